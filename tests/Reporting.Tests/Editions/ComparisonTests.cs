using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Editions;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Editions;

public sealed class ComparisonTests
{
    [Fact]
    public void Compare_OfAnEditionWithItself_FindsNothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var edition = EditionMaker.Make(SourceSamples.Of(seed), []);

            Assert.Empty(EditionComparison.Of(edition, edition));
            Assert.True(EditionComparison.Same(edition, edition with { Slug = "ander", Number = 2, Corrects = edition.Slug, CorrectionReason = "Zo", FrozenAt = edition.FrozenAt.AddDays(1) }));
        }
    }

    [Fact]
    public void Compare_IsTheSameFromBothSides_WithFromAndToExchanged()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (one, other) = (EditionMaker.Make(SourceSamples.Of(seed), []), EditionMaker.Make(SourceSamples.Of(seed + 1000), []));

            var there = EditionComparison.Of(one, other).Select(row => (row.Kind, row.From, row.To)).OrderBy(row => row.ToString(), StringComparer.Ordinal);
            var back = EditionComparison.Of(other, one).Select(row => (row.Kind, row.To, row.From)).OrderBy(row => row.ToString(), StringComparer.Ordinal);
            Assert.Equal(there, back);
        }
    }

    [Fact]
    public void Compare_WhenAFigureAJudgementAnEffortAndATextDiffer_SaysEachFromTo()
    {
        var sources = SourceSamples.Of(5);
        var from = EditionMaker.Make(sources, []);
        var programme = sources.Programmes[0];
        var indicator = programme.Indicators[0];
        var shown = indicator.Sheet.Measurements[0];
        var to = EditionMaker.Make(
            sources with
            {
                Programmes =
                [
                    programme with
                    {
                        Indicators = [indicator with { Sheet = indicator.Sheet with { Measurements = [shown with { Draft = shown.Draft with { Value = Quantity.Of(999) }, Text = "999 %" }, new ShownMeasurement(shown.Draft with { Period = Period.Year(2020) }, "5 %", "voorlopig")], Judgement = indicator.Sheet.Judgement! with { Mark = StatusMark.OffCourse, Reason = "Verder weg" } } }, .. programme.Indicators.Skip(1)],
                        Sheet = programme.Sheet with { Efforts = [programme.Sheet.Efforts[0] with { Mark = StatusMark.Suspended }, .. programme.Sheet.Efforts.Skip(1)] },
                        RollUp = new RollUpTexts("Nieuw verhaal", null, null, null),
                    },
                    .. sources.Programmes.Skip(1),
                ],
            },
            []);

        var differences = EditionComparison.Of(from, to);

        var name = indicator.Definition.Name;
        Assert.Contains(new EditionDifference(DifferenceKind.Figure, programme.Sheet.Reading.Name, name + ", 2019", shown.Text, "999 %"), differences);
        Assert.Contains(new EditionDifference(DifferenceKind.Figure, programme.Sheet.Reading.Name, name + ", 2020", null, "5 % (voorlopig)"), differences);
        Assert.Contains(new EditionDifference(DifferenceKind.Judgement, programme.Sheet.Reading.Name, name, "Net te weinig", "Verder weg") { FromMark = StatusMark.AtRisk, ToMark = StatusMark.OffCourse }, differences);
        Assert.Contains(differences, row => row is { Kind: DifferenceKind.Effort, ToMark: StatusMark.Suspended });
        Assert.Contains(differences, row => row.Kind == DifferenceKind.Text && row.To == "Nieuw verhaal");
    }

    [Fact]
    public void Compare_WhenAProgrammeIsAdded_SaysSoOnce()
    {
        var sources = SourceSamples.Of(8);
        var without = EditionMaker.Make(sources with { Programmes = [.. sources.Programmes.Skip(1)] }, []);

        var added = EditionComparison.Of(without, EditionMaker.Make(sources, [])).Where(row => row.Programme == sources.Programmes[0].Sheet.Reading.Name);

        Assert.Equal((DifferenceKind.Programme, true), added.Select(row => (row.Kind, row.Added)).Single());
    }
}
