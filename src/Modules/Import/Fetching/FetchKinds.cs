using OpKoers.Access.Contracts;
using OpKoers.Import.Storage;

namespace OpKoers.Import.Fetching;

/// <summary>How changes to what is fetched and to mappings are told in histories, and who may take them back.</summary>
internal static class FetchKinds
{
    public static ChangeKind Schedule { get; } = new("figureSchedule", T.Later("Tabel die wordt opgehaald"))
    {
        MayUndo = Permission.ManageFigures,
        Say = T.Of,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(ScheduleRow.Table)] = T.Later("Code van de tabel"),
            [nameof(ScheduleRow.Origin)] = T.Later("Adres van de bron"),
            [nameof(ScheduleRow.EveryDays)] = T.Later("Om de hoeveel dagen"),
            [nameof(ScheduleRow.Paused)] = T.Later("Voorlopig niet ophalen"),
            [nameof(ScheduleRow.AcceptedShape)] = T.Later("Andere vorm aanvaard"),
        },
        Value = (field, value) => field == nameof(ScheduleRow.AcceptedShape) ? Lines(value) : null,
    };

    public static ChangeKind Mapping { get; } = new("figureMapping", T.Later("Koppeling van kolommen"))
    {
        MayUndo = Permission.ManageFigures,
        Say = T.Of,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(MappingRow.Title)] = T.Later("Titel"),
            [nameof(MappingRow.Content)] = T.Later("De kolommen"),
            [nameof(MappingRow.AcceptedShape)] = T.Later("Andere vorm aanvaard"),
        },
        // A whole mapping says nothing in a line of a history.
        Value = (field, value) => field switch
        {
            nameof(MappingRow.Content) => T.Of("een koppeling"),
            nameof(MappingRow.AcceptedShape) => Lines(value),
            _ => null,
        },
    };

    private static string Lines(string value) => value.Replace("\n", ", ", StringComparison.Ordinal);
}
