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
            return [("", T.Of("Er zijn nog geen streefwaarden ingevoerd."))];
        }

        if (counts.Total == 1)
        {
            return [("", good > 0 ? T.Of("De streefwaarde is gehaald of ligt op koers.")
                : deviating > 0 ? T.Of("De streefwaarde wijkt af.")
                : unchanged > 0 ? T.Of("Er is geen aantoonbare verandering.")
                : T.Of("Van deze streefwaarde weten we het nog niet."))];
        }

        var parts = new List<(string, string)> { (T.Of("{0} van de {1}", good, counts.Total), good == 1 ? T.Of(" streefwaarden is gehaald of ligt op koers. ") : T.Of(" streefwaarden zijn gehaald of liggen op koers. ")) };
        if (deviating > 0)
        {
            parts.Add(($"{deviating}", deviating == 1 ? T.Of(" wijkt af. ") : T.Of(" wijken af. ")));
        }

        if (unchanged > 0)
        {
            parts.Add(($"{unchanged}", unchanged == 1 ? T.Of(" is niet aantoonbaar veranderd. ") : T.Of(" zijn niet aantoonbaar veranderd. ")));
        }

        if (unknown > 0)
        {
            parts.Add(("", T.Of("Van ")));
            parts.Add(($"{unknown}", T.Of(" weten we het nog niet.")));
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
            return [("", T.Of("Er zijn nog geen inspanningen ingevoerd."))];
        }

        if (total == 1)
        {
            return [("", good > 0 ? T.Of("De inspanning is afgerond of ligt op koers.")
                : deviating > 0 ? T.Of("De inspanning wijkt af.")
                : suspended > 0 ? T.Of("De inspanning is opgeschort.")
                : T.Of("Over de inspanning is nog niet gerapporteerd."))];
        }

        var parts = new List<(string, string)> { (T.Of("{0} van de {1}", good, total), good == 1 ? T.Of(" inspanningen is afgerond of ligt op koers. ") : T.Of(" inspanningen zijn afgerond of liggen op koers. ")) };
        if (deviating > 0)
        {
            parts.Add(($"{deviating}", deviating == 1 ? T.Of(" wijkt af. ") : T.Of(" wijken af. ")));
        }

        if (suspended > 0)
        {
            parts.Add(($"{suspended}", suspended == 1 ? T.Of(" is opgeschort. ") : T.Of(" zijn opgeschort. ")));
        }

        if (unknown > 0)
        {
            parts.Add(("", T.Of("Over ")));
            parts.Add(($"{unknown}", T.Of(" is niet gerapporteerd.")));
        }

        return parts;
    }
}
