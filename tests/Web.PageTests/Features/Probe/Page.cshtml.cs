using OpKoers.Ui.Shell;

namespace OpKoers.Web.PageTests.Features.Probe;

internal sealed class PageModel(TimeProvider clock) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    internal AsOf AsOf { get; private set; } = new(default, false);

    public void OnGet() => AsOf = AsOf.Of(Request, clock);
}
