namespace OpKoers.Drawing.Svg;

/// <summary>What an SVG is written for.</summary>
public sealed record SvgOptions
{
    /// <summary>Inside a page: classes only, looks come from the page's style sheets, nothing that a strict Content-Security-Policy refuses.</summary>
    public static SvgOptions Page { get; } = new();

    /// <summary>A file of its own: looks written out, white background, and the letters that it shows carried along.</summary>
    public static SvgOptions File { get; } = new() { Standalone = true, EmbedFont = true };

    /// <summary>Whether it is a file of its own instead of a part of a page.</summary>
    public bool Standalone { get; init; }

    /// <summary>Whether a file of its own carries its letters. Without, it falls back on what the reader's machine has.</summary>
    public bool EmbedFont { get; init; }

    /// <summary>What ids in it start with: different for each drawing on a page. Letters, digits and hyphens. Empty for a drawing that may stand on a page more than once: its words then stand in a label, without ids.</summary>
    public string IdPrefix { get; init; } = "d";
}
