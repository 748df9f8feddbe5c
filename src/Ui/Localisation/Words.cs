using System.Globalization;
using System.Resources;

namespace OpKoers.Ui.Localisation;

/// <summary>The shell's own words, Dutch first and English second (Resources/Words.resx and Words.en.resx).</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new("OpKoers.Ui.Resources.Words", typeof(Words).Assembly);

    /// <summary>Whether this request reads English.</summary>
    internal static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    internal static string Get(string key) => In(key, CultureInfo.CurrentUICulture);

    internal static string In(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new InvalidOperationException($"There is no word for '{key}'.");

    /// <summary>The word for a key; null when there is none.</summary>
    internal static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    internal static string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.CurrentCulture, Get(key), arguments);
}
