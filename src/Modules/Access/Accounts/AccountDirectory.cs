using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Access.Accounts;

internal sealed class AccountDirectory(AccessDb db, IPasswordHasher<Account> hasher, TimeProvider time) : IAccounts
{
    /// <summary>Length counts, a mixture of signs does not.</summary>
    public const int ShortestPassword = 12;

    public static readonly TimeSpan LinkHolds = TimeSpan.FromHours(24);

    public async Task<Result<Guid>> CreateAsync(AccountRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var email = request.Email.Trim();
        var normalised = SignInSecrets.NormaliseEmail(email);
        if (Check(request, email) is { } refusal)
        {
            return Result<Guid>.Refused(refusal);
        }

        return await db.Accounts.IgnoreQueryFilters().AnyAsync(row => row.NormalisedEmail == normalised, cancellation)
            ? Result<Guid>.Refused("email-taken", T.Of("Er is al een account met dit e-mailadres."))
            : Result<Guid>.Of(await AddAsync(request, email, normalised, cancellation));
    }

    public async Task<string?> CreatePasswordLinkAsync(Guid organisation, Guid account, CancellationToken cancellation = default)
    {
        var found = await db.Accounts.Include(row => row.Credential).FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.Id == account, cancellation);
        if (found is null)
        {
            return null;
        }

        var token = SignInSecrets.NewToken();
        found.Credential.PasswordLinkHash = SignInSecrets.Hash(token);
        found.Credential.PasswordLinkUntil = (time.GetUtcNow() + LinkHolds).ToUnixTimeMilliseconds();
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    private static Refusal? Check(AccountRequest request, string email) =>
        email.Length > 254 || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email ? new Refusal("email-invalid", T.Of("Dit is geen e-mailadres."))
            : string.IsNullOrWhiteSpace(request.FunctionLabel) || request.FunctionLabel.Length > 120 ? new Refusal("function-missing", T.Of("Vul een functie in van ten hoogste 120 tekens."))
            : request.Password is { Length: < ShortestPassword } ? new Refusal("password-weak", T.Of("Een wachtwoord heeft ten minste {0} tekens.", ShortestPassword))
            : null;

    private async Task<Guid> AddAsync(AccountRequest request, string email, string normalised, CancellationToken cancellation)
    {
        var account = new Account
        {
            Id = Ids.New(time),
            OrganisationId = request.Organisation,
            Email = email,
            NormalisedEmail = normalised,
            FunctionLabel = request.FunctionLabel.Trim(),
            Credential = new Credential { SecurityStamp = SignInSecrets.NewStamp() },
        };
        account.Credential.PasswordHash = request.Password is null ? null : hasher.HashPassword(account, request.Password);
        db.Accounts.Add(account);
        db.Roles.AddRange(request.Roles.Select(role => new RoleRow
        {
            Id = Ids.New(time),
            OrganisationId = request.Organisation,
            AccountId = account.Id,
            Role = role.Role,
            ProgrammeId = role.Programme,
            From = role.From,
            Until = role.Until,
        }));
        await db.SaveChangesAsync(cancellation);
        return account.Id;
    }
}
