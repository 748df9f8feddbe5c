using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Scenes;

/// <summary>Which characters a drawing shows, for writers that carry the font along.</summary>
internal static class SceneText
{
    /// <summary>The code points shown in a weight.</summary>
    public static HashSet<int> CodePoints(IReadOnlyList<Shape> shapes, FontWeight weight)
    {
        var found = new HashSet<int>();
        Collect(shapes, weight, found);
        return found;
    }

    private static void Collect(IReadOnlyList<Shape> shapes, FontWeight weight, HashSet<int> found)
    {
        foreach (var shape in shapes)
        {
            switch (shape)
            {
                case TextShape text:
                    Collect(text, weight, found);
                    break;
                case GroupShape group:
                    Collect(group.Shapes, weight, found);
                    break;
                case LinkShape link:
                    Collect(link.Shapes, weight, found);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Collect(TextShape text, FontWeight weight, HashSet<int> found)
    {
        foreach (var run in text.Runs)
        {
            if (run.Weight != weight)
            {
                continue;
            }

            foreach (var rune in run.Text.EnumerateRunes())
            {
                found.Add(rune.Value);
            }
        }
    }
}
