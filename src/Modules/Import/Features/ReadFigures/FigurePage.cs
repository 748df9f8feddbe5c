using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Storage;
using OpKoers.Import.Uploads;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>What the pages about figures need.</summary>
internal sealed class FigureTools(IAccess access, IFigureFiles files, UploadStore uploads, ImportDb db, DatabaseSession session, TimeProvider time)
{
    public IAccess Access => access;

    public IFigureFiles Files => files;

    public UploadStore Uploads => uploads;

    public ImportDb Db => db;

    public DatabaseSession Session => session;

    public TimeProvider Time => time;
}

/// <summary>A page to take figures in: for who may manage them. For everybody else it is not there.</summary>
internal abstract class FigurePage(FigureTools tools) : SignedInPage(tools.Access)
{
    protected FigureTools Tools => tools;

    protected Guid Account => Access.AccountId ?? Guid.Empty;

    protected override Task<bool> FindPageAsync() => Task.FromResult(Access.Can(Permission.ManageFigures));

    /// <summary>The mapping of a table; null when there is none.</summary>
    protected Task<MappingRow?> MappingAsync(string table, bool removedToo = false)
    {
        var code = table.Trim().ToUpperInvariant();
        return (removedToo ? tools.Db.Mappings.IgnoreQueryFilters() : tools.Db.Mappings).FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.Table == code, Cancellation);
    }

    protected static FigureFile FileOf(Upload upload) => new(upload.FileName, () => new MemoryStream(upload.Content.ToArray(), writable: false));

    protected void Head(string title, string? lead = null, params Crumb[] crumbs) => ViewData.Head(new PageHead { Title = title, Lead = lead, Section = "figures", Crumbs = [new(T.Of("Cijfers"), FigureLinks.Explore), .. crumbs] });
}

/// <summary>Addresses of the pages about figures.</summary>
internal static class FigureLinks
{
    public const string Explore = "/cijfers";

    public const string Read = "/cijfers/inlezen";

    public const string Mappings = "/cijfers/inlezen/koppelingen";

    public const string Fetch = "/cijfers/ophalen";

    /// <summary>A mapping that is kept, or an act on it.</summary>
    public static string Mapping(string table, string? act = null) => $"{Mappings}/{Uri.EscapeDataString(table)}{(act is null ? null : "/" + act)}";

    public static string Map(string token) => $"{Read}/{token}";

    public static string Trial(string token, string table) => $"{Read}/{token}/proef/{Uri.EscapeDataString(table)}";

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";
}
