using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Shell;

namespace OpKoers.Ui.Features.About;

/// <summary>Pages of the shell that everyone may read; without an account they come in the frame of the sign-in page.</summary>
[AllowAnonymous]
internal sealed class AboutModel : PageModel
{
    internal string Layout => User.Identity?.IsAuthenticated ?? false ? "_Layout" : "_Bare";

    internal IReadOnlyList<Crumb> Crumbs { get; } = [new(Words.Get("Shell.PortfolioShort"), "/")];
}
