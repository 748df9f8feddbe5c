using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using OpKoers.Access.SignIn;
using OpKoers.Ui.Hosting;

namespace OpKoers.Access.Features.SigningIn;

/// <summary>The only page that everyone may see.</summary>
[AllowAnonymous]
internal sealed class SignInModel(FirstStep first, SignInLimiter limiter, IOptions<UiOptions> options) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(Name = "naar", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    internal string Target => LocalAddress.After(ReturnTo);

    internal string Helpdesk => options.Value.Helpdesk;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated ?? false ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // A space comes along with what is pasted, and phones add one.
        Email = Email?.Trim();
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password) || Email.Length > 254 || Password.Length > 200)
        {
            return Refuse(nameof(Email), T.Of("Vul uw e-mailadres en uw wachtwoord in."));
        }

        if (!limiter.Allows(HttpContext.Connection.RemoteIpAddress, Email))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Refuse(nameof(Password), T.Of("U probeert het te snel achter elkaar. Wacht een minuut."));
        }

        var result = await first.SignInAsync(Email, Password, HttpContext.RequestAborted);
        return result.Outcome switch
        {
            FirstStepOutcome.Done => LocalRedirect(Target),
            FirstStepOutcome.SecondStep => LocalRedirect("/tweede-stap?naar=" + Uri.EscapeDataString(Target)),
            FirstStepOutcome.Locked => Refuse(nameof(Password), T.Of("Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over een kwartier opnieuw.")),
            _ => Refuse(nameof(Password), T.Of("Dit e-mailadres en wachtwoord horen niet bij elkaar. U kunt nog {0} keer proberen.", result.Left)),
        };
    }

    private PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }
}
