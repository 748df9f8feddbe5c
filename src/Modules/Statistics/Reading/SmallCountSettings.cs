using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>The section OpKoers:Figures of the settings: which counts of small areas are hidden from readers.</summary>
internal sealed record SmallCountSettings
{
    public const string Section = "OpKoers:Figures";

    /// <summary>The reader of files that a municipality reads in itself.</summary>
    private const string OwnFile = "file";

    /// <summary>In tables that a municipality read in from a file of its own, counts from 1 up to, not including, this are hidden; 1 or less hides nothing.</summary>
    public int HideBelow { get; init; } = 5;

    /// <summary>The same in tables that their source publishes. That source made them safe already, so nothing is hidden unless a municipality wants more.</summary>
    public int HidePublishedBelow { get; init; }

    public static SmallCountSettings From(IConfiguration? configuration)
    {
        var section = configuration?.GetSection(Section);
        var settings = new SmallCountSettings();
        return settings with
        {
            HideBelow = Number(section, nameof(HideBelow)) ?? settings.HideBelow,
            HidePublishedBelow = Number(section, nameof(HidePublishedBelow)) ?? settings.HidePublishedBelow,
        };
    }

    /// <summary>Below which number counts of a table are hidden.</summary>
    public int Below(StatisticsTable table) => table.Delivery.Reader == OwnFile ? HideBelow : HidePublishedBelow;

    private static int? Number(IConfigurationSection? section, string name) =>
        section?[name] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number
        : throw new InvalidOperationException($"The setting {Section}:{name} is no number from 0 to 100.");
}
