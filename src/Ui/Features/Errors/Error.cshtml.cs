using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Shell;

namespace OpKoers.Ui.Features.Errors;

internal enum ErrorKind
{
    Missing,
    Request,
    Fault,
}

/// <summary>One page for everything that went wrong. Missing and forbidden look the same, so that nothing tells what exists.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    internal ErrorKind Kind { get; private set; }

    internal bool Signed { get; private set; }

    /// <summary>What an administrator looks up in the log.</summary>
    internal string Number { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Kind = code switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => ErrorKind.Missing,
            >= 400 and < 500 => ErrorKind.Request,
            _ => ErrorKind.Fault,
        };
        // After a fault the shell asks nobody who is looking: what failed may be just that.
        Signed = Kind != ErrorKind.Fault && (User.Identity?.IsAuthenticated ?? false);
        Response.StatusCode = Kind switch
        {
            ErrorKind.Missing => StatusCodes.Status404NotFound,
            ErrorKind.Request => code,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (Kind == ErrorKind.Fault)
        {
            Number = ShortNumber(Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier);
            logger.LogError("A page failed; its reader was given the number {Number}.", Number);
        }

        ViewData.Head(new PageHead { Title = Words.Get($"Error.{Kind}Title"), Eyebrow = Kind == ErrorKind.Fault ? Words.Get("Error.FaultEyebrow") : null });
    }

    private static string ShortNumber(string trace)
    {
        var digits = trace.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Take(8).ToArray();
        return digits.Length < 8 ? "OK-" + new string(digits) : $"OK-{new string(digits, 0, 4)}-{new string(digits, 4, 4)}";
    }
}
