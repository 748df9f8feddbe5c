using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>What people do with the roll-up of a programme.</summary>
internal enum RollUpAct
{
    /// <summary>The programme manager keeps what is typed.</summary>
    Save,

    /// <summary>The programme manager hands it to the official commissioner.</summary>
    Submit,

    /// <summary>A commissioner sends it back, with a reason.</summary>
    Return,

    /// <summary>The official commissioner accepts it.</summary>
    Accept,

    /// <summary>The administrative commissioner agrees.</summary>
    Agree,
}

/// <summary>The life of a roll-up: written, submitted, accepted by the official commissioner, agreed by the administrative one. What was agreed never changes.</summary>
internal static class RollUpLife
{
    /// <summary>Where it stands after an act, or why the act cannot be done.</summary>
    /// <param name="state">Where it stands; null while there is none.</param>
    /// <param name="act">What is done.</param>
    /// <param name="moment">Where its moment stands.</param>
    public static Result<RollUpState> After(RollUpState? state, RollUpAct act, MomentState moment)
    {
        if (moment != MomentState.Open)
        {
            return Result<RollUpState>.Refused(moment == MomentState.Closed ? "moment-closed" : "moment-not-open", moment == MomentState.Closed
                ? "Dit moment is gesloten. Wat erin staat, verandert niet meer."
                : "Dit moment is nog niet geopend. Rapporteren kan als het open is.");
        }

        return (state, act) switch
        {
            (null or RollUpState.Draft, RollUpAct.Save) => Result<RollUpState>.Of(RollUpState.Draft),
            (RollUpState.Returned, RollUpAct.Save) => Result<RollUpState>.Of(RollUpState.Returned),
            (null or RollUpState.Draft or RollUpState.Returned, RollUpAct.Submit) => Result<RollUpState>.Of(RollUpState.Submitted),
            (RollUpState.Submitted or RollUpState.Accepted, RollUpAct.Return) => Result<RollUpState>.Of(RollUpState.Returned),
            (RollUpState.Submitted, RollUpAct.Accept) => Result<RollUpState>.Of(RollUpState.Accepted),
            (RollUpState.Accepted, RollUpAct.Agree) => Result<RollUpState>.Of(RollUpState.Agreed),
            (RollUpState.Agreed, _) => Result<RollUpState>.Refused("roll-up-agreed", "De bestuurlijk opdrachtgever is akkoord. Deze rapportage verandert niet meer."),
            (RollUpState.Submitted or RollUpState.Accepted, RollUpAct.Save or RollUpAct.Submit) => Result<RollUpState>.Refused("roll-up-submitted", "Deze rapportage is ingediend en ligt bij de opdrachtgever."),
            (RollUpState.Accepted, RollUpAct.Accept) => Result<RollUpState>.Refused("roll-up-accepted", "De ambtelijk opdrachtgever heeft deze rapportage al geaccepteerd."),
            (RollUpState.Submitted, RollUpAct.Agree) => Result<RollUpState>.Refused("roll-up-not-accepted", "De ambtelijk opdrachtgever heeft deze rapportage nog niet geaccepteerd."),
            _ => Result<RollUpState>.Refused("roll-up-not-submitted", "Deze rapportage is nog niet ingediend."),
        };
    }

    /// <summary>Whether it is with the programme manager.</summary>
    public static bool IsWithManager(RollUpState? state) => state is null or RollUpState.Draft or RollUpState.Returned;

    /// <summary>Whether everybody who may read the programme may read it.</summary>
    public static bool IsForReaders(RollUpState? state) => state is RollUpState.Accepted or RollUpState.Agreed;
}
