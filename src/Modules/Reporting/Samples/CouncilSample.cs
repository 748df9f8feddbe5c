using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Council;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Samples;

/// <summary>Loads questions, motions and promises. What is there already stays as it is; what is about no goal that is there is left out.</summary>
internal sealed class CouncilSample(ReportingDb db, DatabaseSession session, IProgrammeReading readings, TimeProvider time) : ISampleFile
{
    public int Order => 30;

    public bool Knows(string fileName) => fileName == "raad.json";

    public async Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = SampleJson.Read<CouncilFile>(content.Span, "opkoers.council");
        var programmes = await readings.ReadAsync(organisation, null, AsOf.Today(time), JudgementTolerance.Default, cancellation);
        var goals = GoalHere.Of(programmes).ToDictionary(goal => $"{goal.ProgrammeSlug}/{goal.Key}", StringComparer.Ordinal);
        var slugs = programmes.Select(programme => programme.Slug).ToHashSet(StringComparer.Ordinal);
        var known = await db.CouncilItems.Where(row => row.OrganisationId == organisation).Select(row => row.Title).ToListAsync(cancellation);
        session.Why = "Voorbeeldgemeente";
        foreach (var from in file.Items.Where(item => !known.Contains(item.Title)))
        {
            // A sample may be loaded in part: a programme that is not there has no goals, but a slip of the pen in one that is there is a fault.
            var about = from.Goals.Where(goal => slugs.Contains(goal.Split('/')[0])).Select(goal => goals.GetValueOrDefault(goal) ?? throw new InvalidDataException($"There is no goal {goal}.")).ToList();
            if (about.Count > 0)
            {
                Add(organisation, from, about);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid organisation, CouncilFileItem from, List<GoalHere> goals)
    {
        if (!CouncilLife.StatesOf(from.Kind).Contains(from.State) || (from.State == CouncilState.Open) != (from.Since is null) || from.Since < from.Date || from.Due < from.Date)
        {
            throw new InvalidDataException($"'{from.Title}' has a state or a date that cannot be.");
        }

        var item = new CouncilItem
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            ProgrammeId = goals[0].Programme,
            ItemKind = from.Kind,
            State = from.State,
            Title = from.Title,
            Text = from.Text,
            Source = from.From,
            Date = from.Date,
            Answer = from.Answer,
            AnsweredBy = from.AnsweredBy,
            StateOn = from.Since,
            Due = from.Due,
            Registration = from.Registration,
            IsPublic = from.Public,
        };
        db.CouncilItems.Add(item);
        db.CouncilLinks.AddRange(goals.Select(goal => CouncilGoals.Link(item, goal, time)));
    }
}
