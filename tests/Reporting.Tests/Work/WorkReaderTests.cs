using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Reporting.Tests.Mail;
using OpKoers.Reporting.Work;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Work;

/// <summary>What waits for whom, by role; and with how many statements that is found.</summary>
public sealed class WorkReaderTests
{
    [Theory]
    [EachDatabase]
    public async Task Lead_HasToReportOnHisEffortsThatAreAskedUntilTheyAreIn(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        foreach (var effort in new[] { "een", "twee", "plek", "klaar" })
        {
            await house.AssignAsync(effort, "trekker");
        }

        Assert.Equal("", await WorkAsync(house, Lead(house)));
        await house.OpenAsync();
        Assert.Equal("Report een 2021-03-20, Report twee 2021-03-20", await WorkAsync(house, Lead(house)));
        Assert.Equal("", await WorkAsync(house, Lead(house) with { Account = house.Accounts["tweede"] }));
        await house.ReportAsync("een", ReportState.Draft);
        await house.ReportAsync("klaar", ReportState.Draft);
        Assert.Equal("Report een 2021-03-20, Report klaar 2021-03-20, Report twee 2021-03-20", await WorkAsync(house, Lead(house)));
        await house.ReportAsync("een", ReportState.Submitted);
        await house.ReportAsync("klaar", ReportState.Accepted);
        await house.ReportAsync("twee", ReportState.Returned);
        Assert.Equal("ReportAgain twee 2021-03-20", await WorkAsync(house, Lead(house)));
        Assert.Equal("", await WorkAsync(house, Lead(house) with { Rights = [(Permission.ReportProgress, Guid.NewGuid())] }));
    }

    [Theory]
    [EachDatabase]
    public async Task Manager_HasToAcceptWhatCameInAndToWriteTheRollUp(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.SaveAsync(async db => (await db.Moments.SingleAsync()).RollUpDue = new(2021, 3, 27));
        await house.OpenAsync();
        await house.ReportAsync("een", ReportState.Submitted);
        await house.ReportAsync("twee", ReportState.Submitted);
        var manager = new Somebody(house.Municipality, house.Accounts["manager"], (Permission.AcceptReports, house.Programme));

        Assert.Equal("AcceptReports x2 2021-03-27, WriteRollUp 2021-03-27", await WorkAsync(house, manager));
        await RollUpAsync(house, RollUpState.Submitted);
        Assert.Equal("AcceptReports x2 2021-03-27", await WorkAsync(house, manager));
        await RollUpAsync(house, RollUpState.Returned);
        Assert.Equal("AcceptReports x2 2021-03-27, WriteRollUpAgain 2021-03-27", await WorkAsync(house, manager));
        Assert.Equal("AcceptReports x2 2021-03-27, WriteRollUpAgain 2021-03-27", await WorkAsync(house, manager with { Rights = [(Permission.AcceptReports, null)] }));
        Assert.Equal("", await WorkAsync(house, manager with { Rights = [(Permission.AcceptReports, Guid.NewGuid())] }));
        Assert.Equal("", await WorkAsync(house, manager with { Municipality = Guid.NewGuid(), Rights = [(Permission.AcceptReports, null)] }));
    }

    [Theory]
    [EachDatabase]
    public async Task Commissioners_HaveToAcceptAndAgreeInTurn(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.SaveAsync(async db => (await db.Moments.SingleAsync()).ApprovalDue = new(2021, 4, 3));
        await house.OpenAsync();
        var official = new Somebody(house.Municipality, house.Accounts["ao"], (Permission.AcceptRollUp, house.Programme));
        var administrative = new Somebody(house.Municipality, house.Accounts["bo"], (Permission.AgreeRollUp, house.Programme));
        Assert.Equal(("", ""), (await WorkAsync(house, official), await WorkAsync(house, administrative)));
        await RollUpAsync(house, RollUpState.Submitted);
        Assert.Equal(("AcceptRollUp 2021-04-03", ""), (await WorkAsync(house, official), await WorkAsync(house, administrative)));
        await RollUpAsync(house, RollUpState.Accepted);
        Assert.Equal(("", "AgreeRollUp 2021-04-03"), (await WorkAsync(house, official), await WorkAsync(house, administrative)));
        await RollUpAsync(house, RollUpState.Agreed);
        Assert.Equal(("", ""), (await WorkAsync(house, official), await WorkAsync(house, administrative)));
    }

    [Theory]
    [EachDatabase]
    public async Task Request_WaitsForEachCommissionerUntilHeAgreedAndThenForTheManager(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        var request = Guid.NewGuid();
        await house.SaveAsync(db => db.ChangeRequests.Add(new ChangeRequest { Id = request, OrganisationId = house.Municipality, ProgrammeId = house.Programme, EffortId = house.Efforts["een"], EffortKey = "een", EffortTitle = "Een", Reason = "Om", State = RequestState.Proposed }));
        var both = new Somebody(house.Municipality, house.Accounts["ao"], (Permission.AcceptRollUp, house.Programme), (Permission.AgreeRollUp, house.Programme));
        var official = both with { Rights = [(Permission.AcceptRollUp, house.Programme)] };
        var manager = both with { Rights = [(Permission.AcceptReports, house.Programme)] };

        Assert.Equal(("DecideChange", "DecideChange", ""), (await WorkAsync(house, official), await WorkAsync(house, both), await WorkAsync(house, manager)));
        await house.SaveAsync(async db => (await db.ChangeRequests.SingleAsync()).AgreedByOfficial = "Directeur");
        Assert.Equal(("", "DecideChange", ""), (await WorkAsync(house, official), await WorkAsync(house, both), await WorkAsync(house, manager)));
        await house.SaveAsync(async db => (await db.ChangeRequests.SingleAsync()).State = RequestState.Accepted);
        Assert.Equal(("", "", "ApplyChange"), (await WorkAsync(house, official), await WorkAsync(house, both), await WorkAsync(house, manager)));
    }

    [Theory]
    [EachDatabase]
    public async Task Controller_HasToOpenCloseAndPublishOnTime(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.SaveAsync(async db => (await db.Moments.SingleAsync()).ClosesOn = new(2021, 4, 10));
        var controller = new Somebody(house.Municipality, Guid.NewGuid(), (Permission.ManageMoments, null), (Permission.FreezeEdition, null), (Permission.PublishEdition, null));

        house.Time.Advance(TimeSpan.FromDays(-10));
        Assert.Equal("", await WorkAsync(house, controller));
        house.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal("OpenMoment 2021-03-20", await WorkAsync(house, controller));
        await house.OpenAsync();
        Assert.Equal("", await WorkAsync(house, controller));
        house.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal("CloseMoment 2021-04-10", await WorkAsync(house, controller));
        var first = await EditionAsync(house, 1);
        Assert.Equal("CloseMoment 2021-04-10, PublishEdition", await WorkAsync(house, controller));
        var second = await EditionAsync(house, 2);
        Assert.Equal("CloseMoment 2021-04-10, PublishEdition", await WorkAsync(house, controller));
        await PublishAsync(house, second);
        Assert.Equal("CloseMoment 2021-04-10", await WorkAsync(house, controller));
        Assert.NotEqual(first, second);
        Assert.Equal("", await WorkAsync(house, controller with { Municipality = Guid.NewGuid() }));
    }

    [Theory]
    [EachDatabase]
    public async Task Administrator_HasToSeeToMessagesThatFailed(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport(_ => Reporting.Mail.Transport.Delivery.Never("550 No")));
        var administrator = new Somebody(house.Municipality, Guid.NewGuid(), (Permission.ManageAccounts, null));
        Assert.Equal("", await WorkAsync(house, administrator));
        await house.WaitAsync("trekker");
        await house.WaitAsync("manager");
        await house.RoundAsync();

        Assert.Equal("FailedMail x2", await WorkAsync(house, administrator));
        Assert.Equal("", await WorkAsync(house, administrator with { Municipality = Guid.NewGuid() }));
    }

    [Theory]
    [EachDatabase]
    public async Task Work_OfEveryRoleAtOnce_TakesOneStatementAndForWhoHasNoneToExpectNone(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.AssignAsync("een", "trekker");
        await house.OpenAsync();
        var all = new Somebody(house.Municipality, house.Accounts["trekker"], [.. Enum.GetValues<Permission>().Select(permission => (permission, (Guid?)house.Programme)), .. Enum.GetValues<Permission>().Select(permission => (permission, (Guid?)null))]);
        using var memory = new AskedMemory();

        // The first time the programme comes from the database; after that it is known until something in it changes.
        await CountAsync(house, all, memory);
        var second = await CountAsync(house, all, memory);
        Assert.Equal((1, 1), (second.Statements, second.Lines.Count));
        Assert.Equal(0, (await CountAsync(house, new Somebody(house.Municipality, Guid.NewGuid(), (Permission.ReadProgramme, null)), memory)).Statements);
        Assert.Equal(0, (await CountAsync(house, new Somebody(house.Municipality, null), memory)).Statements);
    }

    [Theory]
    [EachDatabase]
    public async Task Work_WhenAnEffortComesToRest_IsGoneAtOnce(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.AssignAsync("een", "trekker");
        await house.OpenAsync();
        using var memory = new AskedMemory();
        Assert.Single((await CountAsync(house, Lead(house), memory)).Lines);
        Assert.True(await house.ActAsync(scope => scope.GetRequiredService<IEffortStatusIntake>().RecordAsync(
            house.Programme, house.Efforts["een"], new EffortStatusDraft { Date = new(2021, 2, 1), Status = EffortStatus.Suspended, Reason = "Openbare orde ging voor" })));

        Assert.Empty((await CountAsync(house, Lead(house), memory)).Lines);
    }

    private static Somebody Lead(MailHouse house) => new(house.Municipality, house.Accounts["trekker"], (Permission.ReportProgress, house.Programme));

    private static Task<(int Statements, IReadOnlyList<WorkLine> Lines)> CountAsync(MailHouse house, Somebody who, AskedMemory memory) => house.ActAsync(async scope =>
    {
        using var counter = StatementCounter.Start();
        var reader = new WorkReader(scope.GetRequiredService<DatabaseSession>(), who, new AskedEfforts(memory, scope.GetRequiredService<IProgrammeReading>()), house.Time);
        var lines = await reader.ReadAsync(CancellationToken.None);
        Assert.Same(lines, await reader.ReadAsync(CancellationToken.None));
        return (counter.Count, lines);
    });

    private static async Task<string> WorkAsync(MailHouse house, Somebody who)
    {
        using var memory = new AskedMemory();
        var (_, lines) = await CountAsync(house, who, memory);
        var names = house.Efforts.ToDictionary(pair => pair.Value, pair => pair.Key);
        return string.Join(", ", lines.Select(line =>
            $"{line.Kind}{(line.Subject is { } id && names.TryGetValue(id, out var name) ? " " + name : "")}{(line.Count == 1 ? "" : " x" + line.Count)}{(line.Due is { } due ? $" {due:yyyy-MM-dd}" : "")}").Order(StringComparer.Ordinal));
    }

    private static Task<int> RollUpAsync(MailHouse house, RollUpState state) => house.SaveAsync(async db =>
    {
        var rollUp = await db.RollUps.SingleOrDefaultAsync();
        if (rollUp is null)
        {
            rollUp = new RollUp { Id = Guid.NewGuid(), OrganisationId = house.Municipality, MomentId = house.Moment, ProgrammeId = house.Programme, MomentName = "Berap" };
            db.RollUps.Add(rollUp);
        }

        rollUp.State = state;
    });

    private static async Task<Guid> EditionAsync(MailHouse house, int number)
    {
        var id = Guid.NewGuid();
        await house.SaveAsync(db => db.Editions.Add(new StoredEdition { Id = id, OrganisationId = house.Municipality, MomentId = house.Moment, Slug = $"berap-{number}", Number = number, Title = "Berap", FrozenBy = "x", Hash = "x", Content = [1] }));
        return id;
    }

    private static Task<int> PublishAsync(MailHouse house, Guid edition) => house.SaveAsync(db =>
        db.Publications.Add(new Publication { Id = Guid.NewGuid(), OrganisationId = house.Municipality, EditionId = edition, EditionTitle = "Berap", PublishedBy = "x", PublicHash = "x" }));

    /// <summary>Somebody with rights as a test gives them.</summary>
    private sealed record Somebody(Guid Municipality, Guid? Account, params (Permission Permission, Guid? Programme)[] Rights) : IAccess
    {
        public ValueTask<AccessState> ReadAsync(CancellationToken cancellation = default) => ValueTask.FromResult<AccessState>(new State(this));

        private sealed class State(Somebody who) : AccessState
        {
            public override bool IsSignedIn => true;

            public override Guid? AccountId => who.Account;

            public override string FunctionLabel => "Iemand";

            public override Guid OrganisationId => who.Municipality;

            public override string OrganisationName => "Proef";

            public override decimal Tolerance => 0.1m;

            public override IReadOnlyCollection<Guid>? VisibleProgrammes => ProgrammesWith(Permission.ReadProgramme);

            public override IReadOnlyCollection<Guid>? ProgrammesWith(Permission permission)
            {
                var mine = who.Rights.Where(right => right.Permission == permission).ToList();
                return mine.Exists(right => right.Programme is null) ? null : mine.Select(right => right.Programme!.Value).ToHashSet();
            }

            public override bool Can(Permission permission, Guid? programme = null) => who.Rights.Any(right => right.Permission == permission && (right.Programme is null || right.Programme == programme));
        }
    }
}
