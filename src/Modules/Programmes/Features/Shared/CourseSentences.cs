using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The answer to "zijn we op koers?" in one plain sentence, made from the same counts as the marks under it.</summary>
internal static class CourseSentences
{
    /// <summary>The sentence as plain text.</summary>
    public static string Text(IReadOnlyList<(string Number, string Text)> parts) => string.Concat(parts.Select(part => part.Number + part.Text)).Trim();

    public static IReadOnlyList<(string Number, string Text)> Goals(StatusCounts counts)
    {
        var good = counts[StatusMark.Achieved] + counts[StatusMark.OnCourse];
        var deviating = counts[StatusMark.AtRisk] + counts[StatusMark.OffCourse];
        var unknown = counts[StatusMark.NotAssessable];
        var unchanged = counts[StatusMark.NoDemonstrableChange];
        if (counts.Total == 0)
        {
            return [("", "Er zijn nog geen streefwaarden ingevoerd.")];
        }

        if (counts.Total == 1)
        {
            return [("", good > 0 ? "De streefwaarde is gehaald of ligt op koers."
                : deviating > 0 ? "De streefwaarde wijkt af."
                : unchanged > 0 ? "Er is geen aantoonbare verandering."
                : "Van deze streefwaarde weten we het nog niet.")];
        }

        var parts = new List<(string, string)> { ($"{good} van de {counts.Total}", good == 1 ? " streefwaarden is gehaald of ligt op koers. " : " streefwaarden zijn gehaald of liggen op koers. ") };
        if (deviating > 0)
        {
            parts.Add(($"{deviating}", deviating == 1 ? " wijkt af. " : " wijken af. "));
        }

        if (unchanged > 0)
        {
            parts.Add(($"{unchanged}", unchanged == 1 ? " is niet aantoonbaar veranderd. " : " zijn niet aantoonbaar veranderd. "));
        }

        if (unknown > 0)
        {
            parts.Add(("", "Van "));
            parts.Add(($"{unknown}", " weten we het nog niet."));
        }

        return parts;
    }

    public static IReadOnlyList<(string Number, string Text)> Efforts(StatusCounts counts)
    {
        var total = counts.Total - counts[StatusMark.Placeholder];
        var good = counts[StatusMark.Completed] + counts[StatusMark.OnCourse];
        var deviating = counts[StatusMark.AtRisk] + counts[StatusMark.OffCourse];
        var unknown = counts[StatusMark.NotReported];
        var suspended = counts[StatusMark.Suspended];
        if (total == 0)
        {
            return [("", "Er zijn nog geen inspanningen ingevoerd.")];
        }

        if (total == 1)
        {
            return [("", good > 0 ? "De inspanning is afgerond of ligt op koers."
                : deviating > 0 ? "De inspanning wijkt af."
                : suspended > 0 ? "De inspanning is opgeschort."
                : "Over de inspanning is nog niet gerapporteerd.")];
        }

        var parts = new List<(string, string)> { ($"{good} van de {total}", good == 1 ? " inspanningen is afgerond of ligt op koers. " : " inspanningen zijn afgerond of liggen op koers. ") };
        if (deviating > 0)
        {
            parts.Add(($"{deviating}", deviating == 1 ? " wijkt af. " : " wijken af. "));
        }

        if (suspended > 0)
        {
            parts.Add(($"{suspended}", suspended == 1 ? " is opgeschort. " : " zijn opgeschort. "));
        }

        if (unknown > 0)
        {
            parts.Add(("", "Over "));
            parts.Add(($"{unknown}", " is niet gerapporteerd."));
        }

        return parts;
    }
}
