using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>What may be done with a moment, by where it stands. Closing it makes an edition and is an act of its own.</summary>
internal static class MomentLife
{
    /// <summary>Refusal of every change to a closed moment.</summary>
    public static Refusal Closed { get; } = new("moment-closed", "Dit moment is gesloten. Wat erin staat, verandert niet meer.");

    /// <summary>Refusal of reports at a moment that nobody opened.</summary>
    public static Refusal NotOpen { get; } = new("moment-not-open", "Dit moment is nog niet geopend. Rapporteren kan als het open is.");

    /// <summary>Why the moment and its dates cannot be changed; null when they can.</summary>
    public static Refusal? WhyNotChange(MomentState state) => state == MomentState.Closed ? Closed : null;

    /// <summary>Why nothing can be reported at the moment; null when it can.</summary>
    public static Refusal? WhyNotReport(MomentState state) => state switch
    {
        MomentState.Open => null,
        MomentState.Closed => Closed,
        _ => NotOpen,
    };

    /// <summary>Why the moment cannot be opened; null when it can.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="programmes">How many programmes take part.</param>
    public static Refusal? WhyNotOpen(MomentState state, int programmes) => state switch
    {
        MomentState.Closed => Closed,
        MomentState.Open => new Refusal("moment-open", "Dit moment is al open."),
        _ when programmes == 0 => new Refusal("moment-without-programmes", "Er doet nog geen programma mee. Kies eerst welke programma’s meedoen."),
        _ => null,
    };

    /// <summary>Why a moment that stands in one state cannot come to stand in another; null when it can. It goes forward only.</summary>
    public static Refusal? WhyNotBecome(MomentState from, MomentState to) => (from, to) switch
    {
        _ when from == to => null,
        (MomentState.Planned, MomentState.Open) or (MomentState.Open, MomentState.Closed) => null,
        (MomentState.Closed, _) => Closed,
        (MomentState.Open, _) => new Refusal("moment-opened", "Een moment dat open is geweest, gaat niet terug naar gepland."),
        _ => NotOpen,
    };

    /// <summary>Why the moment cannot be removed; null when it can.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="parts">How many reports and roll-ups there are.</param>
    public static Refusal? WhyNotRemove(MomentState state, int parts) => state switch
    {
        MomentState.Closed => Closed,
        _ when parts > 0 => new Refusal("moment-has-reports", "Voor dit moment is al gerapporteerd. Verwijderen zou dat werk onvindbaar maken."),
        _ => null,
    };
}
