namespace OpKoers.Ui.Components;

internal enum DiffKind
{
    Same,
    Gone,
    New,
}

/// <summary>What changed between two texts, word by word.</summary>
internal static class WordDiff
{
    // The table below grows with the product of both lengths; longer texts are shown whole.
    private const int LongestText = 600;

    internal static IReadOnlyList<(DiffKind Kind, string Text)> Between(string before, string after)
    {
        var old = before.Split(' ');
        var now = after.Split(' ');
        if (old.Length > LongestText || now.Length > LongestText)
        {
            return before == after ? [(DiffKind.Same, after)] : [(DiffKind.Gone, before), (DiffKind.New, after)];
        }

        var lengths = CommonLengths(old, now);
        var found = new List<(DiffKind, string)>();
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Add(found, DiffKind.Same, old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                Add(found, DiffKind.Gone, old[i++]);
            }
            else
            {
                Add(found, DiffKind.New, now[j++]);
            }
        }

        return found;
    }

    // lengths[i, j]: the longest row of words that both tails share.
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Add(List<(DiffKind Kind, string Text)> found, DiffKind kind, string word)
    {
        if (found.Count > 0 && found[^1].Kind == kind)
        {
            found[^1] = (kind, found[^1].Text + " " + word);
        }
        else
        {
            found.Add((kind, word));
        }
    }
}
