using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Editions;

namespace OpKoers.Reporting.Tests.Editions;

public sealed class RevisionTests
{
    private static readonly EditionSources Sources = SourceSamples.Of(21);
    private static readonly OpKoers.Editions.Contracts.EditionDocument Edition = EditionMaker.Make(Sources, []);
    private static readonly IndicatorSource Indicator = Sources.Programmes[0].Indicators[0];

    [Fact]
    public void Revisions_WhenNothingChanged_AreNone() => Assert.Empty(Revisions.Of(Edition, Present(Indicator.Sheet.Measurements)));

    [Fact]
    public void Revisions_WhenAFigureWasReplaced_SayFromToAndTheDay()
    {
        var shown = Indicator.Sheet.Measurements[0];
        var present = Present(
        [
            shown with { Draft = shown.Draft with { SupersededOn = new DateOnly(2021, 5, 12) } },
            new ShownMeasurement(shown.Draft with { Value = Quantity.Of(12345) }, "12.345 %", "herzien"),
        ]);

        var revision = Assert.Single(Revisions.Of(Edition, present));

        Assert.Equal((Edition.Slug, "2019", shown.Text, "12.345 %", new DateOnly(2021, 5, 12)), (revision.Edition, revision.PeriodName, revision.From, revision.To, revision.On));
        Assert.Equal($"sindsdien herzien van {shown.Text} naar 12.345 % op 12 mei 2021", revision.Words);
    }

    [Fact]
    public void Revisions_WhenOnlyTheWritingDiffers_AreNone()
    {
        var shown = Indicator.Sheet.Measurements[0];

        Assert.Empty(Revisions.Of(Edition, Present([shown with { Text = "anders geschreven", Draft = shown.Draft with { Value = Quantity.Of(shown.Draft.Value.Value!.Value + 0.000m) } }])));
    }

    [Fact]
    public void Revisions_WhenAFigureIsWithheldNow_DoNotSayItNorTheDifference()
    {
        var shown = Indicator.Sheet.Measurements[0];

        var revision = Assert.Single(Revisions.Of(Edition, Present([new ShownMeasurement(shown.Draft with { Value = Quantity.Of(3), Status = MeasurementStatus.Suppressed }, "afgeschermd", "afgeschermd")])));

        Assert.Equal("afgeschermd", revision.To);
    }

    [Fact]
    public void Revisions_WhenAFigureIsGone_SayThat() => Assert.Equal("geen cijfer meer", Assert.Single(Revisions.Of(Edition, Present([]))).To);

    [Fact]
    public void Revisions_OfAnIndicatorThatIsNoLongerThere_AreNotMade() => Assert.Empty(Revisions.Of(Edition, []));

    private static PresentIndicator[] Present(IReadOnlyList<ShownMeasurement> measurements) => [new(Indicator.Definition.Key, measurements)];
}
