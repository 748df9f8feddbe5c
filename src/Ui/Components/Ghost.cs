using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Components;

/// <summary>The empty network: what will stand here once there is something.</summary>
internal static class Ghost
{
    internal static HtmlString Html { get; } = new(
        """<svg viewBox="0 0 288 180" aria-hidden="true" focusable="false"><g class="ghost">"""
        + Boxes(2, 62, 44, 12, 68, 124) + Boxes(104, 76, 34, 12, 53, 94, 135) + Boxes(222, 64, 26, 12, 45, 78, 111, 144)
        + """<path d="M64 34C84 34 84 29 104 29M64 34C84 34 84 70 104 70M64 90C84 90 84 111 104 111M64 146C84 146 84 152 104 152"""
        + """M180 29C200 29 200 25 222 25M180 70C200 70 200 58 222 58M180 70C200 70 200 91 222 91M180 111C200 111 200 91 222 91"""
        + """M180 152C200 152 200 124 222 124M180 152C200 152 200 157 222 157"/></g></svg>""");

    private static string Boxes(int left, int width, int height, params ReadOnlySpan<int> tops)
    {
        var boxes = "";
        foreach (var top in tops)
        {
            boxes += $"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"3\"/>";
        }

        return boxes;
    }
}
