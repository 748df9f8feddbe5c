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
internal abstract class PicturePage(PictureTools tools) : SignedInPage(tools.Access)
{
    protected PictureTools Tools => tools;

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = "safety-picture" });
}
