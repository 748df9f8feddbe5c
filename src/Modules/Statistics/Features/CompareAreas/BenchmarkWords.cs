using System.Globalization;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>A comparison in sentences, made of the same figures as the table.</summary>
internal static class BenchmarkWords
{
    public static string Lead(Benchmark benchmark, TableChoice choice, string group)
    {
        var known = benchmark.Known.Count();
        if (known == 0)
        {
            return T.Of("Van de {0} is over {1} geen cijfer dat te vergelijken is.", group, choice.PeriodWords);
        }

        if (benchmark.Chosen is not { HasValue: true } chosen)
        {
            var (first, last) = (benchmark.Rows[0], benchmark.Rows[known - 1]);
            return (first.Value == last.Value
                ? T.Of("Van {0} {1} is het cijfer van {2} hetzelfde: {3}.", known, group, choice.PeriodWords, Figure(first, choice))
                : T.Of("Van {0} {1} is het cijfer van {2} het hoogst in {3} ({4}) en het laagst in {5} ({6}). Kies een gebied om te zien waar het staat.",
                known, group, choice.PeriodWords, first.Area.Label, Figure(first, choice), last.Area.Label, Figure(last, choice))) + Hidden(benchmark);
        }

        var place = chosen.Place is not { } between ? T.Of("Hoe zeker die plaats is, is niet te zeggen.")
            : between.Best == between.Worst ? T.Of("Die plaats staat vast: alle andere zijn aantoonbaar hoger of lager.")
            : T.Of("Rekent u het toeval mee, dan is het een plaats tussen {0} en {1}.", between.Best, between.Worst);
        return T.Of("{0}: {1} in {2}. Van hoog naar laag plaats {3} van {4}.", chosen.Area.Label, Figure(chosen, choice), choice.PeriodWords, chosen.Position, known) + " " + place + Hidden(benchmark);
    }

    /// <summary>How many figures are withheld, as a sentence; nothing when none are.</summary>
    private static string Hidden(Benchmark benchmark) => benchmark.Rows.Count(row => !row.HasValue && row.Status == ObservationStatus.Suppressed) switch
    {
        0 => "",
        1 => " " + T.Of("Van 1 gebied is het cijfer afgeschermd."),
        var count => " " + T.Of("Van {0} gebieden is het cijfer afgeschermd.", count),
    };

    /// <summary>A figure with its unit: "4,7 per 1.000 inwoners".</summary>
    public static string Figure(BenchmarkRow row, TableChoice choice) => row.HasValue ? Number(row, choice) + Suffix(choice) : Missing(row, choice);

    public static string Number(BenchmarkRow row, TableChoice choice) => FigurePage.Number(row.Value, choice.Decimals);

    public static string Suffix(TableChoice choice) => choice.Unit switch { "" => "", "%" => FigurePage.Percent, var unit => " " + unit };

    public static string Margin(BenchmarkRow row, TableChoice choice) =>
        row is { HasValue: true, Low: { } low, High: { } high } ? $"{FigurePage.Number(low, choice.Decimals)} – {FigurePage.Number(high, choice.Decimals)}" : "";

    public static string Place(BenchmarkRow row) => row.Place is { } place ? place.Best == place.Worst ? $"{place.Best}" : $"{place.Best} – {place.Worst}" : "";

    /// <summary>Why there is no figure.</summary>
    public static string Missing(BenchmarkRow row, TableChoice choice) => row.Status switch
    {
        ObservationStatus.Absent when row.Lacking.Count > 0 => T.Of("onvolledig"),
        ObservationStatus.Suppressed => choice.IsHiding ? T.Of("afgeschermd") : T.Of("afgeschermd door de bron"),
        ObservationStatus.Missing => T.Of("niet bekend bij de bron"),
        ObservationStatus.Impossible => choice.Table.IsMade(row.Area.Code) ? T.Of("niet op te tellen") : T.Of("kan niet voorkomen"),
        ObservationStatus.Absent => T.Of("niet in de tabel"),
        _ => choice.IsCount && row.Area.Population is 0 ? T.Of("er woont niemand") : T.Of("inwoners niet bekend"),
    };

    public static string? Warning(BenchmarkRow row) => row.Rate?.Warning switch
    {
        TinyCount.FewEvents => T.Of("klein aantal ({0})", FigurePage.Number(row.Rate.Count.Events, 0)),
        TinyCount.FewPeople => T.Of("weinig inwoners ({0})", FigurePage.Number(row.Rate.Count.Exposure, 0)),
        _ => null,
    };

    public static string Against(BenchmarkRow row, Benchmark benchmark) =>
        IsChosen(row, benchmark) ? T.Of("gekozen") : row.HasValue && benchmark.Chosen is { HasValue: true } ? SignificanceWords.For(CultureInfo.CurrentUICulture).Of(row.AgainstChosen.Verdict) : "";

    public static string Sentence(BenchmarkRow row, Benchmark benchmark, TableChoice choice) =>
        $"{row.Area.Label}: {Figure(row, choice)}" + (!IsChosen(row, benchmark) && Against(row, benchmark) is { Length: > 0 } against ? ", " + against : "");

    private static bool IsChosen(BenchmarkRow row, Benchmark benchmark) => benchmark.Chosen?.Area.Code == row.Area.Code;
}
