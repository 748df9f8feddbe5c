using System.Globalization;
using System.Text.Json;
using OpKoers.Import.Contracts;
using OpKoers.Import.Format;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Import.Features.Shared;

/// <summary>Changes in the words of the format, which are those of the workbook.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, (string Word, RecordShape? Shape)> Kinds = new(StringComparer.Ordinal)
    {
        ["programme"] = (T.Later("Programma"), ProgrammeFormat.Programme),
        ["track"] = (T.Later("Spoor"), ProgrammeFormat.Tracks),
        ["goal"] = (T.Later("Doel"), ProgrammeFormat.Goals),
        ["goalIndicator"] = (T.Later("Koppeling"), null),
        ["indicator"] = (T.Later("Indicator"), ProgrammeFormat.Indicators),
        ["pathPoint"] = (T.Later("Streefwaarde op weg"), ProgrammeFormat.Path),
        ["measurement"] = (T.Later("Meting"), ProgrammeFormat.Measurements),
        ["binding"] = (T.Later("Koppeling met een tabel"), ProgrammeFormat.Binding),
        ["effort"] = (T.Later("Inspanning"), ProgrammeFormat.Efforts),
        ["effortStatus"] = (T.Later("Stand"), ProgrammeFormat.Statuses),
        ["contribution"] = (T.Later("Bijdrage"), ProgrammeFormat.Contributions),
        ["amountLine"] = (T.Later("Rij met bedragen"), ProgrammeFormat.Amounts),
        ["amount"] = (T.Later("Bedrag"), ProgrammeFormat.AmountValues),
        ["verdict"] = (T.Later("Oordeel"), ProgrammeFormat.Verdicts),
        ["evidence"] = (T.Later("Onderbouwing"), ProgrammeFormat.Evidence),
        ["role"] = (T.Later("Rol"), ProgrammeFormat.Roles),
    };

    private static readonly Dictionary<string, string> Stored = new(StringComparer.Ordinal)
    {
        ["parentId"] = "parent",
        ["trackId"] = "track",
        ["effortId"] = "effort",
        ["goalId"] = "goal",
        ["proxyForId"] = "proxyFor",
        ["effortKind"] = "kind",
        ["areaCode"] = "area",
        ["programmeId"] = "programme",
        ["tableCode"] = "table",
        ["fromPeriod"] = "from",
    };

    public static string Kind(string kind) => Kinds.TryGetValue(kind, out var known) ? T.Of(known.Word) : kind;

    public static string Action(ChangeAction action) => action switch
    {
        ChangeAction.Added => T.Of("nieuw"),
        ChangeAction.Removed => T.Of("vervalt"),
        ChangeAction.Restored => T.Of("komt terug"),
        _ => T.Of("gewijzigd"),
    };

    public static string Field(FileChange change) => change.Field is null ? "" : Find(change) is { } field ? field.Title : change.Field switch
    {
        "Order" => T.Of("Volgorde"),
        "HasBaseline" => T.Of("Nulmeting genoemd"),
        "LevelNames" => T.Of("Namen van doelniveaus"),
        "LevelQuestions" => T.Of("Vragen per doelniveau"),
        _ => change.Field,
    };

    /// <summary>A stored value in words; the identity of another object says nothing to a person.</summary>
    public static string Value(FileChange change, string? value)
    {
        if (string.IsNullOrEmpty(value) || Guid.TryParse(value, out _))
        {
            return "";
        }

        return Find(change) switch
        {
            { Kind: FieldKind.Quantity } => Quantity(value),
            { Words: { } words } when JsonNamingPolicy.CamelCase.ConvertName(value) is var word && words.IsWord(word) => words.Dutch(word),
            { Kind: FieldKind.Period } when Period.TryParse(value, out var period) => FigureText.For(CultureInfo.CurrentUICulture).Period(period),
            { Kind: FieldKind.Flag } => value == "true" ? T.Of("ja") : T.Of("nee"),
            _ => value,
        };
    }

    private static string Quantity(string canonical)
    {
        var quantity = Kernel.Quantity.FromCanonical(canonical);
        var text = quantity.State == QuantityState.Blank ? T.Of("niet ingevuld") : FigureText.For(CultureInfo.CurrentUICulture).Quantity(quantity);
        return quantity.Printed is { } printed ? T.Of("{0} (gedrukt: {1})", text, printed) : text;
    }

    private static Field? Find(FileChange change)
    {
        if (change.Field is null || !Kinds.TryGetValue(change.Kind, out var kind) || kind.Shape is null)
        {
            return null;
        }

        var name = JsonNamingPolicy.CamelCase.ConvertName(change.Field);
        return kind.Shape.Find(Stored.GetValueOrDefault(name, name)) ?? Inner(kind.Shape, name, "baseline") ?? Inner(kind.Shape, name, "target");
    }

    // "TargetPeriod" is the period inside the target.
    private static Field? Inner(RecordShape shape, string name, string outer) =>
        name.StartsWith(outer, StringComparison.Ordinal) && shape.Find(outer) is { Inner: { } inner } record && inner.Find(JsonNamingPolicy.CamelCase.ConvertName(name[outer.Length..])) is { } field
            ? field with { Title = $"{record.Title} {field.Title}" }
            : null;
}
