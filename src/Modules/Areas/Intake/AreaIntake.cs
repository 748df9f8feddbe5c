using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Storage;
using OpKoers.Storage;

namespace OpKoers.Areas.Intake;

/// <summary>Takes deliveries of areas in: check, derive, compare with what is stored, write. All or nothing.</summary>
internal sealed class AreaIntake(AreasDb db, DatabaseSession session, SheetStore sheets, IActor actor, TimeProvider time) : IAreaIntake
{
    // "areas": two imports at once take turns. SQLite has one writer at a time by itself.
    private const long LockKey = 0x6172656173;

    public async Task<AreaIntakeResult> ImportAsync(AreaDelivery delivery, bool dryRun, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var findings = new AreaFindings();
        var areas = DeliveryCheck.Of(delivery, findings);
        return findings.HasErrors
            ? new AreaIntakeResult { Written = false, Findings = findings.ToList() }
            : await InTransactionAsync(dryRun, () => ApplyAsync(delivery, areas, findings, cancellation), cancellation);
    }

    public async Task<AreaIntakeResult> ImportMembersAsync(int year, IReadOnlyList<AreaMemberDraft> members, bool dryRun, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        var findings = new AreaFindings();
        MemberCheck.Of(year, members, findings);
        return findings.HasErrors
            ? new AreaIntakeResult { Written = false, Findings = findings.ToList() }
            : await InTransactionAsync(dryRun, () => ApplyAsync(year, members, findings, cancellation), cancellation);
    }

    public async Task<AreaIntakeResult> ImportRecodingsAsync(IReadOnlyList<AreaRecodingDraft> recodings, bool dryRun, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(recodings);
        var findings = new AreaFindings();
        var links = RecodingCheck.Of(recodings, findings);
        return findings.HasErrors
            ? new AreaIntakeResult { Written = false, Findings = findings.ToList() }
            : await InTransactionAsync(dryRun, () => ApplyAsync(links, findings, cancellation), cancellation);
    }

    private async Task<AreaIntakeResult> InTransactionAsync(bool dryRun, Func<Task<AreaIntakeResult>> apply, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            if (session.Provider == DatabaseProvider.PostgreSql)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellation);
            }

            var result = await apply();
            if (dryRun || result.Refused || result.Changes.Count == 0)
            {
                return result with { Written = false };
            }

            await session.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            await session.RollbackAsync(CancellationToken.None);
        }
    }

    private async Task<AreaIntakeResult> ApplyAsync(AreaDelivery delivery, IReadOnlyList<CheckedArea> areas, AreaFindings findings, CancellationToken cancellation)
    {
        var stored = await db.Areas.Where(row => row.Year == delivery.Year).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        var inFile = areas.Select(area => area.Area.Code).ToHashSet(StringComparer.Ordinal);
        var derived = Derivation.Of(delivery, areas, code => inFile.Contains(code) || (stored.TryGetValue(code, out var row) && !row.IsDerived));
        WarnOfIncompleteSums(areas, derived, findings);
        var update = new AreaUpdate(db, stored, Ids.New(time));
        foreach (var area in areas)
        {
            update.Set(area);
        }

        foreach (var area in derived)
        {
            update.Set(new CheckedArea(area, [], NoFigures));
        }

        update.RemoveWhatIsGone(areas);
        foreach (var (code, by) in await sheets.ReplacedAsync(delivery.Year, areas, cancellation))
        {
            findings.Add("area-replaced", delivery.Areas.First(draft => draft.Code == by), "code", $"{update.Replace(code)} staat niet in het bestand en ligt binnen {by}: het vervalt.");
        }

        if (update.Changes.Count > 0)
        {
            Note(delivery, update);
            await BumpAsync(delivery.Year, update.Difference, cancellation);
            await sheets.WriteAsync(delivery.Year, areas, derived, findings, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return new AreaIntakeResult
        {
            Written = true,
            Areas = [.. areas.Select(area => area.Area)],
            Derived = derived,
            Changes = update.Changes,
            Findings = findings.ToList(),
        };
    }

    private static void WarnOfIncompleteSums(IReadOnlyList<CheckedArea> areas, IReadOnlyList<Area> derived, AreaFindings findings)
    {
        var counted = areas.Where(area => area.Area.Population is not null).SelectMany(area => new[] { area.Area.ParentCode, area.Area.MunicipalityCode }).ToHashSet(StringComparer.Ordinal);
        foreach (var area in derived.Where(area => area.Population is null && counted.Contains(area.Code)))
        {
            findings.Warn("population-incomplete", $"Van {$"{area.Code} {area.Name}".TrimEnd()} is geen aantal inwoners te geven: van een van de delen ontbreekt het, en een som zonder dat deel zou te laag zijn.");
        }
    }

    private static readonly Dictionary<string, string> NoFigures = [];

    private void Note(AreaDelivery delivery, AreaUpdate update) => db.Deliveries.Add(new DeliveryRow
    {
        Id = update.DeliveryId,
        Year = delivery.Year,
        FileName = delivery.FileName,
        Hash = delivery.Hash,
        AtMilliseconds = time.GetUtcNow().ToUnixTimeMilliseconds(),
        ActorLabel = actor.Label,
        Added = update.Changes.Count(change => change.Action == AreaUpdate.Added),
        Changed = update.Changes.Count(change => change.Action == AreaUpdate.Changed),
        Removed = update.Changes.Count(change => change.Action == AreaUpdate.Removed),
    });

    private async Task<AreaIntakeResult> ApplyAsync(int year, IReadOnlyList<AreaMemberDraft> members, AreaFindings findings, CancellationToken cancellation)
    {
        var stored = await db.Areas.Where(row => row.Year == year).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        MemberCheck.AgainstYear(year, members, stored.ContainsKey, findings);
        var codes = members.Select(member => member.RegionCode).ToHashSet(StringComparer.Ordinal);
        var before = (await db.Members.Where(row => row.Year == year).ToListAsync(cancellation)).FindAll(row => codes.Contains(row.RegionCode));
        if (findings.HasErrors)
        {
            return new AreaIntakeResult { Written = false, Findings = findings.ToList() };
        }

        var update = new AreaUpdate(db, stored, Ids.New(time));
        var regions = new List<Area>();
        foreach (var group in members.GroupBy(member => member.RegionCode, StringComparer.Ordinal))
        {
            var region = MemberCheck.Region(year, [.. group], code => stored.TryGetValue(code, out var row) ? row.Population : null);
            regions.Add(region);
            update.SetRegion(region, before.Where(row => row.RegionCode == region.Code).Select(row => row.MemberCode), group.Select(member => member.MemberCode));
        }

        if (update.Changes.Count > 0)
        {
            Note(new AreaDelivery { Year = year, FileName = "gebiedsindeling", Hash = "", Areas = [] }, update);
            await BumpAsync(year, update.Difference, cancellation);
            db.Members.RemoveRange(before);
            await db.SaveChangesAsync(cancellation);
            db.Members.AddRange(members.Select(member => new MemberRow { Year = year, RegionCode = member.RegionCode, MemberCode = member.MemberCode }));
            await db.SaveChangesAsync(cancellation);
        }

        return new AreaIntakeResult { Written = true, Areas = regions, Changes = update.Changes, Findings = findings.ToList() };
    }

    private async Task<AreaIntakeResult> ApplyAsync(IReadOnlyList<AreaRecodingLink> links, AreaFindings findings, CancellationToken cancellation)
    {
        var pairs = links.Select(link => (link.FromYear, link.ToYear)).ToHashSet();
        var stored = (await db.Recodings.ToListAsync(cancellation)).FindAll(row => pairs.Contains((row.FromYear, row.ToYear)));
        var before = stored.ToDictionary(row => (row.FromYear, row.ToYear, row.FromCode, row.ToCode));
        var changes = new List<AreaChange>();
        foreach (var link in links)
        {
            var action = !before.Remove((link.FromYear, link.ToYear, link.FromCode, link.ToCode), out var row) ? AreaUpdate.Added
                : row.Weight != link.Weight || row.Kind != link.Kind ? AreaUpdate.Changed
                : null;
            if (row is not null && action is not null)
            {
                db.Recodings.Remove(row);
            }

            if (action is not null)
            {
                changes.Add(Change(link.FromYear, link.FromCode, link.ToYear, link.ToCode, action));
            }
        }

        db.Recodings.RemoveRange(before.Values);
        changes.AddRange(before.Keys.Select(key => Change(key.FromYear, key.FromCode, key.ToYear, key.ToCode, AreaUpdate.Removed)));
        await db.SaveChangesAsync(cancellation);
        var kept = (await db.Recodings.AsNoTracking().ToListAsync(cancellation)).Select(row => (row.FromYear, row.ToYear, row.FromCode, row.ToCode)).ToHashSet();
        db.Recodings.AddRange(links.Where(link => !kept.Contains((link.FromYear, link.ToYear, link.FromCode, link.ToCode))).Select(link =>
            new RecodingRow { FromYear = link.FromYear, FromCode = link.FromCode, ToYear = link.ToYear, ToCode = link.ToCode, Weight = link.Weight, Kind = link.Kind }));
        await db.SaveChangesAsync(cancellation);
        return new AreaIntakeResult { Written = true, Changes = changes, Findings = findings.ToList() };
    }

    private static AreaChange Change(int fromYear, string from, int toYear, string to, string action) =>
        new(AreaKind.Neighbourhood, from, FormattableString.Invariant($"{from} ({fromYear}) naar {to} ({toYear})"), action, []);

    private async Task BumpAsync(int year, int more, CancellationToken cancellation)
    {
        if (await db.Years.FindAsync([year], cancellation) is { } known)
        {
            known.Stamp++;
            known.Count += more;
        }
        else
        {
            db.Years.Add(new YearRow { Year = year, Stamp = 1, Count = more });
        }
    }
}
