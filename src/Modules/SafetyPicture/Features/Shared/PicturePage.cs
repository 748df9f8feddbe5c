using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Reading;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.SafetyPicture.Features.Shared;

/// <summary>What pages of the picture need.</summary>
internal sealed class PictureTools(IAccess access, IOrganisations organisations, IAreas areas, IStatistics statistics, PictureReader reader, TimeProvider time)
{
    public IAccess Access => access;

    public IOrganisations Organisations => organisations;

    public IAreas Areas => areas;

    public IStatistics Statistics => statistics;

    public PictureReader Reader => reader;

    public TimeProvider Time => time;
}

/// <summary>A page of the safety picture. National figures are for everyone who is signed in.</summary>
internal abstract class PicturePage(PictureTools tools) : PageModel
{
    public AccessState Access { get; private set; } = null!;

    protected PictureTools Tools => tools;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Access = await tools.Access.ReadAsync(Cancellation);
        if (!Access.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        await next();
    }

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = "safety-picture" });
}
