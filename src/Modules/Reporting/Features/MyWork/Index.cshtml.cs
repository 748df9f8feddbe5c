using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Reporting.Work;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.MyWork;

/// <summary>What waits for the user, whatever his role: the same lines that the header counts, and beside them what is good to know.</summary>
internal sealed class IndexModel(ReportingTools tools, WorkReader work) : ReportingPage(tools)
{
    /// <summary>The work by section, the most urgent first.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<WorkItem> Items)> Sections { get; private set; } = [];

    /// <summary>What is good to know and waits for nobody.</summary>
    public IReadOnlyList<WorkItem> Asides { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lines = await work.ReadAsync(Cancellation);
        var names = await NamesAsync(lines);
        var items = lines.Select(line => WorkWords.Item(line, names, Today)).OfType<WorkItem>().OrderBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Kind).ToList();
        Sections = [.. items.GroupBy(item => WorkWords.Section(item.Kind)).OrderBy(group => group.Min(item => item.Kind)).Select(group => (group.Key, (IReadOnlyList<WorkItem>)[.. group]))];
        Asides = [.. await new GoodToKnow(Db, Access, names).ReadAsync(Cancellation)];
        var (count, late) = (lines.Sum(line => line.Count), lines.Where(line => line.IsLate(Today)).Sum(line => line.Count));
        Head(new PageHead { Title = "Mijn werk", Eyebrow = Access.FunctionLabel, Section = "mijn-werk", Lead = WorkWords.Lead(count, late), Crumbs = [new("Portfolio", "/")] });
    }

    private async Task<WorkNames> NamesAsync(IReadOnlyList<WorkLine> lines)
    {
        var moments = await Db.Moments.AsNoTracking().Where(row => row.OrganisationId == Access.OrganisationId && row.State != MomentState.Closed).ToDictionaryAsync(row => row.Id, Cancellation);
        var subjects = lines.Where(line => line.Kind is WorkKind.DecideChange or WorkKind.ApplyChange).Select(line => line.Subject!.Value).ToList();
        var editions = lines.Where(line => line.Kind == WorkKind.PublishEdition).Select(line => line.Subject!.Value).ToList();
        return new WorkNames
        {
            Moments = moments,
            Programmes = (await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Today, Cancellation)).ToDictionary(programme => programme.Id),
            Requests = subjects.Count == 0 ? [] : await Db.ChangeRequests.AsNoTracking().Where(row => subjects.Contains(row.Id)).ToDictionaryAsync(row => row.Id, Cancellation),
            Editions = editions.Count == 0 ? [] : await Db.Editions.Where(row => editions.Contains(row.Id)).Select(row => new { row.Id, row.Slug, row.Title }).ToDictionaryAsync(row => row.Id, row => (row.Slug, row.Title), Cancellation),
        };
    }
}

/// <summary>What the lines of work are about.</summary>
internal sealed record WorkNames
{
    /// <summary>The moments that are not closed.</summary>
    public required IReadOnlyDictionary<Guid, ReportingMoment> Moments { get; init; }

    public required IReadOnlyDictionary<Guid, ProgrammeReading> Programmes { get; init; }

    public required Dictionary<Guid, ChangeRequest> Requests { get; init; }

    public required Dictionary<Guid, (string Slug, string Title)> Editions { get; init; }
}

/// <summary>A line of work as it is shown.</summary>
internal sealed record WorkItem
{
    public required WorkKind Kind { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    public required string Href { get; init; }

    /// <summary>The programme and the moment; empty when it is about neither.</summary>
    public string Where { get; init; } = string.Empty;

    public DateOnly? Due { get; init; }

    public bool IsLate { get; init; }

    /// <summary>Whether it came back.</summary>
    public bool CameBack { get; init; }
}
