using System.Globalization;
using System.Security.Cryptography;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Flow;
using OpKoers.Import.Tree;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Figures;

/// <summary>One import of a file with figures: check the mapping, learn the codes, say everything that is wrong, hand the cells over.</summary>
internal sealed class FigureFiles(IStatisticsIntake intake, IStatistics statistics, IAreas areas) : IFigureFiles
{
    private const string ShapeChanged = "shape-changed";

    private const int Shown = 5, LongestShown = 60, MostNamed = 5;

    public FigureFileLook Look(FigureFile file, FigureFileForm form)
    {
        ArgumentNullException.ThrowIfNull(file);
        var findings = new FindingList(FileName.Of(file.Name));
        var rows = new FigureRows(file, form, findings);
        List<IReadOnlyList<string>> first = [.. rows.Read().Take(Shown + 1).Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => cell.Text.Length > LongestShown ? cell.Text[..LongestShown] + "…" : cell.Text)])];
        if (first.Count == 0 && !findings.HasErrors)
        {
            findings.Error("file-empty", default, "Het bestand is leeg.");
        }

        return new FigureFileLook(first.Count == 0 ? [] : [.. first[0].Where(name => name.Length > 0)], [.. first.Skip(1)], rows.Sheets, findings.ToList());
    }

    public async Task<FigureImportResult> ImportAsync(FigureImportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var findings = new FindingList(FileName.Of(request.File.Name));
        foreach (var wrong in MappingCheck.Of(request.Mapping))
        {
            findings.Error(wrong.Code, default, wrong.Message);
        }

        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        var rows = new FigureRows(request.File, request.Mapping.Form, findings);
        var reading = new FigureReading(request.Mapping, rows, findings);
        reading.Learn();
        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        await WarnAsync(reading, findings, cancellation);
        var fingerprint = await FingerprintAsync(request, cancellation);
        if (request.OnlyIf is { } expected && expected != fingerprint)
        {
            findings.Error("changed-since-trial", default, "Na de proef is het bestand, de koppeling of de tabel veranderd. Bekijk de proef opnieuw.");
            return Refused(findings) with { Fingerprint = fingerprint };
        }

        return await TakeAsync(request, reading, findings, cancellation) with { Fingerprint = fingerprint };
    }

    private async Task<FigureImportResult> TakeAsync(FigureImportRequest request, FigureReading reading, FindingList findings, CancellationToken cancellation)
    {
        var draft = reading.Draft();
        var begun = await intake.BeginAsync(draft, new StatisticsIntakeOptions { DryRun = request.DryRun, AcceptNewShape = request.AcceptNewShape, AcceptedShape = request.AcceptedShape }, cancellation);
        if (!begun.TryGet(out var delivery, out var refusal))
        {
            findings.Error(refusal.Code, default, refusal.Message);
            return Refused(findings) with { ShapeChange = refusal.Code == ShapeChanged ? await intake.ShapeAsync(draft, cancellation) : null };
        }

        await using (delivery)
        {
            reading.Give(draft, delivery, cancellation);
            var committed = await delivery.CommitAsync(new StatisticsProvenance { Origin = FileName.Of(request.File.Name), Reader = "file", Hash = Hash(request.File) }, cancellation);
            if (!committed.TryGet(out var taken, out refusal))
            {
                findings.Error(refusal.Code, default, refusal.Message);
                return Refused(findings);
            }

            var difference = request.DryRun ? taken.WouldChange : taken is { Written: true, Delivery: > 1 } ? await statistics.CompareAsync(taken.Table, taken.Delivery - 1, taken.Delivery, cancellation: cancellation) : null;
            return new FigureImportResult { Delivery = taken with { WouldChange = null }, Difference = difference, Shape = ShapeOf(draft), Findings = findings.ToList() };
        }
    }

    /// <summary>Areas that no year knows are taken in all the same, and said: often it is a code of another year, sometimes a typing error.</summary>
    private async Task WarnAsync(FigureReading reading, FindingList findings, CancellationToken cancellation)
    {
        var unknown = reading.Areas.ToHashSet(StringComparer.Ordinal);
        foreach (var year in await areas.YearsAsync(cancellation))
        {
            if (unknown.Count > 0 && await areas.YearAsync(year.Year, cancellation) is { } known)
            {
                unknown.RemoveWhere(code => known.Find(code) is not null);
            }
        }

        if (unknown.Count > 0)
        {
            findings.Warn("area-unknown", default, $"{unknown.Count} van de gebieden staan in geen enkel jaar: {string.Join(", ", unknown.Order(StringComparer.Ordinal).Take(MostNamed))}{(unknown.Count > MostNamed ? " …" : "")}. Hun cijfers staan daardoor niet op een kaart.");
        }
    }

    private async Task<string> FingerprintAsync(FigureImportRequest request, CancellationToken cancellation)
    {
        var now = await statistics.DeliveriesAsync(request.Mapping.Table.Trim(), cancellation) is [var latest, ..] ? latest.Number : 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(FigureMappingFile.Write(request.Mapping));
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Hash(request.File) + now.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(FigureFile file)
    {
        using var stream = file.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static StatisticsTableShape ShapeOf(StatisticsTableDraft draft) => new(
        draft.Title,
        draft.Source,
        null,
        draft.RestatedToYear,
        [.. draft.Dimensions.Select(dimension => new StatisticsDimensionShape(dimension.Key, dimension.Title, dimension.Kind, dimension.Codes.Count))],
        draft.Measures);

    private static FigureImportResult Refused(FindingList findings) => new() { Findings = findings.ToList() };
}
