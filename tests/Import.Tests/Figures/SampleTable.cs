using System.Globalization;
using System.Text;

namespace OpKoers.Import.Tests.Figures;

/// <summary>A dimension of a sample table: key, title, kind as the source names it, and its codes.</summary>
internal sealed record SampleDimension(string Key, string Title, string Kind, IReadOnlyList<(string Code, string Title, string? Status)> Codes);

/// <summary>A generated table as a download of StatLine has it: a file of metadata in sections and a file of figures.</summary>
internal sealed class SampleTable(string code, string title, string description)
{
    private readonly List<SampleDimension> dimensions = [];
    private readonly List<(string Key, string Title, string Unit, int Decimals)> topics = [];
    private readonly StringBuilder rows = new();
    private int count;

    public string Code => code;

    public void Add(SampleDimension dimension) => dimensions.Add(dimension);

    public void Topic(string key, string name, string unit, int decimals = 0) => topics.Add((key, name, unit, decimals));

    /// <summary>A row: the codes of the dimensions in their order, then a figure per topic; null for one that is withheld.</summary>
    public void Row(IReadOnlyList<string> codes, params ReadOnlySpan<double?> figures)
    {
        rows.Append(count++).Append(';').AppendJoin(';', codes);
        foreach (var figure in figures)
        {
            rows.Append(';').Append(figure?.ToString(CultureInfo.InvariantCulture) ?? ".");
        }

        rows.Append('\n');
    }

    public string Data() => $"\"ID\";{string.Join(';', dimensions.Select(dimension => Quoted(dimension.Key)).Concat(topics.Select(topic => Quoted(topic.Key))))}\n{rows}";

    public string Metadata()
    {
        var text = new StringBuilder("\"TableInfos\"\n\"ID\";\"Title\";\"Identifier\";\"Modified\";\"Source\";\"ShortDescription\"\n");
        text.Append(CultureInfo.InvariantCulture, $"0;{Quoted(title)};{Quoted(code)};\"2026-07-05T02:00:00\";\"voorbeeldcijfers\";{Quoted(description)}\n\n");
        text.Append("\"DataProperties\"\n\"ID\";\"Position\";\"Type\";\"Key\";\"Title\";\"Unit\";\"Decimals\"\n");
        var position = 0;
        foreach (var dimension in dimensions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{position};{position++};{Quoted(dimension.Kind)};{Quoted(dimension.Key)};{Quoted(dimension.Title)};;\n");
        }

        foreach (var topic in topics)
        {
            text.Append(CultureInfo.InvariantCulture, $"{position};{position++};\"Topic\";{Quoted(topic.Key)};{Quoted(topic.Title)};{Quoted(topic.Unit)};{topic.Decimals}\n");
        }

        foreach (var dimension in dimensions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Quoted(dimension.Key)}\n\"Key\";\"Title\";\"Status\"\n");
            foreach (var (key, name, status) in dimension.Codes)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Quoted(key)};{Quoted(name)};{(status is null ? "" : Quoted(status))}\n");
            }
        }

        return text.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
