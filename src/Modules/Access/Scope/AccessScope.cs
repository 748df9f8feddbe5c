using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OpKoers.Access.Contracts;

namespace OpKoers.Access.Scope;

/// <summary>Who acts in this request; kept apart from what reads it, because contexts ask it and the reading must not need one.</summary>
internal sealed class CurrentAccess
{
    public AccountRead? Read { get; set; }

    public AccessState State { get; set; } = NoAccess.Instance;
}

/// <summary>Access by the account that is signed in, read once per request.</summary>
internal sealed class AccessScope(CurrentAccess current, AccountReader reader, IHttpContextAccessor http) : IAccess
{
    private Guid? loaded;

    public ValueTask<AccessState> ReadAsync(CancellationToken cancellation = default) =>
        AccountOf(http.HttpContext?.User) is not { } account ? ValueTask.FromResult<AccessState>(NoAccess.Instance)
            : loaded == account ? ValueTask.FromResult(current.State)
            : LoadedAsync(account, cancellation);

    /// <summary>Reads an account for this request; null when it is not there or not active any more.</summary>
    public async Task<AccountRead?> LoadAsync(Guid account, CancellationToken cancellation)
    {
        current.Read = await reader.ReadAsync(account, cancellation);
        current.State = current.Read is { } read ? new GrantedAccess(read) : NoAccess.Instance;
        loaded = account;
        return current.Read;
    }

    /// <summary>The session does not hold: from here on nobody acts.</summary>
    public void Forget() => (current.Read, current.State) = (null, NoAccess.Instance);

    public static Guid? AccountOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private async ValueTask<AccessState> LoadedAsync(Guid account, CancellationToken cancellation)
    {
        await LoadAsync(account, cancellation);
        return current.State;
    }
}
