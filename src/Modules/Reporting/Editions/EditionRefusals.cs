using OpKoers.Kernel;

namespace OpKoers.Reporting.Editions;

/// <summary>Why an edition is not made or published.</summary>
internal static class EditionRefusals
{
    public static Refusal NotOpen { get; } = new("moment-not-open", "Dit moment is nog niet geopend. Sluiten kan als het open is.");

    public static Refusal ChangedMeanwhile { get; } = new("moment-changed", "Iemand heeft dit moment intussen gewijzigd. Bekijk het nog eens voordat u het sluit.");

    public static Refusal ReasonNeeded { get; } = new("closing-needs-reason", "Er ontbreekt iets. Sluiten kan alleen met een reden; die blijft bij het moment staan.");

    public static Refusal CorrectionNeedsReason { get; } = new("correction-needs-reason", "Schrijf waarom deze editie verbeterd wordt. De reden staat op de nieuwe editie, ook op de openbare site.");

    public static Refusal AlreadyCorrected(string by) => new("edition-corrected", $"Deze editie is al verbeterd. Verbeter de nieuwste: {by}.");

    public static Refusal NothingChanged { get; } = new("correction-same", "De gegevens zijn nog dezelfde als in deze editie. Er is niets te verbeteren.");
}
