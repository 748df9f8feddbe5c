using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Tests.Sheets;

public sealed class ProgrammeSheetTests
{
    private static ProgrammeDraft Veilig => new()
    {
        Key = "veilig",
        Name = "Veilig",
        Slogan = "Samen veilig & wel",
        Term = Period.Parse("2019/2022"),
        ContractVersion = "versie 1",
        ContractStatus = ContractStatus.Adopted,
        Goals = [new GoalDraft { Key = "top", Text = "Veiliger" }, new GoalDraft { Key = "onder", Parent = "top", Code = "1a", Text = "Minder overlast" }],
        Efforts =
        [
            new EffortDraft { Key = "camera", Title = "Camera’s", Kind = EffortKind.Project, PlanningPrinted = "medio 2020", Status = [new EffortStatusDraft { Date = new DateOnly(2020, 7, 1), Status = EffortStatus.AtRisk, Reason = "Later" }] },
            new EffortDraft { Key = "plek", Title = "Nog in te vullen", Kind = EffortKind.Other, Placeholder = true },
        ],
        Contributions = [new ContributionDraft { Effort = "camera", Goal = "onder", Strength = ContributionStrength.Strong }],
        Amounts =
        [
            new AmountDraft { Key = "een", List = "Begroting", Unit = "euro", Scale = 1000, Row = "Camera’s", Values = [new AmountValueDraft(Period.Year(2020), Quantity.Of(20))] },
            new AmountDraft { Key = "twee", List = "Begroting", Unit = "euro", Scale = 1000, Row = "Rest", Coverage = Coverage.NotYetCovered, Values = [new AmountValueDraft(Period.Year(2020), Quantity.In(QuantityState.ProMemorie))] },
            new AmountDraft { Key = "som", List = "Begroting", Unit = "euro", Scale = 1000, Row = "Totaal", IsStatedTotal = true, Values = [new AmountValueDraft(Period.Year(2020), Quantity.Of(25))] },
        ],
    };


    [Theory]
    [EachDatabase]
    public async Task Sheet_OfAProgramme_SaysWhatItsPagesSay(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Veilig);

        var sheet = await SheetAsync(store, "veilig");

        Assert.Equal("versie 1, vastgesteld", sheet.Contract);
        Assert.Equal("2019–2022", sheet.Term);
        Assert.Equal(["Strategisch doel", "Operationeel doel"], sheet.LevelNames);
        Assert.Equal([StatusMark.AtRisk, StatusMark.Placeholder], sheet.EffortMarks);
        Assert.Equal(("project", StatusMark.AtRisk, "medio 2020"), (sheet.Efforts[0].Kind, sheet.Efforts[0].Mark, sheet.Efforts[0].Planning));
        Assert.Equal(("camera", "onder", "sterk"), sheet.Contributions.Select(row => (row.Effort, row.Goal, row.Strength)).Single());
        var amounts = Assert.Single(sheet.Amounts);
        Assert.Equal([AmountRowKind.Normal, AmountRowKind.Normal, AmountRowKind.StatedTotal, AmountRowKind.ComputedTotal], amounts.Rows.Select(row => row.Kind));
        Assert.Equal(["20", "p.m.", "25", "20 + 1 p.m."], amounts.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal([20_000m, null, 25_000m, null], amounts.Rows.Select(row => row.Cells[0].Value));
        Assert.Equal("nog niet gedekt", amounts.Rows[1].Coverage);
    }

    [Theory]
    [EachDatabase]
    public async Task Network_OfAProgramme_IsSafeInAPageAndAsAFile(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Veilig);

        var svg = (await SheetAsync(store, "veilig")).NetworkSvg!;

        var root = XElement.Parse(svg);
        Assert.Equal("http://www.w3.org/2000/svg", root.Name.NamespaceName);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "style" or "script" or "a" or "image" or "foreignObject");
        Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "class" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(root.DescendantsAndSelf().Attributes("id"), id => Assert.StartsWith("din-veilig-", id.Value, StringComparison.Ordinal));
        Assert.Contains("Camera’s", root.Value, StringComparison.Ordinal);
        Assert.Equal(svg, (await SheetAsync(store, "veilig")).NetworkSvg);
    }

    [Theory]
    [EachDatabase]
    public async Task Sheet_WhenAnEffortOfAnotherProgrammeContributes_NamesItWithItsHome(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(Veilig);
        await store.TakeInAsync(new ProgrammeDraft { Key = "groen", Name = "Groen", Efforts = [new EffortDraft { Key = "park", Title = "Park", Kind = EffortKind.Measure }] });
        await store.TakeInAsync(Veilig with { Contributions = [.. Veilig.Contributions, new ContributionDraft { Effort = "groen/park", Goal = "onder", Strength = ContributionStrength.Light }] });

        var sheet = await SheetAsync(store, "veilig");

        Assert.Equal(("park", "groen", StatusMark.NotReported), sheet.Efforts.Select(effort => (effort.Reading.Key, effort.Programme, effort.Mark)).Last());
        Assert.Contains(sheet.Contributions, row => (row.Effort, row.Strength) == ("park", "licht"));
        Assert.Equal(2, sheet.EffortMarks.Count);
    }

    [Theory]
    [EachDatabase]
    public async Task Network_WhenThereIsNothing_IsNotDrawn(DatabaseProvider provider)
    {
        await using var store = await ProgrammeStore.CreateAsync(provider);
        await store.TakeInAsync(new ProgrammeDraft { Key = "leeg", Name = "Leeg" });

        Assert.Null((await SheetAsync(store, "leeg")).NetworkSvg);
    }

    private static Task<ProgrammeSheet> SheetAsync(ProgrammeStore store, string key) => store.ActAsync(async scope =>
    {
        var id = (await scope.GetRequiredService<IProgrammeExport>().FindAsync(store.Municipality, key))!.Value;
        return Assert.Single(await scope.GetRequiredService<IProgrammeSheets>().ReadAsync(store.Municipality, [id], new DateOnly(2020, 12, 31), JudgementTolerance.Default));
    });
}
