using System.Globalization;
using System.Text.Json;
using OpKoers.Bench;
using OpKoers.Bench.Import;
using OpKoers.Bench.Judgement;
using OpKoers.Bench.Layout;
using OpKoers.Bench.Pages;
using OpKoers.Bench.Publish;
using OpKoers.Bench.Reporting;
using OpKoers.Bench.Statistics;

// Prints every figure beside its limit, as a table or with --json as { figures: [...] }; with a name only that part. Ends with 1 when a
// figure is outside its limit, with 2 when there is no part of that name.
(string Name, Func<IEnumerable<BenchFigure>> Figures)[] parts =
[
    ("judgement", JudgementBench.Figures),
    ("layout", LayoutBench.Figures),
    ("import", ImportBench.Figures),
    ("pages", PagesBench.Figures),
    ("reporting", ReportingBench.Figures),
    ("publish", PublishBench.Figures),
    ("statistics", () => StatisticsBench.Figures(args)),
];
// What follows --share is a share and no part.
var asked = args.Where((argument, index) => !argument.StartsWith('-') && (index == 0 || args[index - 1] != StatisticsBench.ShareOption)).FirstOrDefault();
if (asked is not null && !Array.Exists(parts, part => part.Name == asked))
{
    Console.Error.WriteLine($"There is no part {asked}; there are: {string.Join(", ", parts.Select(part => part.Name))}.");
    return 2;
}

var figures = parts.Where(part => asked is null || part.Name == asked).SelectMany(part => part.Figures()).ToArray();
if (args.Contains("--json"))
{
    Console.WriteLine(JsonSerializer.Serialize(new { figures }, new JsonSerializerOptions(JsonSerializerDefaults.Web)));
}
else
{
    foreach (var figure in figures)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(figure.Holds ? "ok  " : "OVER")} {figure.Name}: {figure.Value:0.###} {figure.Unit} (limit {figure.Limit:0.###}); {figure.Ratio:0.##} x {figure.Reference}"));
    }
}

return Array.TrueForAll(figures, figure => figure.Holds) ? 0 : 1;
