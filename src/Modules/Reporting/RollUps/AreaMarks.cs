using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.RollUps;

/// <summary>What was chosen for the eight areas of one report, packed in one number: thousands of them are read for one page.</summary>
/// <param name="packed">Four bits per area, in the order of the form.</param>
internal readonly struct AreaMarks(long packed) : IEquatable<AreaMarks>
{
    /// <summary>Bits per area.</summary>
    public const int Bits = 4;

    /// <summary>The areas in the order of the form.</summary>
    public static IReadOnlyList<AttentionArea> Areas { get; } = Enum.GetValues<AttentionArea>();

    /// <summary>What was chosen for an area; not reported where nothing was.</summary>
    public AreaRating this[AttentionArea area] => (AreaRating)((packed >> ((int)area * Bits)) & ((1 << Bits) - 1));

    /// <summary>Whether anything was reported.</summary>
    public bool Any => packed != 0;

    /// <summary>The areas that were rated so.</summary>
    public IEnumerable<AttentionArea> With(AreaRating rating)
    {
        var marks = this;
        return Areas.Where(area => marks[area] == rating);
    }

    /// <summary>Packs a choice per area.</summary>
    public static AreaMarks Of(IEnumerable<(AttentionArea Area, AreaRating Rating)> ratings) =>
        new(ratings.Aggregate(0L, (packed, item) => packed | (Math.Max(0L, (long)item.Rating) << ((int)item.Area * Bits))));

    public bool Equals(AreaMarks other) => packed == other.Packed;

    public override bool Equals(object? obj) => obj is AreaMarks other && Equals(other);

    public override int GetHashCode() => packed.GetHashCode();

    private long Packed => packed;
}
