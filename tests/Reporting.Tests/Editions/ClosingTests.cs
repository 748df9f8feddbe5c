using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Editions;

public sealed class ClosingTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [EachDatabase]
    public async Task Close_WhenEverythingIsThere_MakesTheEditionAndClosesInOneAct(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        await host.TakeInAsync(EditionHost.Veilig with { GoalIndicators = [.. EditionHost.Veilig.GoalIndicators.Take(1)] }, [EditionHost.Figures(EditionHost.Measured(2018, 1032), EditionHost.Measured(2019, 973))[0]]);
        var moment = await host.MomentAsync();

        var closed = await host.CloseAsync(moment, reason: null);

        Assert.True(closed.Succeeded, closed.Refusal?.Message);
        var stored = await host.ReadAsync(moment);
        Assert.Equal((MomentState.Closed, null), (stored.State, stored.ClosedWithout));
        var document = await host.OpenAsync("midterm-2020");
        Assert.Equal(("esdam", 1, null, new DateOnly(2020, 7, 1)), (document.Municipality, document.Number, document.Corrects, document.AsOf));
        var indicator = Assert.Single(document.Programmes[0].Indicators);
        Assert.Equal((StatusMark.OnCourse, "973\u00a0meldingen"), (indicator.Judgement!.Mark, indicator.Measurements[^1].Text));
        Assert.NotNull(document.Programmes[0].NetworkSvg);
        var log = await host.LogAsync();
        Assert.Single(log.Where(row => row.ObjectKind is "edition" || (row.ObjectKind, row.Field) == ("moment", "State")).Select(row => row.BatchId).Distinct());
    }

    [Theory]
    [EachDatabase]
    public async Task Close_WhenSomethingIsMissing_NeedsAReasonThatIsKept(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        var moment = await host.MomentAsync(change: made => (made.ReportsDue, made.RollUpDue) = (new DateOnly(2020, 8, 1), new DateOnly(2020, 9, 1)));
        await host.AddAsync(new ProgressReport { Id = Guid.NewGuid(), OrganisationId = host.Municipality, MomentId = moment.Id, ProgrammeId = host.Programme, EffortId = await EffortAsync(host, "camera"), EffortTitle = "Camera’s", State = ReportState.Submitted });

        var missing = (await host.ActAsync(scope => scope.GetRequiredService<Closing>().PreviewAsync(moment, Now))).Missing;
        var refused = await host.CloseAsync(moment, "  ");
        var closed = await host.CloseAsync(moment, " Het kan niet wachten. ");

        Assert.Equal(
            [(MissingKind.Report, "Camera’s"), (MissingKind.Report, "Park"), (MissingKind.RollUp, "rapportage van de programmamanager"), (MissingKind.Measurement, "Tevredenheid")],
            missing.Select(part => (part.Kind, part.What)));
        Assert.Equal("closing-needs-reason", refused.Refusal?.Code);
        Assert.True(closed.Succeeded);
        Assert.Equal("Het kan niet wachten.", (await host.ReadAsync(moment)).ClosedWithout);
        Assert.Contains(await host.LogAsync(), row => row.ObjectKind == "edition" && row.Why == "Het kan niet wachten.");
    }

    [Theory]
    [EachDatabase]
    public async Task Close_WhenItCrashesAtAnyStatement_LeavesTheMomentOpenAndNoEdition(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        var moment = await host.MomentAsync();
        var before = (await host.LogAsync()).Count;

        var statement = 0;
        for (var struck = true; struck && statement < 100;)
        {
            statement++;
            using var fault = StatementFault.At(statement);
            var crash = await Record.ExceptionAsync(() => host.CloseAsync(moment));
            struck = fault.Struck;
            fault.Dispose();
            Assert.Equal(struck, crash is not null);
            if (struck)
            {
                Assert.Equal(MomentState.Open, (await host.ReadAsync(moment)).State);
                Assert.Null(await host.HeadAsync("midterm-2020"));
                Assert.Equal(before, (await host.LogAsync()).Count);
            }
        }

        Assert.InRange(statement, 8, 99);
        Assert.NotNull(await host.HeadAsync("midterm-2020"));
    }

    [Theory]
    [EachDatabase]
    public async Task Correction_WhenItCrashesAtAnyStatement_LeavesTheOldEditionAndNoNewOne(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        await host.CloseAsync(await host.MomentAsync());
        var old = await host.HeadAsync("midterm-2020");
        await ReviseAsync(host);

        var statement = 0;
        for (var struck = true; struck && statement < 100;)
        {
            statement++;
            using var fault = StatementFault.At(statement);
            var crash = await Record.ExceptionAsync(() => CorrectAsync(host, old!, "Cijfer herzien"));
            struck = fault.Struck;
            fault.Dispose();
            Assert.Equal(struck, crash is not null);
            Assert.Equal(!struck, await host.HeadAsync("midterm-2020-2") is not null);
            Assert.Equal(old, await host.HeadAsync("midterm-2020"));
        }

        Assert.InRange(statement, 8, 99);
    }

    [Theory]
    [EachDatabase]
    public async Task Close_WhenSomebodyChangedTheMoment_OrItIsNotOpen_IsRefused(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        var planned = await host.MomentAsync("gepland", made => made.State = MomentState.Planned);
        var moment = await host.MomentAsync();
        var stale = await host.ActAsync(scope => scope.GetRequiredService<Closing>().CloseAsync(moment.Id, moment.Version - 1, "Reden", Now));

        Assert.Equal("moment-changed", stale.Refusal?.Code);
        Assert.Equal("moment-not-open", (await host.CloseAsync(planned)).Refusal?.Code);
        Assert.True((await host.CloseAsync(moment)).Succeeded);
        Assert.Equal("moment-closed", (await host.CloseAsync(moment)).Refusal?.Code);
    }

    [Theory]
    [EachDatabase]
    public async Task Close_TakesOnlyWhatWasAcceptedAndAgreed(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        var moment = await host.MomentAsync();
        var (camera, park) = (await EffortAsync(host, "camera"), await EffortAsync(host, "park"));
        await host.AddAsync(Report(host, moment, camera, ReportState.Accepted, "Camera’s hangen"));
        await host.AddAsync(Report(host, moment, park, ReportState.Submitted, "KANARIE"));
        await host.AddAsync(new RollUp { Id = Guid.NewGuid(), OrganisationId = host.Municipality, MomentId = moment.Id, ProgrammeId = host.Programme, MomentName = moment.Name, State = RollUpState.Accepted, GoesWell = "KANARIE", InternalRemark = "KANARIE" });

        await host.CloseAsync(moment);

        var document = await host.OpenAsync("midterm-2020");
        Assert.Equal(["Camera’s hangen", null], document.Programmes[0].AllEfforts.Select(effort => effort.Reached));
        Assert.Empty(document.Programmes[0].RollUp);
        Assert.DoesNotContain("KANARIE", System.Text.Encoding.UTF8.GetString(EditionContent.Write(document)), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Edition_ChangedOrRemovedBehindTheProduct_IsRefusedByTheDatabase(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        await host.CloseAsync(await host.MomentAsync());
        await PublishAsync(host, "midterm-2020");

        foreach (var sql in new[] { "UPDATE reporting_edition SET title = 'Anders'", "DELETE FROM reporting_edition", "UPDATE reporting_publication SET published_by = 'Iemand'", "DELETE FROM reporting_publication" })
        {
            var refused = await Record.ExceptionAsync(() => host.ActAsync(scope => scope.GetRequiredService<ReportingDb>().Database.ExecuteSqlRawAsync(sql, Now)));
            Assert.Contains("never change", refused?.Message.Replace("not taken back", "never change", StringComparison.Ordinal) ?? sql, StringComparison.Ordinal);
        }

        Assert.Equal("Moment midterm-2020", (await host.OpenAsync("midterm-2020")).Title);
    }

    [Theory]
    [EachDatabase]
    public async Task Correction_AfterARevision_NamesTheOldEditionAndTellsBothFigures(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        await host.CloseAsync(await host.MomentAsync());
        await PublishAsync(host, "midterm-2020");
        var old = (await host.HeadAsync("midterm-2020"))!;
        Assert.Equal("correction-same", (await CorrectAsync(host, old, "Zomaar")).Refusal?.Code);
        Assert.Equal("correction-needs-reason", (await CorrectAsync(host, old, " ")).Refusal?.Code);
        await ReviseAsync(host);

        var corrected = await CorrectAsync(host, old, "De politie herzag het cijfer.");

        Assert.True(corrected.Succeeded, corrected.Refusal?.Message);
        var document = await host.OpenAsync("midterm-2020-2");
        Assert.Equal((2, "midterm-2020", "De politie herzag het cijfer.", new DateOnly(2020, 7, 1)), (document.Number, document.Corrects, document.CorrectionReason, document.AsOf));
        Assert.Equal(["1.032\u00a0meldingen", "973\u00a0meldingen", "980\u00a0meldingen"], document.Programmes[0].Indicators[0].Measurements.Select(figure => figure.Text));
        var revision = Assert.Single(document.Revisions);
        Assert.Equal("sindsdien herzien van 973\u00a0meldingen naar 980\u00a0meldingen op 12 mei 2021", revision.Words);
        Assert.Equal("973\u00a0meldingen", (await host.OpenAsync("midterm-2020")).Programmes[0].Indicators[0].Measurements[^1].Text);
        Assert.Equal("edition-corrected", (await CorrectAsync(host, old, "Nog eens")).Refusal?.Code);
    }

    [Theory]
    [EachDatabase]
    public async Task Publish_Twice_ChangesNothingTheSecondTime(DatabaseProvider provider)
    {
        await using var host = await EditionHost.CreateAsync(provider);
        await host.CloseAsync(await host.MomentAsync());

        var first = await PublishAsync(host, "midterm-2020");
        host.Time.Advance(TimeSpan.FromDays(1));
        var log = (await host.LogAsync()).Count;
        var second = await PublishAsync(host, "midterm-2020");

        Assert.Equal(first.PublishedAt, second.PublishedAt);
        Assert.Equal(log, (await host.LogAsync()).Count);
        var head = (await host.HeadAsync("midterm-2020"))!;
        Assert.Equal((first.PublishedAt, first.Hash), (head.PublishedAt, head.PublicHash));
        var archived = await host.ActAsync(scope => scope.GetRequiredService<IEditionArchive>().FindAsync("esdam", "midterm-2020", Now));
        Assert.Equal(EditionContent.Hash((await host.OpenAsync("midterm-2020")).ForPublication()), EditionContent.Hash(archived!));
    }

    private static Task ReviseAsync(EditionHost host) => host.TakeInAsync(EditionHost.Veilig, EditionHost.Figures(
        EditionHost.Measured(2018, 1032),
        EditionHost.Measured(2019, 973) with { SupersededOn = new DateOnly(2021, 5, 12) },
        EditionHost.Measured(2019, 980) with { Status = MeasurementStatus.Revised }));

    private static Task<Kernel.Result<StoredEdition>> CorrectAsync(EditionHost host, ShelfHead head, string reason) =>
        host.ActAsync(scope => scope.GetRequiredService<Correction>().CorrectAsync(head, reason, Now));

    private static async Task<EditionHead> PublishAsync(EditionHost host, string slug)
    {
        var head = (await host.HeadAsync(slug))!;
        var published = await host.ActAsync(scope => scope.GetRequiredService<Publishing>().PublishAsync(host.Municipality, head, Now));
        Assert.True(published.Succeeded, published.Refusal?.Message);
        return published.Value;
    }

    private static Task<Guid> EffortAsync(EditionHost host, string key) => host.ActAsync(async scope =>
        (await scope.GetRequiredService<Programmes.Contracts.IProgrammeReading>().ReadAsync(host.Municipality, null, new DateOnly(2020, 7, 1), JudgementTolerance.Default, Now))[0].Efforts.First(effort => effort.Key == key).Id);

    private static ProgressReport Report(EditionHost host, ReportingMoment moment, Guid effort, ReportState state, string results) => new()
    {
        Id = Guid.NewGuid(),
        OrganisationId = host.Municipality,
        MomentId = moment.Id,
        ProgrammeId = host.Programme,
        EffortId = effort,
        EffortTitle = "Werk",
        State = state,
        Results = results,
        InternalRemark = "KANARIE",
    };
}
