using Microsoft.AspNetCore.Html;
using OpKoers.Ui.Localisation;

namespace OpKoers.Statistics;

/// <summary>The texts of this module in the language of the request, asked for by the Dutch text. A name of one letter: it stands in every line of a page.</summary>
internal static class T
{
    private static readonly TextList Texts = new(typeof(T));

    public static string Of(string text) => Texts.Of(text);

    public static string Of(string text, params object?[] parts) => Texts.Of(text, parts);

    /// <summary>A sentence with marks in it; its parts are encoded.</summary>
    public static IHtmlContent Html(string text, params object?[] parts) => Texts.Html(text, parts);

    /// <summary>A text that is kept in a table now and said with <see cref="Of(string)"/> when a page is made.</summary>
    public static string Later(string text) => text;
}
