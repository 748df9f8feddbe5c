using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Accounts;
using OpKoers.Access.Contracts;
using OpKoers.Access.Demo;
using OpKoers.Access.Features.ProgrammeRoles;
using OpKoers.Access.Features.Settings;
using OpKoers.Access.Organisations;
using OpKoers.Access.Roles;
using OpKoers.Access.Scope;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access;

/// <summary>Registers the module of access.</summary>
public static class AccessModule
{
    /// <summary>Organisations, roles and sample accounts: what a command needs. The host registers who acts.</summary>
    public static IServiceCollection AddAccessStorage(this IServiceCollection services)
    {
        services.AddModuleStorage<AccessDb>("access", 2);
        services.AddScoped<IOrganisations, OrganisationDirectory>();
        services.AddScoped<IProgrammeRoles, ProgrammeRoles>();
        services.AddScoped<IDemoAccounts, DemoAccounts>();
        services.AddScoped<IAccounts, AccountDirectory>();
        services.AddScoped<IAccountContacts, AccountContacts>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        return services;
    }

    /// <summary>Access of a command that works for one organisation: it may do everything there.</summary>
    public static IServiceCollection AddSystemAccess(this IServiceCollection services, Guid organisation) =>
        services.AddScoped<IAccess>(provider => new SystemAccess(organisation, provider.GetRequiredService<IOrganisations>()));

    /// <summary>All of it: signing in, who may what, and the pages about accounts and roles.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("OpKoers");
        services.Configure<AccessOptions>(section);
        services.AddAccessStorage();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentAccess>();
        services.AddScoped<AccountReader>();
        services.AddScoped<AccessScope>();
        services.AddScoped<IAccess>(provider => provider.GetRequiredService<AccessScope>());
        services.AddScoped<IActor, RequestActor>();
        services.AddScoped<IShell, AccessShell>();
        services.AddScoped<RoleTools>();
        services.AddNavigation(new NavigationItem
        {
            Key = "gebruikers",
            Text = () => T.Of("Gebruikers"),
            Href = "/gebruikers",
            Order = 90,
            CarriesAsOf = false,
            VisibleFor = context => context.RequestServices.GetRequiredService<CurrentAccess>().State.Can(Permission.ManageAccounts),
        });
        services.AddSingleton(SettingsWords.Kind);
        AddSignIn(services);
        SessionCookies.Add(services);
        services.Configure<AntiforgeryOptions>(options => options.Cookie = new SafeCookie("opkoers.formulier", SameSiteMode.Strict));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var protection = services.AddDataProtection().SetApplicationName("OpKoers");
        if (section["Keys"] is { Length: > 0 } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        return services;
    }

    /// <summary>Says who asks, then whether they may; after routing, before the pages.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<AskSecondStep>();
        return app;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<SignInAttempts>();
        services.AddScoped<FirstStep>();
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = string.Empty;
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = SignInAttempts.Most;
            options.Lockout.DefaultLockoutTimeSpan = SignInAttempts.LockFor;
            // Length counts, a mixture of signs does not.
            options.Password = new PasswordOptions { RequiredLength = AccountDirectory.ShortestPassword, RequiredUniqueChars = 5, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
            options.ClaimsIdentity.SecurityStampClaimType = SessionCookies.StampClaim;
            options.Tokens.AuthenticatorTokenProvider = TotpProvider.Name;
        })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddTokenProvider<TotpProvider>(TotpProvider.Name);
    }
}
