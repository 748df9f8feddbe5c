namespace OpKoers.Reporting.Domain;

/// <summary>Kinds of part that a moment should have before it closes.</summary>
internal enum MissingKind
{
    /// <summary>A progress report that is not accepted.</summary>
    Report = 0,

    /// <summary>A roll-up that is not agreed.</summary>
    RollUp = 1,

    /// <summary>An indicator with a target and no figure of its own.</summary>
    Measurement = 2,

    /// <summary>A part of a midterm review that is not approved.</summary>
    MidtermText = 3,
}

/// <summary>Something that should have been there before a moment closes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Programme">Name of the programme.</param>
/// <param name="What">Which one: the effort, the indicator, the part.</param>
/// <param name="Why">How it stands, such as "nog bij de trekker".</param>
/// <param name="Href">Where something can be done about it; null when there is no such page.</param>
internal sealed record MissingPart(MissingKind Kind, string Programme, string What, string Why, string? Href = null);
