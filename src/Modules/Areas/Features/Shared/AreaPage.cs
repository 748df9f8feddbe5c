using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.Shared;

/// <summary>What pages of areas need.</summary>
internal sealed class AreaTools(IAccess access, IOrganisations organisations, IAreas areas, AreasDb db, DatabaseSession session, ChangeLogReader log, TimeProvider time)
{
    public IAccess Access => access;

    public IOrganisations Organisations => organisations;

    public IAreas Areas => areas;

    public AreasDb Db => db;

    public DatabaseSession Session => session;

    public ChangeLogReader Log => log;

    public TimeProvider Time => time;
}

/// <summary>
/// A page about the areas of one year. National areas are for everyone who is signed in; areas of its own a municipality shows to its own people only.
/// </summary>
internal abstract class AreaPage(AreaTools tools) : SignedInPage(tools.Access)
{
    /// <summary>The years of which areas are known, latest first.</summary>
    public IReadOnlyList<AreaYearSummary> Years { get; private set; } = [];

    /// <summary>The areas of the year that the address names, else of the latest; null when none are known at all.</summary>
    public AreaYear? YearOrNone { get; private set; }

    public AreaYear Year => YearOrNone ?? throw new InvalidOperationException("There are no areas.");

    public bool CanDraw => Access.Can(Permission.ManageAreas);

    public static FigureText Figures => FigureText.For(System.Globalization.CultureInfo.CurrentUICulture);

    /// <summary>What the user must be allowed to; null for everyone who is signed in.</summary>
    protected virtual Permission? Needed => null;

    protected AreaTools Tools => tools;

    protected override async Task<bool> FindPageAsync()
    {
        Years = await tools.Areas.YearsAsync(Cancellation);
        var asked = int.TryParse(Request.Query["jaar"], out var year);
        if ((Needed is { } needed && !Access.Can(needed)) || (asked && Years.All(known => known.Year != year)))
        {
            return false;
        }

        YearOrNone = Years.Count == 0 ? null : await tools.Areas.YearAsync(asked ? year : Years[0].Year, Cancellation);
        return true;
    }

    /// <summary>What stands under a map.</summary>
    protected static string Source(int year) => T.Of("Indeling en inwoners van {0}. Bron van de grenzen: CBS en Kadaster, zoals ingelezen.", year);

    /// <summary>Tells the shell about this page: in the menu areas stand with the figures that are about them.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = "figures" });
}
