using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Features.Shared;

/// <summary>What a cell says, in words.</summary>
internal static class StatusWords
{
    /// <summary>A unit as a source gives it; a count without one is a number, and what Dutch sources call "cijfer" is a mark.</summary>
    public static string Unit(string? unit) => unit switch { null or "" => "", "cijfer" => T.Of("cijfer"), "aantal" => T.Of("aantal"), _ => unit };

    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Final => T.Of("definitief"),
        ObservationStatus.Provisional => T.Of("voorlopig"),
        ObservationStatus.Estimated => T.Of("geschat"),
        ObservationStatus.Suppressed => T.Of("afgeschermd"),
        ObservationStatus.Missing => T.Of("niet bekend"),
        ObservationStatus.Impossible => T.Of("kan niet"),
        _ => T.Of("niet in de tabel"),
    };
}
