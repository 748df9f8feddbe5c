using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Editions.Content;

/// <summary>
/// Every key of an edition becomes part of an address and of the name of a file. Checked before an edition enters the archive, and once more before
/// pages are made of it: nothing that content says is trusted as a path.
/// </summary>
internal static class EditionKeys
{
    private sealed record Named(string Kind, string Scope, string Key);

    /// <summary>Null when all keys are well.</summary>
    public static Refusal? Check(EditionDocument document)
    {
        var seen = new HashSet<Named>();
        foreach (var named in Keys(document))
        {
            if (!Slug.IsValid(named.Key))
            {
                return new Refusal("edition-key-invalid", $"De sleutel '{Shown(named.Key)}' ({named.Kind}) kan niet in een adres staan.");
            }

            if (!seen.Add(named))
            {
                return new Refusal("edition-key-twice", $"De sleutel '{named.Key}' ({named.Kind}) komt twee keer voor.");
            }
        }

        return null;
    }

    private static IEnumerable<Named> Keys(EditionDocument document)
    {
        yield return new("gemeente", "", document.Municipality);
        yield return new("editie", "", document.Slug);
        foreach (var report in document.Reports)
        {
            yield return new("rapport", "", report.Key);
        }

        foreach (var programme in document.Programmes)
        {
            yield return new("programma", "", programme.Slug);
            foreach (var named in programme.AllGoals.Select(goal => new Named("doel", programme.Slug, goal.Key))
                .Concat(programme.Indicators.Select(indicator => new Named("indicator", programme.Slug, indicator.Key)))
                .Concat(programme.AllEfforts.Select(effort => new Named("inspanning", programme.Slug, effort.Key))))
            {
                yield return named;
            }
        }

        if (document.Corrects is { } corrected)
        {
            yield return new("verbeterde editie", "", corrected);
        }
    }

    private static string Shown(string key) => key.Length > 40 ? key[..40] + "…" : key;
}
