using System.Globalization;
using OpKoers.Cli;
using OpKoers.Cli.Hosting;

// The command line speaks Dutch on whatever machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable(Databases.Variable), Environment.GetEnvironmentVariable(Sites.Variable)));
