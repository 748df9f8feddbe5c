using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Cycle;

/// <summary>The acts on a report against a database.</summary>
public sealed class ReportDeskTests
{
    [Theory]
    [EachDatabase]
    public async Task Acts_InAnyOrder_LeaveTheStateThatTheTableSaysAndNeverChangeWhatWasAccepted(DatabaseProvider provider)
    {
        var random = new Random(7);
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await using var host = await CycleHost.StartAsync(provider);
            ReportState? expected = null;
            string? accepted = null;
            foreach (var step in Enumerable.Range(0, 12))
            {
                var act = (ReportAct)random.Next(4);
                var refused = await host.ActAsync(act, "stap " + step);
                var allowed = ReportLife.After(expected, act, MomentState.Open);
                Assert.Equal(allowed.Succeeded, refused is null);
                expected = allowed.Succeeded ? allowed.Value : expected;
                Assert.Equal((expected, accepted ?? await ContentAsync(host)), (await StateAsync(host), await ContentAsync(host)));
                accepted ??= expected == ReportState.Accepted ? await ContentAsync(host) : null;
            }

            Assert.Equal(expected == ReportState.Accepted ? 1 : 0, host.Statuses.Taken.Count);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Acceptance_WhenTheStatusCannotBeWritten_LeavesTheReportSubmitted(DatabaseProvider provider)
    {
        await using var host = await CycleHost.StartAsync(provider);
        await host.ActAsync(ReportAct.Submit);
        host.Statuses.Breaks = true;

        await Assert.ThrowsAsync<IOException>(() => host.ActAsync(ReportAct.Accept));

        Assert.Equal(ReportState.Submitted, await StateAsync(host));
        host.Statuses.Breaks = false;
        Assert.Null(await host.ActAsync(ReportAct.Accept, "weer goed"));
        Assert.Equal((EffortStatus.AtRisk, new DateOnly(2020, 12, 31), "Voortgangsrapportage Berap"), host.Statuses.Taken.Select(taken => (taken.Status, taken.Date, taken.Source)).Single());
    }

    [Theory]
    [EachDatabase]
    public async Task Content_OfAReport_IsInItsOwnHistoryAndInNoOther(DatabaseProvider provider)
    {
        await using var host = await CycleHost.StartAsync(provider);
        await host.ActAsync(ReportAct.Save, "het eerste geheim");
        await host.ActAsync(ReportAct.Save, "het tweede geheim");
        await host.ActAsync(ReportAct.Submit, "het derde geheim");
        await host.ActAsync(ReportAct.Return, "het vierde geheim");

        var open = await host.HistoryAsync();
        Assert.DoesNotContain(open, row => $"{row.Old} {row.New}".Contains("geheim", StringComparison.Ordinal));
        Assert.Contains(open, row => row is { ObjectKind: "progressReport", Field: "State", New: "Submitted" });
        var report = await host.InScopeAsync(db => db.ProgressReports.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains(await host.HistoryOfAsync(report.Id), row => row.New == "het derde geheim");
    }

    [Theory]
    [EachDatabase]
    public async Task ClosedMoment_TakesNoPartWhateverBringsIt(DatabaseProvider provider)
    {
        await using var host = await CycleHost.StartAsync(provider);
        await host.ActAsync(ReportAct.Save);
        await host.InScopeAsync(async db =>
        {
            (await db.Moments.SingleAsync(TestContext.Current.CancellationToken)).State = MomentState.Closed;
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal("moment-closed", await host.ActAsync(ReportAct.Save));
        foreach (var change in new Func<ReportingDb, Task>[]
        {
            async db => (await db.ProgressReports.SingleAsync(TestContext.Current.CancellationToken)).Results = "anders",
            async db => (await db.ReportAreas.FirstAsync(TestContext.Current.CancellationToken)).Reason = "anders",
            async db => (await db.MomentProgrammes.SingleAsync(TestContext.Current.CancellationToken)).ReportsDue = new DateOnly(2021, 4, 1),
            async db => (await db.Moments.SingleAsync(TestContext.Current.CancellationToken)).Name = "anders",
            async db => (await db.Moments.SingleAsync(TestContext.Current.CancellationToken)).State = MomentState.Open,
            async db => (await db.Moments.SingleAsync(TestContext.Current.CancellationToken)).Removed = true,
        })
        {
            var refused = await Assert.ThrowsAsync<GuardRefusedException>(() => host.InScopeAsync(async db =>
            {
                await change(db);
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }));
            Assert.Equal("moment-closed", refused.Refusal.Code);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task OpenMoment_WithReports_IsNeitherRemovedNorPutBack(DatabaseProvider provider)
    {
        await using var host = await CycleHost.StartAsync(provider);
        await host.ActAsync(ReportAct.Save);
        foreach (var (change, code) in new (Action<ReportingMoment>, string)[] { (moment => moment.Removed = true, "moment-has-reports"), (moment => moment.State = MomentState.Planned, "moment-opened") })
        {
            var refused = await Assert.ThrowsAsync<GuardRefusedException>(() => host.InScopeAsync(async db =>
            {
                change(await db.Moments.SingleAsync(TestContext.Current.CancellationToken));
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }));
            Assert.Equal(code, refused.Refusal.Code);
        }
    }

    [Fact]
    public async Task Save_WhileTheMomentIsBeingClosed_WaitsAndIsRefused()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, "SQLite has one writer at a time by itself.");
        await using var host = await CycleHost.StartAsync(DatabaseProvider.PostgreSql);
        await host.ActAsync(ReportAct.Save);
        var saving = Task.FromResult(0);

        await host.InScopeAsync(async (db, session) =>
        {
            await session.BeginAsync(TestContext.Current.CancellationToken);
            await db.HoldAsync(host.Moment, TestContext.Current.CancellationToken);
            saving = Task.Run(() => host.InScopeAsync(async other =>
            {
                (await other.ProgressReports.SingleAsync()).Results = "net te laat";
                return await other.SaveChangesAsync();
            }));
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Assert.False(saving.IsCompleted);
            (await db.Moments.SingleAsync(TestContext.Current.CancellationToken)).State = MomentState.Closed;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await session.CommitAsync(TestContext.Current.CancellationToken);
            return 0;
        });

        await Assert.ThrowsAsync<GuardRefusedException>(() => saving);
        Assert.Equal("tekst", await ContentAsync(host));
    }

    private static Task<ReportState?> StateAsync(CycleHost host) => host.InScopeAsync(async db => (await db.ProgressReports.SingleOrDefaultAsync(TestContext.Current.CancellationToken))?.State);

    private static Task<string?> ContentAsync(CycleHost host) => host.InScopeAsync(async db => (await db.ProgressReports.SingleOrDefaultAsync(TestContext.Current.CancellationToken))?.Results);
}
