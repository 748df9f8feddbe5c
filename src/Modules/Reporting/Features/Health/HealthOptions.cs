namespace OpKoers.Reporting.Features.Health;

/// <summary>The section OpKoers:Health of the settings.</summary>
internal sealed class HealthOptions
{
    public const string Section = "OpKoers:Health";

    /// <summary>How much one function or reporter may hold before the page calls it much.</summary>
    public int MostPerHolder { get; set; } = 12;

    /// <summary>The same within what makes sense.</summary>
    public int Most => Math.Clamp(MostPerHolder, 1, 1000);
}
