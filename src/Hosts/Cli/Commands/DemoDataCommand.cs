using OpKoers.Cli.Hosting;

namespace OpKoers.Cli.Commands;

/// <summary><c>demo-data --database FILE --sample FOLDER</c>.</summary>
internal static class DemoDataCommand
{
    public static Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--database=", "--sample=");
        arguments.Values();
        return DemoData.MakeAsync(arguments.Needed("--database"), arguments.Needed("--sample"), terminal);
    }
}
