namespace OpKoers.Drawing.Pdf;

/// <summary>Size of the one page.</summary>
public enum PdfPaper
{
    /// <summary>210 by 297 mm.</summary>
    A4,

    /// <summary>297 by 420 mm.</summary>
    A3,
}

/// <summary>What stands on the page around a drawing.</summary>
public sealed record PdfOptions
{
    /// <summary>Size of the page. It lies on its side or stands upright, whichever shows the drawing larger.</summary>
    public PdfPaper Paper { get; init; } = PdfPaper.A4;

    /// <summary>Line above the drawing, left: "Gemeente Almelo · Veiligheid".</summary>
    public string HeaderLeft { get; init; } = "";

    /// <summary>Line above the drawing, right: "Peildatum 31 december 2020".</summary>
    public string HeaderRight { get; init; } = "";

    /// <summary>Line below the drawing, left; its right side says the page.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The page in words: "1 van 1".</summary>
    public string PageWords { get; init; } = "1 van 1";

    /// <summary>When the document was made. Handed in, so that the same drawing gives the same file.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Address against which relative links are resolved; null leaves them out, for paper knows no page to be relative to.</summary>
    public Uri? BaseAddress { get; init; }
}
