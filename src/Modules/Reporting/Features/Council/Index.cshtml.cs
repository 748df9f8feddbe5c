using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Council;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>The view of the council: its questions, motions and promises with their state, and what changed since the last moment.</summary>
internal sealed class IndexModel(ReportingTools tools, RollUpReader reader) : CouncilPage(tools)
{
    private IReadOnlyList<CouncilRow> all = [];

    public IReadOnlyList<CouncilRow> Rows { get; private set; } = [];

    /// <summary>Which kind is shown; null for all.</summary>
    public CouncilKind? Kind { get; private set; }

    /// <summary>Which are shown: all, those that are not done, or those that are late.</summary>
    public string Stand { get; private set; } = "alle";

    public DateOnly Since { get; private set; }

    public IReadOnlyList<ProgrammeChanges> Changes { get; private set; } = [];

    public bool CanAdd { get; private set; }

    public int Total => all.Count;

    public int Open => all.Count(row => !CouncilLife.IsDone(row.Item.State));

    public int LateCount => all.Count(row => row.IsLate(Today));

    public async Task OnGetAsync(string? soort, string? stand, string? sinds)
    {
        var programmes = await ReadAllAsync();
        CanAdd = MayAdd(Access, programmes);
        all = await CouncilReading.AllAsync(Db, Access, GoalHere.Of(programmes), Cancellation);
        Kind = Enum.GetValues<CouncilKind>().Where(kind => CouncilWords.Plural(kind) == soort).Select(kind => (CouncilKind?)kind).FirstOrDefault();
        Stand = stand is "open" or "te-laat" ? stand : "alle";
        Rows = [.. all.Where(row => (Kind is null || row.Item.ItemKind == Kind) && Stand switch { "open" => !CouncilLife.IsDone(row.Item.State), "te-laat" => row.IsLate(Today), _ => true })];
        Since = DateOnly.TryParseExact(sinds, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= Today ? asked : await reader.SinceAsync(Access.OrganisationId, Today, Cancellation) ?? Today.AddYears(-1);
        Changes = [.. (await ChangesAsync(programmes)).Where(changes => changes.Any)];
        CouncilHead(new PageHead { Title = "Raad", Here = "Raad", Lead = "Wat de raad vroeg, wat hij besloot en wat hem is toegezegd, per doel; en wat er sinds het vorige moment veranderde." });
    }

    public static string Filter(CouncilKind? kind, string stand)
    {
        string[] parts = [.. kind is { } known ? new[] { "soort=" + CouncilWords.Plural(known) } : [], .. stand == "alle" ? [] : new[] { "stand=" + stand }];
        return parts.Length == 0 ? ReportingLinks.Council : ReportingLinks.Council + "?" + string.Join('&', parts);
    }

    private async Task<IEnumerable<ProgrammeChanges>> ChangesAsync(IReadOnlyList<ProgrammeReading> programmes)
    {
        var tolerance = ReportingReaders.ToleranceOf(Access);
        var before = (await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Since, Cancellation)).ToDictionary(programme => programme.Id);
        var after = await reader.SourcesAsync(programmes, Today, Since, Cancellation);
        return after.Where(source => before.ContainsKey(source.Programme.Id)).Select(source => ProgrammeChanges.Between(before[source.Programme.Id], source, Since, (JudgementWords.Dutch, tolerance)));
    }
}
