using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Drafts;
using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;

namespace OpKoers.Import.Flow;

/// <summary>One import: understand the file, hand it to the intakes inside one transaction, and keep or undo it as a whole.</summary>
internal sealed class ProgrammeFileImport(DatabaseSession session, IProgrammeIntake programmes, IIndicatorIntake indicators, IIndicatorDirectory directory, IProgrammeRoles roles)
{
    public async Task<ProgrammeImportResult> RunAsync(ProgrammeImportRequest request, CancellationToken cancellation)
    {
        var findings = new FindingList(FileName.Of(request.FileName));
        var file = FileReader.Read(request.Content, findings);
        if (file is null || findings.HasErrors)
        {
            return Refused(file?.Programme.Key, findings);
        }

        var before = session.Changes.Count;
        session.Why = request.Why ?? "Import van " + FileName.Of(request.FileName);
        await session.BeginAsync(cancellation);
        try
        {
            await ApplyAsync(request, file, findings, cancellation);
            var changes = session.Changes.Skip(before).Select(Change).ToList();
            var fingerprint = ChangeFingerprint.Of(changes);
            if (request.OnlyIf is { } wanted && wanted != fingerprint)
            {
                findings.Error("changed-since-trial", default, T.Of("Intussen heeft iemand dit programma gewijzigd. Bekijk opnieuw wat er verandert."));
            }

            if (findings.HasErrors)
            {
                return Refused(file.Programme.Key, findings);
            }

            if (!request.DryRun)
            {
                await session.CommitAsync(cancellation);
            }

            return new ProgrammeImportResult
            {
                Key = file.Programme.Key,
                Written = !request.DryRun,
                Batch = request.DryRun ? null : session.BatchId,
                Changes = changes,
                Fingerprint = fingerprint,
                Findings = findings.ToList(),
            };
        }
        finally
        {
            await UndoAsync(before);
        }
    }

    /// <summary>After a commit there is nothing to undo. What was not committed did not happen, so its changes are forgotten too.</summary>
    private async Task UndoAsync(int before)
    {
        if (session.InTransaction)
        {
            await session.RollbackAsync(CancellationToken.None);
            session.Changes.RemoveRange(before, session.Changes.Count - before);
        }
    }

    private async Task ApplyAsync(ProgrammeImportRequest request, ProgrammeFile file, FindingList findings, CancellationToken cancellation)
    {
        var start = await programmes.StartAsync(request.Organisation, file.Programme, cancellation);
        Report(start.Findings, file, findings);
        if (findings.HasErrors)
        {
            return;
        }

        Report(await indicators.ApplyAsync(request.Organisation, start.Programme, file.Indicators, cancellation), file, findings);
        if (findings.HasErrors)
        {
            return;
        }

        var ids = await directory.IdsAsync(request.Organisation, cancellation);
        Report(await programmes.ApplyAsync(start.Programme, file.Programme, ids, cancellation), file, findings);
        if (!findings.HasErrors)
        {
            await roles.ReplaceAsync(request.Organisation, start.Programme, [.. file.Programme.Roles.Select(RoleMapping.Stated)], cancellation);
        }
    }

    private static void Report(IEnumerable<Finding> found, ProgrammeFile file, FindingList findings)
    {
        foreach (var finding in found)
        {
            findings.Add(finding.Code, finding.Severity, file.Places.Of(finding), finding.Message);
        }
    }

    private static FileChange Change(ChangeRow row) => new(row.ObjectKind, row.ObjectLabel, row.Action, row.Field, row.Old, row.New);

    private static ProgrammeImportResult Refused(string? key, FindingList findings) =>
        new() { Key = key, Written = false, Changes = [], Findings = findings.ToList() };
}
