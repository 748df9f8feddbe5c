using System.Globalization;
using System.Text;

namespace OpKoers.Reporting.Mail.Format;

/// <summary>Writes text in headers (RFC 2047). Whatever the text holds, it cannot begin a header of its own.</summary>
internal static class HeaderText
{
    /// <summary>An encoded word may be 75 signs; of these 12 say what it is, so that 45 bytes become 60 signs.</summary>
    private const int BytesInWord = 45;

    private const int Longest = 200;

    /// <summary>A subject.</summary>
    public static string Subject(string text)
    {
        var clean = Clean(text);
        return IsPlain(clean) && clean.Length <= 60 ? clean : Encoded(clean);
    }

    /// <summary>The name beside an address.</summary>
    public static string Name(string text)
    {
        var clean = Clean(text);
        return clean.Length == 0 ? string.Empty
            : IsPlain(clean) && clean.Length <= 60 ? $"\"{clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" "
            : Encoded(clean) + " ";
    }

    /// <summary>Signs that steer become spaces, spaces are not repeated, and a text without end gets one.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var seen = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || Rune.IsWhiteSpace(rune)
                ? new Rune(' ')
                : rune;
            if (seen.Value != ' ' || (clean.Length > 0 && clean[^1] != ' '))
            {
                clean.Append(seen.ToString());
            }
        }

        var whole = clean.ToString().Trim();
        return whole.Length <= Longest ? whole : Cut(whole) + "…";
    }

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)];

    private static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and < '\u007f') && !text.Contains("=?", StringComparison.Ordinal);

    private static string Encoded(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>(BytesInWord);
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > BytesInWord)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(one[..length]);
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
