using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Editions;

public sealed class EditionMakerTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    private static readonly ReportMaker[] Reports = [EditionReports.For];

    [Fact]
    public void Make_FromEqualSources_GivesTheSameBytes() =>
        Prop.ForAll(Seeds, static seed => Write(SourceSamples.Of(seed)).SequenceEqual(Write(SourceSamples.Of(seed)))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Make_InAnotherCulture_GivesTheSameBytes() => Prop.ForAll(Seeds, static seed =>
    {
        var sources = SourceSamples.Of(seed);
        var expected = Write(sources);
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("tr-TR");
            return expected.SequenceEqual(Write(sources));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Make_WhenAnythingShownDiffers_GivesAnotherHash() => Prop.ForAll(Seeds, static seed =>
    {
        var sources = SourceSamples.Of(seed);
        var hash = Hash(sources);
        return Changes.All(change => Hash(change(sources)) != hash);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Make_ReadBack_IsTheSameEdition() => Prop.ForAll(Seeds, static seed =>
    {
        var content = Write(SourceSamples.Of(seed));
        return EditionContent.Write(EditionContent.Read(content)).SequenceEqual(content);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Make_OfFieldsAmongStaff_LeavesThemOut() =>
        Prop.ForAll(Seeds, static seed => !Encoding.UTF8.GetString(Write(SourceSamples.Of(seed))).Contains(SourceSamples.Canary, StringComparison.Ordinal)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Make_OfASuppressedFigure_KeepsNothingFromWhichItCouldBeWorkedOut()
    {
        var sources = With(SourceSamples.Of(7), indicator => indicator with
        {
            Sheet = indicator.Sheet with { Measurements = [new ShownMeasurement(new MeasurementDraft { Period = Period.Year(2019), Value = Quantity.Of(3), Numerator = 3, Denominator = 7, Margin = 1, Status = MeasurementStatus.Suppressed }, "afgeschermd", "afgeschermd")] },
        });

        var figure = EditionMaker.Make(sources, []).Programmes[0].Indicators[0].Measurements[0];

        Assert.Equal(new EditionFigure { Period = "2019", Text = "afgeschermd", State = "afgeschermd", Status = "afgeschermd" }, figure);
    }

    [Fact]
    public void Make_OfAReportedEffort_TakesWhatWasReachedAndWhatIsExpectedNow()
    {
        var sources = SourceSamples.Of(11);
        var effort = sources.Programmes[0].Sheet.Efforts[0].Reading.Id;
        sources = sources with { Programmes = [sources.Programmes[0] with { Reports = new Dictionary<Guid, AcceptedReport> { [effort] = new("Camera’s hangen.", "maart 2021") } }] };

        var shown = EditionMaker.Make(sources, []).Programmes[0].AllEfforts[0];

        Assert.Equal(("Camera’s hangen.", "medio 2020; nu verwacht: maart 2021"), (shown.Reached, shown.Planning));
    }

    [Fact]
    public void Make_OfARollUp_LeavesOutWhatWasNotSaid()
    {
        var sources = SourceSamples.Of(11);
        sources = sources with { Programmes = [sources.Programmes[0] with { RollUp = new RollUpTexts("Goed.\n\nDit ook:\n- een\n- twee", " ", null, "Geld") }] };

        var sections = EditionMaker.Make(sources, []).Programmes[0].RollUp;

        Assert.Equal(["gaat-goed", "gevraagd"], sections.Select(section => section.Id));
        Assert.Equal(["Goed.", "Dit ook:"], sections[0].Blocks.OfType<ParagraphBlock>().Select(block => block.Text));
        Assert.Equal(["een", "twee"], Assert.Single(sections[0].Blocks.OfType<ListBlock>()).Items);
    }

    [Fact]
    public void Make_OfReports_LetsEachMakerSeeThoseBefore()
    {
        var sources = SourceSamples.Of(3);
        IReadOnlyList<EditionReport> Report(EditionDocument document, MomentKind kind) =>
            [new EditionReport { Key = $"rapport-{document.Reports.Count}", Kind = MomentNames.Of(kind), Title = "Rapport", Audience = Audience.Public, Sections = [] }];

        var made = EditionMaker.Make(sources, [Report, Report]);

        Assert.Equal(["rapport-0", "rapport-1"], made.Reports.Select(report => report.Key));
    }

    private static IEnumerable<Func<EditionSources, EditionSources>> Changes =>
    [
        sources => sources with { Cover = sources.Cover with { Number = 2 } },
        sources => sources with { Cover = sources.Cover with { CorrectionReason = "Fout" } },
        sources => sources with { Cover = sources.Cover with { FrozenAt = sources.Cover.FrozenAt.AddMilliseconds(1) } },
        sources => With(sources, indicator => indicator with { Sheet = indicator.Sheet with { Measurements = [indicator.Sheet.Measurements[0] with { Draft = indicator.Sheet.Measurements[0].Draft with { Value = Quantity.Of(indicator.Sheet.Measurements[0].Draft.Value.Value!.Value + 0.01m) } }] } }),
        sources => With(sources, indicator => indicator with { Sheet = indicator.Sheet with { Judgement = indicator.Sheet.Judgement! with { Mark = StatusMark.OffCourse } } }),
        sources => With(sources, indicator => indicator with { Sheet = indicator.Sheet with { Judgement = indicator.Sheet.Judgement! with { Formula = "Anders" } } }),
        sources => With(sources, indicator => indicator with { Sheet = indicator.Sheet with { Drawing = indicator.Sheet.Drawing! with { Narrow = "<svg/>" } } }),
        sources => Sheet(sources, sheet => sheet with { NetworkSvg = null }),
        sources => Sheet(sources, sheet => sheet with { GoalAnswer = "Anders" }),
        sources => Sheet(sources, sheet => sheet with { Amounts = [] }),
        sources => Sheet(sources, sheet => sheet with { Efforts = [sheet.Efforts[0] with { Mark = StatusMark.Suspended }, .. sheet.Efforts.Skip(1)] }),
        sources => Sheet(sources, sheet => sheet with { Contributions = [sheet.Contributions[0] with { Strength = "sterk" }] }),
        sources => First(sources, programme => programme with { RollUp = new RollUpTexts("Heel anders", null, null, null) }),
        sources => First(sources, programme => programme with { Reports = programme.Reports.ToDictionary(pair => pair.Key, pair => pair.Value with { Results = "Heel anders" }) }),
    ];

    private static EditionSources First(EditionSources sources, Func<ProgrammeSources, ProgrammeSources> change) =>
        sources with { Programmes = [change(sources.Programmes[0]), .. sources.Programmes.Skip(1)] };

    private static EditionSources Sheet(EditionSources sources, Func<Programmes.Contracts.ProgrammeSheet, Programmes.Contracts.ProgrammeSheet> change) =>
        First(sources, programme => programme with { Sheet = change(programme.Sheet) });

    private static EditionSources With(EditionSources sources, Func<IndicatorSource, IndicatorSource> change) =>
        First(sources, programme => programme with { Indicators = [change(programme.Indicators[0]), .. programme.Indicators.Skip(1)] });

    private static byte[] Write(EditionSources sources) => EditionContent.Write(EditionMaker.Make(sources, Reports));

    private static string Hash(EditionSources sources) => EditionContent.Hash(EditionMaker.Make(sources, Reports));
}
