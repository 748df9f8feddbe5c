using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Health;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Health;

/// <summary>Whether what is kept is kept up to date and by whom: per check, programme, function and moment, each count a link to what it counts.</summary>
internal sealed class IndexModel(ReportingTools tools, HealthGatherer gatherer, IOptions<HealthOptions> options) : ReportingPage(tools)
{
    /// <summary>Findings that are named at a check before the link to all of them.</summary>
    public const int Named = 6;

    /// <summary>Functions that get a row of their own.</summary>
    public const int MostRows = 12;

    /// <summary>Findings in a list.</summary>
    public const int MostListed = 500;

    private Dictionary<string, ProgrammeReading> programmes = [];
    private Dictionary<string, (Guid Id, string Name)> moments = [];

    public HealthReport Report { get; private set; } = null!;

    public HealthAddress Here { get; private set; } = HealthAddress.All;

    /// <summary>Indicators with figures of which nobody said how often they are measured: nothing can be said of those.</summary>
    public int WithoutFrequency { get; private set; }

    public int Most => options.Value.Most;

    public async Task OnGetAsync(string? soort, string? controle, string? programma, string? wie, string? moment)
    {
        var read = await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Today, Cancellation);
        var facts = await gatherer.ReadAsync(Access.OrganisationId, read, Today, Most, Cancellation);
        programmes = read.ToDictionary(programme => programme.Slug, StringComparer.Ordinal);
        moments = await Db.Moments.Where(row => row.OrganisationId == Access.OrganisationId && row.State != MomentState.Planned)
            .Select(row => new { row.Id, row.Key, row.Name }).ToDictionaryAsync(row => row.Key, row => (row.Id, row.Name), StringComparer.Ordinal, Cancellation);
        // A choice that names nothing we know is no choice: the page then shows all.
        Here = new HealthAddress
        {
            Group = HealthWords.Group(soort),
            Check = HealthChecks.All.FirstOrDefault(check => check.Code == controle)?.Code,
            Programme = programma == HealthAddress.None || programmes.ContainsKey(programma ?? string.Empty) ? programma : null,
            Holder = wie is { Length: > 0 and <= 200 } ? wie : null,
            Moment = moment == HealthAddress.None || moments.ContainsKey(moment ?? string.Empty) ? moment : null,
        };
        Report = new HealthReport(HealthChecks.Run(facts), Filter(Here));
        WithoutFrequency = facts.Indicators.Count(indicator => indicator.Measured is not null && Frequency.Months(indicator.Frequency) is null);
        Head(new PageHead { Title = "Is alles actueel?", Here = "Actualiteit", Lead = HealthWords.Lead(Report, Here), Crumbs = MomentCrumbs() });
    }

    public IReadOnlyList<HealthPart> ByProgramme => Parts(Report.By(finding => finding.Programme ?? Guid.Empty), id => ProgrammeName(id), id => Here with { Programme = programmes.Values.FirstOrDefault(programme => programme.Id == id)?.Slug ?? HealthAddress.None });

    public IReadOnlyList<HealthPart> ByHolder => Parts(Report.By(finding => finding.Holder ?? string.Empty, StringComparer.OrdinalIgnoreCase), holder => holder.Length == 0 ? "nog niemand" : holder, holder => Here with { Holder = holder.Length == 0 ? HealthAddress.None : holder });

    public IReadOnlyList<HealthPart> ByMoment => Parts(Report.By(finding => finding.Moment ?? Guid.Empty), id => MomentName(id), id => Here with { Moment = moments.FirstOrDefault(pair => pair.Value.Id == id).Key ?? HealthAddress.None });

    public string ProgrammeName(Guid? id) => programmes.Values.FirstOrDefault(programme => programme.Id == id)?.Name ?? "meer dan één programma";

    public string MomentName(Guid? id) => moments.Values.FirstOrDefault(moment => moment.Id == id).Name ?? "geen moment";

    /// <summary>What was chosen, in words, with the address without it.</summary>
    public IEnumerable<(string Text, string Href)> Chosen
    {
        get
        {
            if (Here.Group is { } group)
            {
                yield return (HealthWords.Of(group), (Here with { Group = null }).Href);
            }

            if (Here.Check is { } code)
            {
                yield return (HealthChecks.All.First(check => check.Code == code).Name, (Here with { Check = null }).Href);
            }

            if (Here.Programme is { } slug)
            {
                yield return (programmes.TryGetValue(slug, out var programme) ? programme.Name : "meer dan één programma", (Here with { Programme = null }).Href);
            }

            if (Here.Holder is { } holder)
            {
                yield return (holder == HealthAddress.None ? "nog niemand" : holder, (Here with { Holder = null }).Href);
            }

            if (Here.Moment is { } key)
            {
                yield return (moments.TryGetValue(key, out var moment) ? moment.Name : "geen moment", (Here with { Moment = null }).Href);
            }
        }
    }

    private HealthFilter Filter(HealthAddress here) => new()
    {
        Group = here.Group,
        Check = here.Check,
        Programme = here.Programme is not { } slug ? null : programmes.TryGetValue(slug, out var programme) ? programme.Id : Guid.Empty,
        Holder = here.Holder is not { } holder ? null : holder == HealthAddress.None ? string.Empty : holder,
        Moment = here.Moment is not { } key ? null : moments.TryGetValue(key, out var moment) ? moment.Id : Guid.Empty,
    };

    /// <summary>The rows of a division; what comes after the first rows is added up in a last one, so that the sum stays the sum.</summary>
    private static List<HealthPart> Parts<TKey>(IReadOnlyList<HealthDivision<TKey>> divisions, Func<TKey, string> name, Func<TKey, HealthAddress> address)
        where TKey : notnull
    {
        var rows = divisions.Take(MostRows).Select(division => new HealthPart(name(division.Key), address(division.Key).Href, division.Counts)).ToList();
        if (divisions.Count > MostRows)
        {
            var rest = divisions.Skip(MostRows).SelectMany(division => division.Counts).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
            rows.Add(new HealthPart($"{divisions.Count - MostRows} andere", null, rest));
        }

        return rows;
    }
}

/// <summary>A row of a division.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Href">The page with that choice; null when there is none.</param>
/// <param name="Counts">The number per group.</param>
internal sealed record HealthPart(string Name, string? Href, IReadOnlyDictionary<HealthGroup, int> Counts);
