using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Access.Tests;

public sealed class RoleRulesTests
{
    [Theory]
    [EachDatabase]
    public async Task LastAdministrator_WhenClosedOrEnded_IsRefusedAndStays(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        var id = await store.AccountAsync("beheer@proef.example", Role.FunctionalAdministrator);

        await Assert.ThrowsAsync<GuardRefusedException>(() => store.ChangeAsync(async db => (await db.Accounts.SingleAsync(row => row.Id == id)).Active = false));
        await Assert.ThrowsAsync<GuardRefusedException>(() => store.ChangeAsync(async db => (await db.Roles.SingleAsync(row => row.AccountId == id)).Until = new DateOnly(2021, 2, 28)));
        await Assert.ThrowsAsync<GuardRefusedException>(() => store.ChangeAsync(async db => (await db.Roles.SingleAsync(row => row.AccountId == id)).Removed = true));
        await store.ChangeAsync(async db => Assert.True((await db.Accounts.SingleAsync(row => row.Id == id)).Active));
    }

    [Theory]
    [EachDatabase]
    public async Task Administrator_WhenAnotherIsLeft_MayBeClosed(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        var id = await store.AccountAsync("een@proef.example", Role.FunctionalAdministrator);
        var other = await store.AccountAsync("twee@proef.example", Role.FunctionalAdministrator);

        await store.ChangeAsync(async db => (await db.Accounts.SingleAsync(row => row.Id == id)).Active = false);

        await Assert.ThrowsAsync<GuardRefusedException>(() => store.ChangeAsync(async db => (await db.Accounts.SingleAsync(row => row.Id == other)).Active = false));
    }

    [Theory]
    [EachDatabase]
    public async Task Account_OfAnotherFunction_MayBeClosedWhereThereIsNoAdministrator(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        var id = await store.AccountAsync("auditor@proef.example", Role.Auditor);

        await store.ChangeAsync(async db => (await db.Accounts.SingleAsync(row => row.Id == id)).Active = false);

        await store.ChangeAsync(async db => Assert.False((await db.Accounts.SingleAsync(row => row.Id == id)).Active));
    }
}
