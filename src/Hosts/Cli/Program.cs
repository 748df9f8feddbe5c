using OpKoers.Cli;
using OpKoers.Cli.Hosting;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable(Databases.Variable), Environment.GetEnvironmentVariable(Sites.Variable)));
