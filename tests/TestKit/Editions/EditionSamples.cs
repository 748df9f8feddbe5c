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
        Number = 2, Corrects = corrects, CorrectionReason = "Het aantal meldingen van 2019 was te hoog.", FrozenAt = new DateTimeOffset(2020, 12, 15, 9, 0, 0, TimeSpan.Zero),
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
