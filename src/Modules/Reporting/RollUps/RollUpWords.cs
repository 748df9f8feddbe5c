using OpKoers.Kernel;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.RollUps;

/// <summary>Words of roll-ups and accepted deviations.</summary>
internal static class RollUpWords
{
    public static string Day(DateOnly day) => FigureText.Dutch.Date(day);

    public static string Of(RollUpState? state) => state switch
    {
        RollUpState.Draft => "concept",
        RollUpState.Submitted => "ingediend bij de ambtelijk opdrachtgever",
        RollUpState.Returned => "teruggegeven aan de programmamanager",
        RollUpState.Accepted => "geaccepteerd door de ambtelijk opdrachtgever",
        RollUpState.Agreed => "akkoord van de bestuurlijk opdrachtgever",
        _ => "nog niet begonnen",
    };

    /// <summary>What stands beside a judgement, as a tag: "aanvaarde afwijking tot en met 31 december 2021"; null when the deviation does not count yet.</summary>
    public static string? Tag(DeviationFact deviation) => deviation.State switch
    {
        DeviationState.InForce => "aanvaarde afwijking tot en met " + Day(deviation.Until),
        DeviationState.Expired => "aanvaarding afgelopen op " + Day(deviation.Until),
        DeviationState.Ended => "aanvaarding beëindigd na " + Day(deviation.Until),
        _ => null,
    };

    /// <summary>The same as a sentence that says who decided what.</summary>
    public static string Sentence(DeviationFact deviation) => deviation.State switch
    {
        DeviationState.InForce => $"De afwijking is aanvaard tot en met {Day(deviation.Until)} ({deviation.DecidedBy}, {deviation.Decision}).",
        DeviationState.Expired => $"De aanvaarding van deze afwijking liep af op {Day(deviation.Until)}; zij telt niet meer als aanvaard.",
        DeviationState.Ended => $"De aanvaarding van deze afwijking is beëindigd na {Day(deviation.Until)}; zij telt niet meer als aanvaard.",
        _ => $"De afwijking is aanvaard vanaf {Day(deviation.DecidedOn)}.",
    };
}
