using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Small pieces that more than one page shows.</summary>
internal static class Parts
{
    /// <summary>The label that a document gives something, before its name.</summary>
    public static void Code(HtmlText to, string? code)
    {
        if (code is not null)
        {
            to.Raw("<span class=\"code\">").Text(code).Raw("</span> ");
        }
    }

    /// <summary>A name with its value, when there is one.</summary>
    public static void Fact(HtmlText to, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            to.Raw("<dt>").Text(name).Raw("</dt><dd>").Text(value).Raw("</dd>\n");
        }
    }

    /// <summary>A period in words; as it stands when it is none that we know.</summary>
    public static string Period(string? canonical) => Kernel.Period.TryParse(canonical, out var period) ? FigureText.Dutch.Period(period) : canonical ?? "";

    /// <summary>The latest figure that still holds; null when nothing was measured.</summary>
    public static EditionFigure? Latest(EditionIndicator indicator) => indicator.Measurements.LastOrDefault(figure => figure.SupersededOn is null);

    /// <summary>How an indicator stands: its mark with the reason, or why it has none.</summary>
    public static void Standing(HtmlText to, EditionIndicator indicator)
    {
        if (indicator.ProxyFor is not null)
        {
            to.Raw("<span class=\"tag\">vervangend cijfer</span> <span class=\"small\">telt niet mee in het oordeel</span>");
        }
        else if (indicator.Judgement is { } judgement)
        {
            to.Add(Status.Mark(judgement.Mark, judgement.Reason));
        }
        else
        {
            to.Raw("<span class=\"state\">wordt gevolgd, heeft geen streefwaarde</span>");
        }
    }

    /// <summary>What a person said beside the computed judgement; neither takes the place of the other.</summary>
    public static void Verdict(HtmlText to, EditionVerdict verdict, string day) =>
        to.Raw("<div class=\"note\"><p><b>Oordeel van ").Text(verdict.By).Raw("</b>, ").Text(day).Raw(": ").Add(Status.Mark(verdict.Mark)).Raw("</p>").Paragraphs(verdict.Reason)
            .Raw("<p class=\"small mute\">Dit oordeel staat naast het berekende oordeel en komt er niet voor in de plaats.</p></div>\n");

    /// <summary>A figure with its period.</summary>
    public static void Figure(HtmlText to, EditionFigure? figure)
    {
        if (figure is null)
        {
            to.Raw("<span class=\"state\">geen meting</span>");
            return;
        }

        to.Raw(figure.Value is null && figure.Low is null ? "<span class=\"state\">" : "<span>").Text(figure.Text).Raw("</span>");
        if (figure.Period is { } period)
        {
            to.Raw(" <span class=\"small mute\">").Text(Period(period)).Raw("</span>");
        }

        if (figure.Status is { } status)
        {
            to.Raw(" <span class=\"tag\">").Text(status).Raw("</span>");
        }
    }
}
