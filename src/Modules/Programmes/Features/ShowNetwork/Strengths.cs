using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>The strength of a contribution as the drawing shows it, with its word: thickness for strength, dots for unknown, a blunt bar for against.</summary>
internal static class Strengths
{
    public static IReadOnlyList<ContributionStrength> All { get; } = [ContributionStrength.Strong, ContributionStrength.Moderate, ContributionStrength.Light, ContributionStrength.Unknown];

    public static IHtmlContent Html(Contribution row) => row.Negative ? Against : Html(row.Strength);

    public static IHtmlContent Html(ContributionStrength strength) => new Mark(strength, Lines[(int)strength]);

    public static IHtmlContent Against { get; } = new Mark(null, "<line x1=\"3\" y1=\"6\" x2=\"22\" y2=\"6\" stroke-width=\"3.2\" stroke-dasharray=\"6 3\"/><line x1=\"1.5\" y1=\"0\" x2=\"1.5\" y2=\"12\" stroke-width=\"3\"/>");

    private static readonly string[] Lines =
    [
        "<line x1=\"0\" y1=\"6\" x2=\"22\" y2=\"6\" stroke-width=\"5.5\"/>",
        "<line x1=\"0\" y1=\"6\" x2=\"22\" y2=\"6\" stroke-width=\"3.2\"/>",
        "<line x1=\"0\" y1=\"6\" x2=\"22\" y2=\"6\" stroke-width=\"1.5\"/>",
        "<line x1=\"0\" y1=\"6\" x2=\"22\" y2=\"6\" stroke-width=\"1.75\" stroke-dasharray=\"1.5 3\"/>",
    ];

    private sealed class Mark(ContributionStrength? strength, string lines) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write(strength is null ? "<span class=\"str str--neg\">" : "<span class=\"str\">");
            writer.Write("<svg viewBox=\"0 0 22 12\" aria-hidden=\"true\" focusable=\"false\">");
            writer.Write(lines);
            writer.Write("</svg>");
            encoder.Encode(writer, strength is { } known ? ProgrammeWords.Of(known) : ProgrammeWords.Against);
            writer.Write("</span>");
        }
    }
}
