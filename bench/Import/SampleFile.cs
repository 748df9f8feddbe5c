using System.Globalization;
using System.Text.Json;

namespace OpKoers.Bench.Import;

/// <summary>A programme file of five thousand rows, as a large municipality would deliver it.</summary>
internal static class SampleFile
{
    public const int Goals = 100;
    public const int Indicators = 300;
    public const int Measurements = 3_000;
    public const int Efforts = 600;
    public const int Contributions = 1_000;

    public const int Rows = Goals + Indicators + Measurements + Efforts + Contributions;

    public static byte[] Build() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "opkoers.programme",
        version = 1,
        programme = new { key = "groot", name = "Groot programma", term = "2019/2022" },
        goals = Each(Goals, index => new { key = $"doel-{index}", text = $"In 2022 is doel {index} bereikt voor alle inwoners.", period = "2022" }),
        indicators = Each(Indicators, index => new
        {
            key = $"indicator-{index}",
            name = $"Indicator {index}",
            goals = new[] { $"doel-{index % Goals}" },
            unit = "%",
            decimals = 1,
            direction = "higherIsBetter",
            reading = "level",
            measures = "effect",
            baseline = new { period = "2018", value = 40 + (index % 20) },
            target = new { kind = "atLeast", period = "2022", value = 60 + (index % 20) },
        }),
        measurements = Each(Measurements, index => new
        {
            indicator = $"indicator-{index % Indicators}",
            period = (2010 + (index / Indicators)).ToString(CultureInfo.InvariantCulture),
            value = 40m + (index % 300 / 10m),
            source = "Enquête onder inwoners",
        }),
        efforts = Each(Efforts, index => new { key = $"inspanning-{index}", title = $"Inspanning {index}", kind = "project", lead = "projectleider", planning = "2019/2021" }),
        contributions = Each(Contributions, index => new { effort = $"inspanning-{index % Efforts}", goal = $"doel-{(index + (index / Efforts)) % Goals}", strength = "moderate", reason = "Volgt uit het programmaplan." }),
    });

    private static IEnumerable<T> Each<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);
}
