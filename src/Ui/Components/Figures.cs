using System.Globalization;
using Microsoft.AspNetCore.Html;
using OpKoers.Kernel;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Components;

/// <summary>Figures as content for a page.</summary>
public static class Figures
{
    /// <summary>A figure with its unit; a state in italics; on request what the document printed, where that differs.</summary>
    public static IHtmlContent Html(Quantity value, int? decimals = null, string? unit = null, bool printed = false) =>
        new FigureContent(value, decimals, unit, printed);

    /// <summary>The same as text, for a caption or an attribute. A blank is written as the word for it, never as nothing.</summary>
    public static string Text(Quantity value, int? decimals = null, string? unit = null)
    {
        var words = FigureText.For(CultureInfo.CurrentUICulture);
        // The space that does not break keeps a figure and its unit on one line.
        return !value.IsKnown ? words.State(value.State)
            : string.IsNullOrEmpty(unit) ? words.Quantity(value, decimals)
            : words.Quantity(value, decimals) + "\u00a0" + unit;
    }

    private sealed class FigureContent(Quantity value, int? decimals, string? unit, bool printed) : Fragment
    {
        protected override void Write(Markup to)
        {
            var text = Figures.Text(value, decimals, unit);
            if (value.IsKnown)
            {
                to.Text(text);
            }
            else
            {
                to.Raw("<span class=\"state\">").Text(text).Raw("</span>");
            }

            if (printed && value.Printed is { } original && original != text)
            {
                to.Raw(" <small class=\"mute\">").Text(Words.Format("Quantity.Printed", original)).Raw("</small>");
            }
        }
    }
}
