using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Drafts;
using OpKoers.Import.Excel.Writing;
using OpKoers.Import.Json;
using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Flow;

/// <summary>Imports and exports programme files.</summary>
internal sealed class ProgrammeFiles(ProgrammeFileImport import, IProgrammeExport programmes, IIndicatorDirectory indicators, IProgrammeRoles roles) : IProgrammeFiles
{
    public Task<ProgrammeImportResult> ImportAsync(ProgrammeImportRequest request, CancellationToken cancellation = default) =>
        import.RunAsync(request, cancellation);

    public async Task<Result<byte[]>> ExportAsync(Guid organisation, string key, ProgrammeFileForm form, CancellationToken cancellation = default)
    {
        var keys = (await indicators.IdsAsync(organisation, cancellation)).ToDictionary(pair => pair.Value, pair => pair.Key);
        var programme = await programmes.GetAsync(organisation, key, _ => Task.FromResult<IReadOnlyDictionary<Guid, string>>(keys), cancellation);
        if (programme is null || await programmes.FindAsync(organisation, key, cancellation) is not { } id)
        {
            return Result<byte[]>.Refused("programme-unknown", T.Of("Het programma '{0}' is er niet.", key));
        }

        var stated = await roles.ListAsync(id, cancellation);
        var tree = DraftWriter.Write(programme with { Roles = [.. stated.Select(RoleMapping.Draft).OfType<RoleDraft>()] }, await indicators.ExportAsync(organisation, id, cancellation));
        return Result<byte[]>.Of(form == ProgrammeFileForm.Excel ? WorkbookWriter.Write(tree) : JsonTreeWriter.Write(tree));
    }

    public string? KeyOf(string fileName, ReadOnlyMemory<byte> content) =>
        FileReader.Tree(content, new FindingList(fileName))?.Find("programme") is ObjectNode head && head.Text("key") is { } key && Slug.IsValid(key) ? key : null;
}
