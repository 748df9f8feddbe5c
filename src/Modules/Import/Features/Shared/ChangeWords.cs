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
        ["programme"] = ("Programma", ProgrammeFormat.Programme), ["track"] = ("Spoor", ProgrammeFormat.Tracks), ["goal"] = ("Doel", ProgrammeFormat.Goals),
        ["goalIndicator"] = ("Koppeling", null), ["indicator"] = ("Indicator", ProgrammeFormat.Indicators), ["pathPoint"] = ("Streefwaarde op weg", ProgrammeFormat.Path),
        ["measurement"] = ("Meting", ProgrammeFormat.Measurements), ["effort"] = ("Inspanning", ProgrammeFormat.Efforts), ["effortStatus"] = ("Stand", ProgrammeFormat.Statuses),
        ["contribution"] = ("Bijdrage", ProgrammeFormat.Contributions), ["amountLine"] = ("Rij met bedragen", ProgrammeFormat.Amounts), ["amount"] = ("Bedrag", ProgrammeFormat.AmountValues),
        ["verdict"] = ("Oordeel", ProgrammeFormat.Verdicts), ["role"] = ("Rol", ProgrammeFormat.Roles),
    };

    private static readonly Dictionary<string, string> Stored = new(StringComparer.Ordinal)
    {
        ["parentId"] = "parent", ["trackId"] = "track", ["effortId"] = "effort", ["proxyForId"] = "proxyFor", ["effortKind"] = "kind", ["areaCode"] = "area", ["programmeId"] = "programme",
    };

    public static string Kind(string kind) => Kinds.TryGetValue(kind, out var known) ? known.Word : kind;

    public static string Action(ChangeAction action) => action switch
    {
        ChangeAction.Added => "nieuw",
        ChangeAction.Removed => "vervalt",
        ChangeAction.Restored => "komt terug",
        _ => "gewijzigd",
    };

    public static string Field(FileChange change) => change.Field is null ? "" : Find(change) is { } field ? field.Title : change.Field switch
    {
        "Order" => "Volgorde",
        "HasBaseline" => "Nulmeting genoemd",
        "LevelNames" => "Namen van doelniveaus",
        "LevelQuestions" => "Vragen per doelniveau",
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
            { Kind: FieldKind.Period } when Period.TryParse(value, out var period) => FigureText.Dutch.Period(period),
            { Kind: FieldKind.Flag } => value == "true" ? "ja" : "nee",
            _ => value,
        };
    }

    private static string Quantity(string canonical)
    {
        var quantity = Kernel.Quantity.FromCanonical(canonical);
        var text = quantity.State == QuantityState.Blank ? "niet ingevuld" : FigureText.Dutch.Quantity(quantity);
        return quantity.Printed is { } printed ? $"{text} (gedrukt: {printed})" : text;
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
