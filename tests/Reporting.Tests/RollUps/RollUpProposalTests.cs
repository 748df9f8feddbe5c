using OpKoers.Reporting.Domain;
using OpKoers.Reporting.RollUps;

namespace OpKoers.Reporting.Tests.RollUps;

public sealed class RollUpProposalTests(ReadProgramme read) : IClassFixture<ReadProgramme>
{
    [Fact]
    public async Task Proposal_OfWhatGoesWell_NamesTargetsAndResultsWithHowMuchIsKnown()
    {
        var programme = await read.AtAsync(2021, 2, 1);
        var source = programme.At(2021, 2, 1) with { Reports = new Dictionary<Guid, ReportFact> { [programme.EffortId("boa")] = Steering.Accepted((AttentionArea.Results, AreaRating.Green)) with { Results = "Acht boa’s\naan het werk" } } };

        var text = RollUpProposal.Of(source.Facts()).GoesWell;

        Assert.Contains("Doelen: 1 van de 3 streefwaarden is gehaald of op koers (gemeten 2 van 3).", text, StringComparison.Ordinal);
        Assert.Contains("- boetes: gehaald. ", text, StringComparison.Ordinal);
        Assert.Contains("Inspanningen: 1 van de 4 is afgerond of op koers (gerapporteerd 3 van 4).", text, StringComparison.Ordinal);
        Assert.Contains("- Inzet boa: Acht boa’s aan het werk.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_OfWhatDeviates_NamesTheAcceptedDeviationTheHumanVerdictAndWhatIsNotKnown()
    {
        var programme = await read.AtAsync(2021, 2, 1);
        var source = programme.At(2021, 2, 1) with
        {
            Deviations = [programme.Accept("meldingen", "2020-06-01", "2021-06-30")],
            Reports = new Dictionary<Guid, ReportFact> { [programme.EffortId("camera")] = Steering.Accepted((AttentionArea.Planning, AreaRating.Red), (AttentionArea.Money, AreaRating.Amber)) },
        };

        var text = RollUpProposal.Of(source.Facts()).Deviates;

        Assert.Contains("- meldingen: niet op koers.", text, StringComparison.Ordinal);
        Assert.Contains("Oordeel programmamanager: aandacht.", text, StringComparison.Ordinal);
        Assert.Contains("De afwijking is aanvaard tot en met 30 juni 2021 (college, collegebesluit 12).", text, StringComparison.Ordinal);
        Assert.Contains("- Inzet camera: aandacht (planning, financiën). Levering loopt uit.", text, StringComparison.Ordinal);
        Assert.Contains("1 streefwaarde is niet te beoordelen: vertrouwen (alleen een vervangend cijfer: panel).", text, StringComparison.Ordinal);
        Assert.Contains("1 inspanning opgeschort: Inzet stil.", text, StringComparison.Ordinal);
        Assert.Contains("1 inspanning niet gerapporteerd: Inzet stom.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog te kiezen", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_OfWhatIsAsked_HasTheDecisionsOfAcceptedReportsAndAcceptancesThatRanOut()
    {
        var programme = await read.AtAsync(2021, 2, 1);
        var report = Steering.Accepted((AttentionArea.Planning, AreaRating.Red)) with { Asked = "Vóór 1 april € 20.000 erbij" };
        var source = programme.At(2021, 2, 1) with
        {
            Deviations = [programme.Accept("meldingen", "2020-06-01", "2020-12-31"), programme.Accept("boetes", "2020-06-01", "2020-12-31")],
            Reports = new Dictionary<Guid, ReportFact> { [programme.EffortId("camera")] = report, [programme.EffortId("boa")] = report with { State = ReportState.Submitted, Asked = "Niet geaccepteerd" } },
        };

        var text = RollUpProposal.Of(source.Facts()).Asked;

        Assert.Equal("- Inzet camera: Vóór 1 april € 20.000 erbij.\n- meldingen: de aanvaarding van de afwijking liep af op 31 december 2020 en de afwijking is er nog. Is een nieuw besluit nodig?", text);
    }

    [Fact]
    public async Task Proposal_AfterANewAcceptance_AsksNothingForTheOldOne()
    {
        var programme = await read.AtAsync(2021, 2, 1);
        var source = programme.At(2021, 2, 1) with { Deviations = [programme.Accept("meldingen", "2020-06-01", "2020-12-31"), programme.Accept("meldingen", "2021-01-15", "2021-12-31")] };

        Assert.Empty(RollUpProposal.Of(source.Facts()).Asked);
    }

    [Fact]
    public async Task Proposal_OfWhatWasDecided_SaysWhenAndByWhom()
    {
        var programme = await read.AtAsync(2021, 2, 1);
        var source = programme.At(2021, 2, 1) with { Council = [Steering.Motion("Meer licht", CouncilState.Rejected, "2020-11-05")] };

        Assert.Equal("- 5 november 2020, gemeenteraad: verwerpt de motie ‘Meer licht’.", RollUpProposal.Of(source.Facts()).Decided);
    }

    [Fact]
    public async Task Proposal_OfVeryMuch_SaysHowMuchItLeavesOut()
    {
        var facts = (await read.AtAsync(2021, 2, 1)).At(2021, 2, 1).Facts();
        var many = facts with { Decisions = [.. Enumerable.Range(1, 40).Select(number => new DecisionFact(new DateOnly(2021, 1, 1), "college", $"besluit {number} " + new string('x', 500)))] };

        var lines = RollUpProposal.Of(many).Decided.Split('\n');

        Assert.Equal(RollUpProposal.MostLines + 1, lines.Length);
        Assert.Equal("- en nog 25; zie de tabel.", lines[^1]);
        Assert.All(lines, line => Assert.True(line.Length < 330));
    }

    [Fact]
    public async Task Proposal_OfTheSameFacts_IsTheSame()
    {
        var facts = (await read.AtAsync(2021, 2, 1)).At(2021, 2, 1).Facts();

        Assert.Equal(RollUpProposal.Of(facts), RollUpProposal.Of(facts));
    }
}
