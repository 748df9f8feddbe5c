namespace OpKoers.Drawing.Svg;

/// <summary>Which addresses a drawing may link to. Guards against <c>javascript:</c> and its kin in data that reaches a link.</summary>
internal static class SafeAddress
{
    /// <summary>Whether it is http, https, mailto, or relative to the page or site it stands on.</summary>
    public static bool Allows(string address)
    {
        if (address.Length == 0 || address.AsSpan().ContainsAnyInRange('\0', ' ') || address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var path = address.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0
            || (path >= 0 && path < colon)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }
}
