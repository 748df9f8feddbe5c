using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Localisation;

/// <summary>
/// The texts of one module. The Dutch text itself is the key: a Dutch page needs no lookup at all, and a page reads as it shows. The English texts
/// lie in <c>Resources/English.json</c> of the module, embedded; a text that is not there stays Dutch.
/// </summary>
/// <param name="module">Any type of the module: its assembly holds the texts.</param>
public sealed class TextList(Type module)
{
    private readonly Lazy<FrozenDictionary<string, string>> english = new(() => Load(module.Assembly));

    /// <summary>The text in the language of the request.</summary>
    public string Of(string text) => Words.English && english.Value.TryGetValue(text, out var found) ? found : text;

    /// <summary>The text with its parts <c>{0}</c>, <c>{1}</c> filled in, written as the request writes figures.</summary>
    public string Of(string text, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Of(text), parts);

    /// <summary>A sentence with marks in it, such as a link: the text is ours and goes to the page as it is, each part is encoded.</summary>
    public IHtmlContent Html(string text, params object?[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Length == 0 ? new HtmlString(Of(text)) : new HtmlFormattableString(CultureInfo.CurrentCulture, Of(text), parts);
    }

    private static FrozenDictionary<string, string> Load(Assembly assembly)
    {
        var name = assembly.GetName().Name + ".Resources.English.json";
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
