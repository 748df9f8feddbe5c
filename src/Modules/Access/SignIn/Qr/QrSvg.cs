using System.Globalization;
using System.Text;

namespace OpKoers.Access.SignIn.Qr;

/// <summary>A symbol as one path, with the quiet margin of four modules that readers need.</summary>
internal static class QrSvg
{
    public static string Of(QrSymbol symbol, string title)
    {
        var path = new StringBuilder();
        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                if (symbol[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + 4} {row + 4}h1v1h-1z");
                }
            }
        }

        var side = symbol.Size + 8;
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"{title}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
