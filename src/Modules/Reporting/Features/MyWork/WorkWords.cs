using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;

namespace OpKoers.Reporting.Features.MyWork;

/// <summary>Work in words, with where it is done.</summary>
internal static class WorkWords
{
    public static string Lead(int count, int late) => (count, late) switch
    {
        (0, _) => "Er wacht nu niets op u.",
        (1, 0) => "Er wacht 1 ding op u.",
        (1, _) => "Er wacht 1 ding op u. De laatste dag daarvoor is voorbij.",
        (_, 0) => $"Er wachten {count} dingen op u.",
        _ => $"Er wachten {count} dingen op u. Bij {(late == count ? "alle" : late)} is de laatste dag voorbij.",
    };

    public static string Section(WorkKind kind) => kind switch
    {
        WorkKind.Report or WorkKind.ReportAgain => "Rapporteren",
        WorkKind.AcceptReports or WorkKind.AcceptRollUp or WorkKind.AgreeRollUp or WorkKind.DecideChange => "Beoordelen en besluiten",
        WorkKind.WriteRollUp or WorkKind.WriteRollUpAgain or WorkKind.ApplyChange => "Schrijven en uitvoeren",
        WorkKind.FailedMail => "Beheer",
        _ => "Planning en control",
    };

    /// <summary>The line as it is shown; null when what it is about has just gone.</summary>
    public static WorkItem? Item(WorkLine line, WorkNames names, DateOnly today)
    {
        var moment = line.Moment is { } m ? names.Moments.GetValueOrDefault(m) : null;
        var programme = line.Programme is { } p ? names.Programmes.GetValueOrDefault(p) : null;
        if ((line.Programme is not null && programme is null) || (line.Moment is not null && moment is null && line.Kind != WorkKind.PublishEdition) || Text(line, names) is not { } said)
        {
            return null;
        }

        return new WorkItem
        {
            Kind = line.Kind,
            Text = said.Text,
            Href = said.Href,
            Where = line.Kind switch
            {
                WorkKind.OpenMoment or WorkKind.CloseMoment => CycleWords.Capital(CycleWords.Of(moment!.MomentKind)),
                WorkKind.PublishEdition => "Editie",
                WorkKind.FailedMail => "E-mail",
                _ => string.Join(", ", new[] { programme?.Name, moment?.Name }.OfType<string>()),
            },
            Due = line.Due,
            IsLate = line.IsLate(today),
            CameBack = line.Kind is WorkKind.ReportAgain or WorkKind.WriteRollUpAgain,
        };
    }

    private static (string Text, string Href)? Text(WorkLine line, WorkNames names)
    {
        var moment = line.Moment is { } m && names.Moments.TryGetValue(m, out var found) ? found : null;
        var programme = line.Programme is { } p ? names.Programmes.GetValueOrDefault(p) : null;
        var rollUp = programme is null || moment is null ? string.Empty : $"{ReportingLinks.Reports(programme.Slug)}/{moment.Key}";
        switch (line.Kind)
        {
            case WorkKind.Report or WorkKind.ReportAgain:
                return programme!.Efforts.FirstOrDefault(effort => effort.Id == line.Subject) is { } effort
                    ? ($"Rapporteer over {effort.ShortTitle ?? effort.Title}", ReportingLinks.Report(programme.Slug, moment!.Key, effort.Key))
                    : null;
            case WorkKind.AcceptReports:
                return (line.Count == 1 ? "Accepteer 1 rapportage of geef deze terug" : $"Accepteer {line.Count} rapportages of geef ze terug", ReportingLinks.Reports(programme!.Slug, moment!.Key));
            case WorkKind.WriteRollUp or WorkKind.WriteRollUpAgain:
                return ("Schrijf de programmarapportage", rollUp);
            case WorkKind.AcceptRollUp:
                return ("Accepteer de programmarapportage of geef deze terug", rollUp);
            case WorkKind.AgreeRollUp:
                return ("Stem in met de programmarapportage", rollUp);
            case WorkKind.DecideChange or WorkKind.ApplyChange:
                return names.Requests.TryGetValue(line.Subject!.Value, out var request)
                    ? ($"{(line.Kind == WorkKind.ApplyChange ? "Voer het besluit uit over" : "Besluit over")} {request.EffortTitle} ({Of(request.Advice)})", ReportingLinks.ChangeRequest(programme!.Slug, request.Id))
                    : null;
            case WorkKind.OpenMoment:
                return ($"{moment!.Name} openen", ReportingLinks.MomentAct(moment.Key, "openen"));
            case WorkKind.CloseMoment:
                return ($"{moment!.Name} sluiten", ReportingLinks.Close(moment.Key));
            case WorkKind.PublishEdition:
                return names.Editions.TryGetValue(line.Subject!.Value, out var edition) ? ($"{edition.Title} publiceren", ReportingLinks.EditionAct(edition.Slug, "publiceren")) : null;
            default:
                return (line.Count == 1 ? "Bekijk 1 bericht dat niet is verstuurd" : $"Bekijk {line.Count} berichten die niet zijn verstuurd", ReportingLinks.Messages);
        }
    }

    private static string Of(EffortAdvice advice) => advice switch
    {
        EffortAdvice.Adjust => "bijstellen",
        EffortAdvice.Stop => "stoppen",
        _ => "doorgaan",
    };
}
