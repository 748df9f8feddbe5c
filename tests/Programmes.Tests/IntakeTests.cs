using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Programmes.Tests;

public sealed class IntakeTests
{
    private static ProgrammeDraft Draft => new()
    {
        Key = "veilig",
        Name = "Veilig",
        Tracks = [new TrackDraft { Key = "spoor", Name = "Spoor" }],
        Goals = [new GoalDraft { Key = "top", Text = "Veiliger" }, new GoalDraft { Key = "onder", Parent = "top", Code = "1a", Text = "Minder overlast" }],
        Efforts =
        [
            new EffortDraft { Key = "camera", Title = "Camera’s", Kind = EffortKind.Project, Track = "spoor", Partners = ["Politie", "Winkeliers"], Status = [new EffortStatusDraft { Date = new DateOnly(2020, 7, 1), Status = EffortStatus.OnCourse }] },
            new EffortDraft { Key = "camera-1", Title = "Camera 1", Kind = EffortKind.Project, Parent = "camera" },
        ],
        Contributions = [new ContributionDraft { Effort = "camera", Goal = "onder", Strength = ContributionStrength.Strong }],
        Amounts = [new AmountDraft { Key = "regel", List = "Begroting", Unit = "euro", Row = "Camera’s", Values = [new AmountValueDraft(Period.Year(2020), Quantity.Of(1000, printed: "1.000")), new AmountValueDraft(Period.Year(2021), Quantity.In(QuantityState.ProMemorie))] }],
        Verdicts = [new VerdictDraft { Verdict = EffortStatus.OnCourse, Reason = "Het gaat goed", Date = new DateOnly(2020, 7, 1), By = "Programmamanager" }],
        Evidence = [new EvidenceDraft { Goal = "onder", Title = "Meldingen", Address = "/cijfers?tabel=PROEF&maat=Aantal_1&k0=1.1&gebied=GM9999&per=jaar", Remark = "Zo veel" }],
    };

    [Theory]
    [EachDatabase]
    public async Task TakeIn_WhenTheProgrammeIsNew_AddsEverythingAndExportsItTheSame(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);

        var changes = await store.TakeInAsync(Draft);

        Assert.Equal(13, changes.Count);
        Assert.All(changes, change => Assert.Equal(ChangeAction.Added, change.Action));
        var exported = await store.ActAsync(scope => scope.GetRequiredService<IProgrammeExport>().GetAsync(store.Municipality, "veilig", _ => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>()), TestContext.Current.CancellationToken));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Draft), System.Text.Json.JsonSerializer.Serialize(exported));
    }

    [Theory]
    [EachDatabase]
    public async Task TakeIn_WhenNothingDiffers_ChangesNothing(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);

        Assert.Empty(await store.TakeInAsync(Draft));
    }

    [Theory]
    [EachDatabase]
    public async Task TakeIn_WhenSomethingIsLeftOutAndComesBack_RemovesAndRestoresIt(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);

        var removed = await store.TakeInAsync(Draft with { Contributions = [] });
        var restored = await store.TakeInAsync(Draft);

        Assert.Equal((ChangeAction.Removed, "contribution"), (Assert.Single(removed).Action, removed[0].ObjectKind));
        Assert.Equal((ChangeAction.Restored, "contribution"), (Assert.Single(restored).Action, restored[0].ObjectKind));
    }

    [Theory]
    [EachDatabase]
    public async Task TakeIn_WhenAFieldDiffers_LogsOldAndNew(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);

        var changes = await store.TakeInAsync(Draft with { Amounts = [Draft.Amounts[0] with { Values = [new AmountValueDraft(Period.Year(2020), Quantity.Of(1200)), Draft.Amounts[0].Values[1]] }] });

        var change = Assert.Single(changes);
        Assert.Equal(("amount", "Value", "1000|1.000", "1200"), (change.ObjectKind, change.Field, change.Old, change.New));
    }

    [Theory]
    [EachDatabase]
    public async Task Undo_OfAnAct_TakesBackWhatNobodyChangedSince(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);
        var changes = await store.TakeInAsync(Draft with { Goals = [Draft.Goals[0] with { Text = "Veel veiliger", Note = "Nieuw" }, Draft.Goals[1]], Efforts = [Draft.Efforts[0] with { Partners = ["Politie"] }, Draft.Efforts[1]] });
        await store.TakeInAsync(Draft with { Goals = [Draft.Goals[0] with { Text = "Nog veiliger", Note = "Nieuw" }, Draft.Goals[1]], Efforts = [Draft.Efforts[0] with { Partners = ["Politie"] }, Draft.Efforts[1]] });

        var kept = await store.ActAsync(async scope =>
        {
            var sum = 0;
            foreach (var module in scope.GetServices<IUndo>())
            {
                sum += await module.UndoAsync(changes, TestContext.Current.CancellationToken);
            }

            return sum;
        });

        Assert.Equal(1, kept);
        var goal = await store.ActAsync(scope => scope.GetRequiredService<ProgrammesDb>().Goals.SingleAsync(row => row.Key == "top", TestContext.Current.CancellationToken));
        Assert.Equal(("Nog veiliger", null), (goal.Text, goal.Note));
        var effort = await store.ActAsync(scope => scope.GetRequiredService<ProgrammesDb>().Efforts.SingleAsync(row => row.Key == "camera", TestContext.Current.CancellationToken));
        Assert.Equal(["Politie", "Winkeliers"], effort.Partners);
    }

    [Theory]
    [EachDatabase]
    public async Task Save_WhenSomebodyElseWasFirst_IsRefusedAndLogsNothing(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);

        await store.ActAsync(async scope =>
        {
            var db = scope.GetRequiredService<ProgrammesDb>();
            var goal = await db.Goals.SingleAsync(row => row.Key == "top", TestContext.Current.CancellationToken);
            await store.TakeInAsync(Draft with { Goals = [Draft.Goals[0] with { Text = "Eerst" }, Draft.Goals[1]] });
            goal.Text = "Te laat";
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });

        var log = await store.ActAsync(scope => scope.GetRequiredService<ChangeLogReader>().LatestAsync(store.Municipality, null, cancellation: TestContext.Current.CancellationToken));
        Assert.DoesNotContain(log, row => row.New == "Te laat");
        Assert.Contains(log, row => row.New == "Eerst");
    }

    [Theory]
    [InlineData("goals", "parent-cycle")]
    [InlineData("efforts", "parent-unknown")]
    [InlineData("contributions", "goal-unknown")]
    [InlineData("amounts", "period-twice")]
    [InlineData("tracks", "key-not-a-slug")]
    public void Rules_WhenADraftIsWrong_NameTheListAndTheRule(string list, string code)
    {
        var wrong = list switch
        {
            "goals" => Draft with { Goals = [new GoalDraft { Key = "a", Parent = "b", Text = "A" }, new GoalDraft { Key = "b", Parent = "a", Text = "B" }], Contributions = [] },
            "efforts" => Draft with { Efforts = [Draft.Efforts[0], Draft.Efforts[1] with { Parent = "weg" }] },
            "contributions" => Draft with { Contributions = [Draft.Contributions[0] with { Goal = "weg" }] },
            "amounts" => Draft with { Amounts = [Draft.Amounts[0] with { Values = [Draft.Amounts[0].Values[0], Draft.Amounts[0].Values[0]] }] },
            _ => Draft with { Tracks = [new TrackDraft { Key = "Niet Goed", Name = "X" }], Efforts = [], Contributions = [] },
        };

        var findings = Intake.DraftRules.Check(wrong);

        Assert.Contains(findings, finding => finding.List == list && finding.Code == code && finding.Severity == FindingSeverity.Error);
        Assert.DoesNotContain(Intake.DraftRules.Check(Draft), finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [EachDatabase]
    public async Task TakeIn_OfEvidence_AddsAndChangesAndNeverTakesAway(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Draft);

        Assert.Empty(await store.TakeInAsync(Draft with { Evidence = [] }));
        var changed = await store.TakeInAsync(Draft with { Evidence = [Draft.Evidence[0] with { Title = "Anders" }, Draft.Evidence[0] with { Goal = null }] });

        Assert.Equal([(ChangeAction.Added, (string?)null), (ChangeAction.Changed, "Title")], changed.Select(change => (change.Action, change.Field)).Order());
    }

    [Theory]
    [InlineData("https://elders.example/cijfers?tabel=PROEF&maat=Aantal_1&gebied=GM9999&per=jaar", "onder", "address-of-no-figure")]
    [InlineData("/cijfers?tabel=PROEF", "onder", "address-of-no-figure")]
    [InlineData("/cijfers?tabel=PROEF&maat=Aantal_1&gebied=GM9999&per=jaar", "bestaat-niet", "goal-unknown")]
    public async Task TakeIn_OfEvidenceThatLeadsNowhere_IsRefused(string address, string goal, string code)
    {
        await using var store = await ProgrammeStore.CreateAsync(DatabaseProvider.Sqlite);

        var start = await store.ActAsync(scope => scope.GetRequiredService<IProgrammeIntake>().StartAsync(store.Municipality, Draft with { Evidence = [Draft.Evidence[0] with { Address = address, Goal = goal }] }, TestContext.Current.CancellationToken));

        Assert.Equal(Guid.Empty, start.Programme);
        Assert.Contains(start.Findings, finding => finding.Code == code && finding.List == "evidence");
    }
}
