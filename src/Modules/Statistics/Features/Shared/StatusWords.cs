using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Features.Shared;

/// <summary>What a cell says, in words.</summary>
internal static class StatusWords
{
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Final => "definitief",
        ObservationStatus.Provisional => "voorlopig",
        ObservationStatus.Estimated => "geschat",
        ObservationStatus.Suppressed => "afgeschermd",
        ObservationStatus.Missing => "niet bekend",
        ObservationStatus.Impossible => "kan niet",
        _ => "niet in de tabel",
    };
}
