using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>The dates of a moment; null where a step does not take place.</summary>
/// <param name="Year">The year it is about.</param>
/// <param name="AsOf">Everything in it is judged at this date.</param>
/// <param name="ReportsDue">Last day for leads, inclusive.</param>
/// <param name="RollUpDue">Last day for programme managers, inclusive.</param>
/// <param name="ApprovalDue">Last day for commissioners, inclusive.</param>
/// <param name="ClosesOn">Day on which it is to be closed.</param>
internal readonly record struct MomentDates(int Year, DateOnly AsOf, DateOnly? ReportsDue, DateOnly? RollUpDue, DateOnly? ApprovalDue, DateOnly? ClosesOn)
{
    /// <summary>Years that a moment may be about, both inclusive.</summary>
    public const int FirstYear = 2000, LastYear = 2099;

    /// <summary>What is wrong with them: the step that is wrong, and why. Each step comes on or after the step before it.</summary>
    public IReadOnlyList<(MomentStep Step, Refusal Why)> Findings()
    {
        var found = new List<(MomentStep, Refusal)>();
        if (Year is < FirstYear or > LastYear)
        {
            found.Add((MomentStep.Year, new Refusal("year-out-of-range", $"Kies een jaar van {FirstYear} tot en met {LastYear}.")));
        }
        else if (Math.Abs(AsOf.Year - Year) > 1)
        {
            found.Add((MomentStep.AsOf, new Refusal("as-of-far-from-year", $"De peildatum ligt meer dan een jaar van {Year}. Controleer het jaar en de datum.")));
        }

        FindOrder(found);
        if (ClosesOn < AsOf)
        {
            found.Add((MomentStep.ClosesOn, new Refusal("closes-before-as-of", $"Sluiten kan niet vóór de peildatum ({FigureText.Dutch.Date(AsOf)}).")));
        }

        return found;
    }

    private void FindOrder(List<(MomentStep, Refusal)> found)
    {
        (DateOnly Day, string Name)? before = null;
        foreach (var (step, day, name) in Steps())
        {
            if (day is not { } set)
            {
                continue;
            }

            if (before is { } earlier && set < earlier.Day)
            {
                found.Add((step, new Refusal("dates-out-of-order", $"Deze dag ligt vóór {earlier.Name} ({FigureText.Dutch.Date(earlier.Day)}). Kies die dag of een latere.")));
            }

            before = (set, name);
        }
    }

    private (MomentStep Step, DateOnly? Day, string Name)[] Steps() =>
    [
        (MomentStep.ReportsDue, ReportsDue, "de dag waarop trekkers klaar zijn"),
        (MomentStep.RollUpDue, RollUpDue, "de dag waarop programmamanagers klaar zijn"),
        (MomentStep.ApprovalDue, ApprovalDue, "de dag waarop opdrachtgevers akkoord zijn"),
        (MomentStep.ClosesOn, ClosesOn, "de dag waarop het moment sluit"),
    ];
}

/// <summary>The steps of a moment, in order.</summary>
internal enum MomentStep
{
    /// <summary>The year it is about.</summary>
    Year,

    /// <summary>The reference date.</summary>
    AsOf,

    /// <summary>Leads have reported.</summary>
    ReportsDue,

    /// <summary>Programme managers have rolled up.</summary>
    RollUpDue,

    /// <summary>Commissioners have agreed.</summary>
    ApprovalDue,

    /// <summary>It is closed.</summary>
    ClosesOn,
}
