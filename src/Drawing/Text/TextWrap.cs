using System.Buffers;
using System.Globalization;
using System.Text;
using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Text;

/// <summary>
/// Lays text out on lines of a given width. Lines break after a space, a hyphen, a slash or a soft hyphen; a word that fits on no line
/// is broken with a hyphen where Dutch would allow it, as a last resort.
/// </summary>
public static class TextWrap
{
    private const char SoftHyphen = '\u00AD';
    private const char Ellipsis = '…';

    // Short stumps read badly: at least this many letters stay on each side of a forced break.
    private const int Stump = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyéèêëïöüáóAEIOUY");

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The text; white space of any kind counts as one space, a no-break space holds.</param>
    /// <param name="font">The font to measure with.</param>
    /// <param name="size">Font size.</param>
    /// <param name="width">Width that no line exceeds, unless a single letter does.</param>
    /// <param name="maxLines">At most so many lines; what remains is replaced by an ellipsis. At least 1.</param>
    public static WrappedText Wrap(string text, FontMetrics font, double size, double width, int maxLines = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(font);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLines, 1);
        var clean = Clean(text);
        if (!clean.Contains(SoftHyphen, StringComparison.Ordinal) && font.Measure(clean, size) <= width)
        {
            return new([clean], false);
        }

        var lines = new List<string>();
        var rest = clean;
        while (rest.Length > 0)
        {
            var (line, next) = TakeLine(rest, font, size, width);
            if (lines.Count == maxLines - 1 && next < rest.Length)
            {
                lines.Add(Shorten(rest, font, size, width));
                return new(lines, true);
            }

            lines.Add(line);
            rest = rest[next..].TrimStart(' ');
        }

        return new(lines.Count == 0 ? [""] : lines, false);
    }

    /// <summary>The longest beginning of a text that fits on one line, closed with an ellipsis when something was left out.</summary>
    public static string Shorten(string text, FontMetrics font, double size, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(font);
        var clean = Clean(text).Replace("\u00AD", "", StringComparison.Ordinal);
        if (font.Measure(clean, size) <= width)
        {
            return clean;
        }

        var room = width - font.Measure([Ellipsis], size);
        var end = Fitting(clean, font, size, room);
        var space = clean.LastIndexOf(' ', Math.Max(0, end - 1));

        // Back to the end of a word, unless that would throw away more than a third of the line.
        var cut = end < clean.Length && clean[end] != ' ' && space > end * 2 / 3 ? space : end;
        return string.Concat(clean.AsSpan(0, cut).TrimEnd(" ,;:-–/"), [Ellipsis]);
    }

    private static (string Line, int Next) TakeLine(string text, FontMetrics font, double size, double width)
    {
        var best = -1;
        var index = 0;
        while (index < text.Length)
        {
            var opportunity = NextOpportunity(text, index);
            if (VisibleWidth(text, opportunity, font, size) > width)
            {
                break;
            }

            best = opportunity;
            index = opportunity;
        }

        if (best > 0)
        {
            return (Visible(text, best), best);
        }

        var forced = ForcedBreak(text, NextOpportunity(text, 0), font, size, width);
        return forced.Hyphen
            ? (string.Concat(text.AsSpan(0, forced.At), "-").Replace("\u00AD", "", StringComparison.Ordinal), forced.At)
            : (text[..forced.At].Replace("\u00AD", "", StringComparison.Ordinal), forced.At);
    }

    // The index just after the next place where a line may end.
    private static int NextOpportunity(string text, int from)
    {
        for (var index = from; index < text.Length; index++)
        {
            var character = text[index];
            var breaks = character is ' ' or SoftHyphen
                || (character is '-' or '/' or '–' or '—' or '‐' && index > 0 && index + 1 < text.Length && char.IsLetter(text[index + 1]) && char.IsLetterOrDigit(text[index - 1]));
            if (breaks)
            {
                return index + 1;
            }
        }

        return text.Length;
    }

    private static double VisibleWidth(string text, int end, FontMetrics font, double size)
    {
        var part = text.AsSpan(0, end).TrimEnd(' ');
        return part.Contains(SoftHyphen) ? font.Measure(Visible(text, end), size) : font.Measure(part, size);
    }

    // What shows of text[..end] on a line that ends there: no trailing space, and a soft hyphen only at the very end.
    private static string Visible(string text, int end)
    {
        var part = text.AsSpan(0, end).TrimEnd(' ');
        if (part.IndexOf(SoftHyphen) < 0)
        {
            return part.ToString();
        }

        var shown = part.ToString().Replace("\u00AD", "", StringComparison.Ordinal);
        return part[^1] == SoftHyphen && end < text.Length ? shown + "-" : shown;
    }

    private static (int At, bool Hyphen) ForcedBreak(string text, int wordEnd, FontMetrics font, double size, double width)
    {
        var room = width - font.Measure("-", size);
        var fits = Math.Min(Fitting(text.AsSpan(0, wordEnd), font, size, room), wordEnd - 1);
        fits = Math.Min(fits, Math.Max(1, wordEnd - Stump));
        for (var at = fits; at >= Math.Max(Stump, fits - 6); at--)
        {
            if (BetweenSyllables(text, at, wordEnd))
            {
                return (at, true);
            }
        }

        return (WholeCharacter(text, Math.Max(1, fits)), char.IsLetter(text[Math.Max(1, fits) - 1]));
    }

    // Dutch divides V-CV and VC-CV: before a single consonant that a vowel follows, with a vowel somewhere before it.
    private static bool BetweenSyllables(string text, int at, int end) =>
        at > 0 && at + 1 < end
        && char.IsLetter(text[at - 1])
        && IsConsonant(text[at]) && IsVowel(text[at + 1])
        && text.AsSpan(0, at).ContainsAny(Vowels)
        && !(text[at - 1] is 'c' or 's' && text[at] is 'h');

    private static bool IsVowel(char character) => Vowels.Contains(character);

    private static bool IsConsonant(char character) => char.IsLetter(character) && !IsVowel(character);

    // How many characters of the text fit, never ending inside a surrogate pair or before a combining mark.
    private static int Fitting(ReadOnlySpan<char> text, FontMetrics font, double size, double width)
    {
        var low = 0;
        var high = text.Length;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (font.Measure(text[..middle], size) <= width)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return Math.Max(Math.Min(1, text.Length), Before(text, low));
    }

    private static int WholeCharacter(string text, int at)
    {
        while (at < text.Length && (char.IsLowSurrogate(text[at]) || IsMark(text[at])))
        {
            at++;
        }

        return at;
    }

    private static int Before(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || IsMark(text[at])))
        {
            at--;
        }

        return at;
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Clean(string text)
    {
        var needs = text.Length > 0 && (text[0] == ' ' || text[^1] == ' ');
        for (var index = 0; index < text.Length && !needs; index++)
        {
            needs = IsBreakingSpace(text[index]) && (text[index] != ' ' || text[index - 1] == ' ');
        }

        return needs ? Squeeze(text) : text;
    }

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsBreakingSpace(character))
            {
                squeezed.Append(character);
            }
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
            {
                squeezed.Append(' ');
            }
        }

        return squeezed.ToString().TrimEnd(' ');
    }

    private static bool IsBreakingSpace(char character) =>
        character is not ('\u00A0' or '\u202F') && (char.IsWhiteSpace(character) || char.IsControl(character));
}
