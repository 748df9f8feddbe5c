namespace OpKoers.Office.Documents;

/// <summary>Names of the format.</summary>
internal static class WordNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Graphic = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public const string Document = "word/document.xml";

    // Twentieths of a point: A4 with margins of 20 mm, or 14 mm when set close.
    public const int PageWidth = 11_906;
    public const int PageHeight = 16_838;

    public static int Margin(bool compact) => compact ? 794 : 1_134;

    public static int TextWidth(bool compact) => PageWidth - (2 * Margin(compact));
}
