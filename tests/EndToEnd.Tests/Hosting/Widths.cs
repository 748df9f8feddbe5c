namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>The widths of a window, in CSS pixels, at which every page must read well.</summary>
internal static class Widths
{
    public const int Desk = 1280;

    public const int Tablet = 800;

    public const int Phone = 390;

    /// <summary>Also 1280 px enlarged four times.</summary>
    public const int Smallest = 320;
}
