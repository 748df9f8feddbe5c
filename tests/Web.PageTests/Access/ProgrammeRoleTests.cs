using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Access;

public sealed class ProgrammeRoleTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Manager_GivesAndEndsARole_AndItOpensAndClosesTheProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var (programme, other) = (await ProgrammeAsync(app, "hier"), await ProgrammeAsync(app, "daar"));
        var account = await app.CreateAccountAsync("meelezer", app.Organisation.Id);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, programme);
        using var reader = await app.SignInAsync("meelezer");
        using var before = await reader.SendAsync("/programmas/hier/rollen");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        using var given = await manager.FillInAsync("/programmas/hier/rollen/nieuw", ("veld.Account", account.ToString()), ("veld.Rol", "Partner"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        await reader.GetAsync("/programmas/hier/rollen");
        foreach (var hidden in new[] { "/programmas/daar/rollen", "/programmas/hier/rollen/nieuw" })
        {
            using var refused = await reader.SendAsync(hidden);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        var list = await manager.GetAsync("/programmas/hier/rollen");
        var role = list.QuerySelectorAll("main th a").Single(link => link.TextContent == "Functie meelezer").GetAttribute("href")!;
        using var stranger = await manager.SendAsync(role.Replace("hier", "daar", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        var token = list.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var ended = await manager.SendBlindAsync(role + "?handler=Beeindig", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var after = await reader.SendAsync("/programmas/hier/rollen");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.NotEqual(programme, other);
    }

    [Theory]
    [EachDatabase]
    public async Task Manager_CannotGiveARoleOfTheOrganisation(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var programme = await ProgrammeAsync(app, "grens");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, programme);

        using var answer = await manager.FillInAsync("/programmas/grens/rollen/nieuw", ("veld.Rol", "FunctionalAdministrator"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await app.InScopeAsync(services => services.GetRequiredService<IProgrammeRoles>().ListAsync(programme)));
    }

    [Theory]
    [EachDatabase]
    public async Task StatedRoles_WhenReplaced_AreTheNewListAndTheSameListIsNoChange(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var programme = await ProgrammeAsync(app, "vermeld");
        StatedRole[] roles =
        [
            new() { Role = nameof(Role.AdministrativeCommissioner), HeldBy = "burgemeester", Body = "college", From = new DateOnly(2019, 1, 1), Until = new DateOnly(2020, 6, 30) },
            new() { Role = nameof(Role.AdministrativeCommissioner), HeldBy = "burgemeester", Body = "college", From = new DateOnly(2020, 7, 1) },
            new() { Role = nameof(Role.Partner), Note = "nog te kiezen" },
        ];

        Assert.Equal(3, await ReplaceAsync(roles));
        Assert.Equal(0, await ReplaceAsync(roles));
        Assert.Equal(2, await ReplaceAsync(roles[..1]));
        Assert.Equal(2, await ReplaceAsync(roles));
        Assert.Equal(roles, await app.InScopeAsync(services => services.GetRequiredService<IProgrammeRoles>().ListAsync(programme)));

        Task<int> ReplaceAsync(StatedRole[] wanted) => app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IProgrammeRoles>().ReplaceAsync(app.Organisation.Id, programme, wanted);
            return services.GetRequiredService<DatabaseSession>().Changes.Count;
        });
    }

    private static Task<Guid> ProgrammeAsync(App app, string slug) => app.InScopeAsync(async services =>
    {
        var start = await services.GetRequiredService<IProgrammeIntake>().StartAsync(app.Organisation.Id, new ProgrammeDraft { Key = slug, Name = "Programma " + slug });
        Assert.Empty(start.Findings);
        return start.Programme;
    });
}
