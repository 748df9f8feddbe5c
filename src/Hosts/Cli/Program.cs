using OpKoers.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, Directory.GetCurrentDirectory()));
