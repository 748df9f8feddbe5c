using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Intake;
using OpKoers.Statistics.Tests.Support;

namespace OpKoers.Statistics.Tests.Intake;

public sealed class RenumberingTests
{
    [Fact]
    public void Topic_WithAnotherNumber_KeepsTheKeyUnderWhichItIsStored()
    {
        var draft = Renumbering.Undone(Draft(("Onveilig_2", "%", null), ("Onveilig_2:MOG", "%", "Onveilig_2"), ("Nieuw_1", null, null)), [("Onveilig_1", "%"), ("Onveilig_1:MOG", "%")]);

        Assert.Equal(["Onveilig_1", "Onveilig_1:MOG", "Nieuw_1"], draft.Measures.Select(measure => measure.Key));
        Assert.Equal([null, "Onveilig_1", null], draft.Measures.Select(measure => measure.MarginOf));
    }

    [Fact]
    public void Topic_WithAnotherUnit_IsNotTakenForTheStoredOne() =>
        Assert.Equal("Onveilig_2", Assert.Single(Renumbering.Undone(Draft(("Onveilig_2", "aantal", null)), [("Onveilig_1", "%")]).Measures).Key);

    [Fact]
    public void Topics_OfOneNameWithSeveralNumbers_AreNotTakenForOneAnother()
    {
        // Men in all and men of one age: nobody can tell which is which when one more column moves both.
        var draft = Draft(("Mannen_6", null, null), ("Mannen_21", null, null));

        Assert.Same(draft, Renumbering.Undone(draft, [("Mannen_5", null), ("Mannen_20", null)]));
        Assert.Same(draft, Renumbering.Undone(draft, [("Mannen_5", null)]));
    }

    [Fact]
    public void Topic_ThatIsThereUnderItsOwnKey_IsThatTopic()
    {
        var draft = Draft(("Mannen_5", null, null), ("Vrouwen_6", null, null));

        Assert.Same(draft, Renumbering.Undone(draft, [("Mannen_5", null), ("Vrouwen_6", null)]));
        Assert.Same(draft, Renumbering.Undone(draft, []));
    }

    private static StatisticsTableDraft Draft(params (string Key, string? Unit, string? MarginOf)[] measures) => Table.Of(1, 1) with
    {
        Measures = [.. measures.Select(measure => new StatisticsMeasureDraft { Key = measure.Key, Title = measure.Key, Unit = measure.Unit, MarginOf = measure.MarginOf })],
    };
}
