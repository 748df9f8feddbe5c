namespace OpKoers.Drawing.Scenes;

/// <summary>The neutral theme's colours, for drawings that leave the page. Twin of the fallback values in the design tokens of the user interface.</summary>
internal static class Palette
{
    public static readonly Paint Ink = Paint.Of(0x15202B);
    public static readonly Paint Ink2 = Paint.Of(0x46535F);
    public static readonly Paint Ink3 = Paint.Of(0x5C6873);
    public static readonly Paint Paper = Paint.White;
    public static readonly Paint Paper2 = Paint.Of(0xF6F7F4);
    public static readonly Paint Line = Paint.Of(0xD8DDE1);
    public static readonly Paint Line2 = Paint.Of(0x75818C);
    public static readonly Paint Brand = Paint.Of(0x0E4A6B);
    public static readonly Paint BrandTint = Paint.Of(0xE6EFF4);
    public static readonly Paint OnBrand = Paint.White;
    public static readonly Paint ChartOther = Paint.Of(0x717D88);
    public static readonly Paint ChartOther2 = Paint.Of(0xDFE4E8);
    public static readonly Paint ChartGrid = Paint.Of(0xE4E8EB);
    public static readonly Paint ChartGood = Paint.Of(0xEEF4EF);

    // 16 % of the brand colour on paper, as the style sheet mixes it.
    public static readonly Paint ChartOwnTint = Paint.Of(0xD9E2E7);
    public static readonly Paint EdgeBack = Paint.Of(0xB9C3CB);
    public static readonly Paint EdgeEndBack = Paint.Of(0x9AA6B0);
    public static readonly Paint Achieved = Paint.Of(0x155E3B);
    public static readonly Paint OnCourse = Paint.Of(0x1F7A45);
    public static readonly Paint AtRisk = Paint.Of(0x7A4A00);
    public static readonly Paint AtRiskFill = Paint.Of(0xFFBE2E);
    public static readonly Paint OffCourse = Paint.Of(0xA8201A);
    public static readonly Paint NoChange = Paint.Of(0x4A5391);
    public static readonly Paint NotAssessable = Paint.Of(0x5C6873);
    public static readonly Paint Suspended = Paint.Of(0x46535F);
}
