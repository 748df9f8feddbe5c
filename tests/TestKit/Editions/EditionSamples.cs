using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.TestKit.Editions;

/// <summary>How much stands in an edition that is made for a test.</summary>
public sealed record EditionSize(int Programmes, int Goals, int Indicators, int Efforts)
{
    /// <summary>What a person can still check by hand.</summary>
    public static EditionSize Small { get; } = new(2, 4, 4, 5);

    /// <summary>A large municipality: 50 programmes with 5,000 efforts together.</summary>
    public static EditionSize Large { get; } = new(50, 12, 12, 100);
}

/// <summary>Whole editions with everything in them that an edition can hold, made by hand; every figure in them is invented.</summary>
public static class EditionSamples
{
    /// <summary>An edition of the small size.</summary>
    public static EditionDocument Midterm(string slug = "midterm-2020") => Make(slug, EditionSize.Small);

    /// <summary>An edition that corrects another.</summary>
    public static EditionDocument Correction(string corrects = "midterm-2020") => Make(corrects + "-2", EditionSize.Small) with
    {
        Number = 2,
        Corrects = corrects,
        CorrectionReason = "Het aantal meldingen van 2019 was te hoog.",
        FrozenAt = new DateTimeOffset(2020, 12, 15, 9, 0, 0, TimeSpan.Zero),
    };

    /// <summary>A later edition that tells of a figure that was revised since the midterm.</summary>
    public static EditionDocument Later(string slug = "begroting-2021") => Make(slug, EditionSize.Small) with
    {
        Title = "Begroting 2021",
        Moment = "begroting",
        AsOf = new DateOnly(2020, 11, 1),
        Revisions =
        [
            new EditionRevision
            {
                Edition = "midterm-2020", EditionTitle = "Midterm review 2020", Indicator = "overlast-1-1", IndicatorName = "Overlast", Period = "2019", PeriodName = "2019", From = "31,5 %", To = "31,9 %",
                On = new DateOnly(2020, 10, 2), Words = "sindsdien herzien van 31,5 % naar 31,9 % op 2 oktober 2020",
            },
        ],
    };

    /// <summary>An edition of a given size.</summary>
    public static EditionDocument Make(string slug, EditionSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        var programmes = Enumerable.Range(1, size.Programmes).Select(number => ProgrammeSamples.Make(number, size)).ToList();
        return new EditionDocument
        {
            Municipality = "esdam",
            MunicipalityName = "Esdam",
            MunicipalityCode = "GM9999",
            Slug = slug,
            Number = 1,
            Title = "Midterm review 2020",
            Moment = "midterm review",
            AsOf = new DateOnly(2020, 7, 1),
            FrozenAt = new DateTimeOffset(2020, 12, 1, 13, 44, 0, TimeSpan.FromHours(1)),
            Programmes = programmes,
            Reports = [.. programmes.Select(ReportSamples.Midterm), ReportSamples.Internal()],
        };
    }

    internal static string Text(string words, int number) => string.Create(CultureInfo.InvariantCulture, $"{words} {number}");

    internal static EditionTally Tally(IEnumerable<StatusMark> marks, string words)
    {
        var list = marks.Order().ToList();
        var known = list.Count(mark => mark is not (StatusMark.NotAssessable or StatusMark.NotReported));
        return new EditionTally { Known = known, Total = list.Count, Marks = list, Words = string.Create(CultureInfo.InvariantCulture, $"{words} {known} van {list.Count}") };
    }
}
