using System.Globalization;
using System.Text.Json;
using OpKoers.Bench;
using OpKoers.Bench.Layout;

// Prints every figure beside its limit, as a table or with --json as { figures: [...] }; ends with 1 when a figure is outside its limit.
var figures = LayoutBench.Figures().ToArray();
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
