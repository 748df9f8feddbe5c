using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Uploads;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Features.Shared;

/// <summary>What the pages about files need.</summary>
internal sealed class ImportTools(IAccess access, IProgrammeFiles files, IProgrammeExport programmes, IIndicatorUsage usage, UploadStore uploads)
{
    public IAccess Access => access;

    public IProgrammeFiles Files => files;

    public IProgrammeExport Programmes => programmes;

    public IIndicatorUsage Usage => usage;

    public UploadStore Uploads => uploads;
}

/// <summary>A page to take files in: for who may make programmes, or may import into at least one. For everybody else it is not there.</summary>
internal abstract class ImportPage(ImportTools tools) : SignedInPage(tools.Access)
{
    protected ImportTools Tools => tools;

    protected Guid Account => Access.AccountId ?? Guid.Empty;

    protected override async Task<bool> FindPageAsync() => Access.Can(Permission.CreateProgramme) || await MayImportSomewhereAsync();

    /// <summary>Whether this user may take in this programme: change it when it is there, make it when it is not.</summary>
    protected async Task<bool> MayImportAsync(string key) =>
        await tools.Programmes.FindAsync(Access.OrganisationId, key, Cancellation) is { } id
            ? Access.Can(Permission.ImportProgramme, id)
            : Access.Can(Permission.CreateProgramme);

    private async Task<bool> MayImportSomewhereAsync()
    {
        var homes = await tools.Usage.HomesAsync(Access.OrganisationId, Access.VisibleProgrammes, Cancellation);
        return homes.Any(home => Access.Can(Permission.ImportProgramme, home.Id));
    }
}
