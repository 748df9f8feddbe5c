using System.Globalization;
using System.Text;

namespace OpKoers.Kernel;

/// <summary>Keys in files and addresses: lower-case letters, digits and single hyphens, at most 80 characters.</summary>
public static class Slug
{
    /// <summary>Longest key, inclusive.</summary>
    public const int MaxLength = 80;

    /// <summary>Whether a text is a key.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return false;
        }

        var hyphen = true; // as if before the first character, so that a key cannot start with one
        foreach (var character in text)
        {
            if (character is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                hyphen = false;
            }
            else if (character == '-' && !hyphen)
            {
                hyphen = true;
            }
            else
            {
                return false;
            }
        }

        return !hyphen;
    }

    /// <summary>A key made of a name: "Café in 't Centrum" becomes "cafe-in-t-centrum". "x" when nothing usable is left.</summary>
    public static string From(string? name)
    {
        var text = new StringBuilder();
        foreach (var character in (name ?? string.Empty).Normalize(NormalizationForm.FormD))
        {
            var lower = char.ToLowerInvariant(character);
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                text.Append(lower);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }

            if (text.Length >= MaxLength)
            {
                break;
            }
        }

        var slug = text.ToString().Trim('-');
        return slug.Length == 0 ? "x" : slug;
    }

    /// <summary>The first of name, name-2, name-3 … that is not taken.</summary>
    public static string Free(string? name, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        var slug = From(name);
        if (!isTaken(slug))
        {
            return slug;
        }

        var stem = slug.Length > MaxLength - 6 ? slug[..(MaxLength - 6)].TrimEnd('-') : slug;
        for (var number = 2; ; number++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (!isTaken(candidate))
            {
                return candidate;
            }
        }
    }
}
