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
            return $"Van de {group} is over {choice.PeriodWords} geen cijfer dat te vergelijken is.";
        }

        if (benchmark.Chosen is not { HasValue: true } chosen)
        {
            var (first, last) = (benchmark.Rows[0], benchmark.Rows[known - 1]);
            return $"Van {known} {group} is het cijfer van {choice.PeriodWords} het hoogst in {first.Area.Label} ({Figure(first, choice)}) en het laagst in {last.Area.Label} ({Figure(last, choice)}). Kies een gebied om te zien waar het staat.";
        }

        var place = chosen.Place is not { } between ? "Hoe zeker die plaats is, is niet te zeggen."
            : between.Best == between.Worst ? "Die plaats staat vast: alle andere zijn aantoonbaar hoger of lager."
            : $"Rekent u het toeval mee, dan is het een plaats tussen {between.Best} en {between.Worst}.";
        return $"{chosen.Area.Label}: {Figure(chosen, choice)} in {choice.PeriodWords}. Van hoog naar laag plaats {chosen.Position} van {known}. {place}";
    }

    /// <summary>A figure with its unit: "4,7 per 1.000 inwoners".</summary>
    public static string Figure(BenchmarkRow row, TableChoice choice) => row.HasValue ? Number(row, choice) + Suffix(choice) : Missing(row, choice);

    public static string Number(BenchmarkRow row, TableChoice choice) => FigurePage.Number(row.Value, choice.Decimals);

    public static string Suffix(TableChoice choice) => choice.Unit.Length == 0 ? "" : (choice.Unit == "%" ? "\u00a0" : " ") + choice.Unit;

    public static string Margin(BenchmarkRow row, TableChoice choice) =>
        row is { HasValue: true, Low: { } low, High: { } high } ? $"{FigurePage.Number(low, choice.Decimals)} – {FigurePage.Number(high, choice.Decimals)}" : "";

    public static string Place(BenchmarkRow row) => row.Place is { } place ? place.Best == place.Worst ? $"{place.Best}" : $"{place.Best} – {place.Worst}" : "";

    /// <summary>Why there is no figure.</summary>
    public static string Missing(BenchmarkRow row, TableChoice choice) => row.Status switch
    {
        ObservationStatus.Absent when row.Lacking.Count > 0 => "onvolledig",
        ObservationStatus.Suppressed => choice.IsHiding ? "afgeschermd" : "afgeschermd door de bron",
        ObservationStatus.Missing => "niet bekend bij de bron",
        ObservationStatus.Impossible => choice.Table.IsMade(row.Area.Code) ? "niet op te tellen" : "kan niet voorkomen",
        ObservationStatus.Absent => "niet in de tabel",
        _ => choice.IsCount && row.Area.Population is 0 ? "er woont niemand" : "inwoners niet bekend",
    };

    public static string? Warning(BenchmarkRow row) => row.Rate?.Warning switch
    {
        TinyCount.FewEvents => $"klein aantal ({FigurePage.Number(row.Rate.Count.Events, 0)})",
        TinyCount.FewPeople => $"weinig inwoners ({FigurePage.Number(row.Rate.Count.Exposure, 0)})",
        _ => null,
    };

    public static string Against(BenchmarkRow row, Benchmark benchmark) =>
        benchmark.Chosen?.Area.Code == row.Area.Code ? "gekozen" : row.HasValue && benchmark.Chosen is { HasValue: true } ? SignificanceWords.Dutch.Of(row.AgainstChosen.Verdict) : "";

    public static string Sentence(BenchmarkRow row, Benchmark benchmark, TableChoice choice) =>
        $"{row.Area.Label}: {Figure(row, choice)}" + (Against(row, benchmark) is { Length: > 0 } against && against != "gekozen" ? ", " + against : "");
}
