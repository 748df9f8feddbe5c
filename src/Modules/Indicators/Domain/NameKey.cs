using System.Globalization;
using System.Text;

namespace OpKoers.Indicators.Domain;

/// <summary>What a name is recognised by: its letters and digits without case, accents, spaces or marks; a percent sign counts as a letter.</summary>
internal static class NameKey
{
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return string.Empty;
        }

        var key = new StringBuilder(name.Length);
        foreach (var character in Decomposed(name))
        {
            if (char.IsLetterOrDigit(character) || character == '%')
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }

        return key.ToString();
    }

    // Half a surrogate pair cannot be decomposed; such a text is compared as it is.
    private static string Decomposed(string name)
    {
        try
        {
            return string.Concat(name.Normalize(NormalizationForm.FormKD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark));
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
