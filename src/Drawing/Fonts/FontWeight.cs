namespace OpKoers.Drawing.Fonts;

/// <summary>The weights that the product ships. A weight that is not shipped could be drawn but not measured, so there are no others.</summary>
public enum FontWeight
{
    /// <summary>400: running text.</summary>
    Regular = 400,

    /// <summary>600: what must stand out.</summary>
    SemiBold = 600,
}
