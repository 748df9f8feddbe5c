using System.Text.Json;
using OpKoers.Indicators.Judgement;
using OpKoers.Kernel;

namespace OpKoers.Indicators.JudgeCases;

/// <summary>Reads the fields of one JSON object; null and absent are the same. What is wrong is noted, and the reading goes on to find more.</summary>
internal sealed class CaseFields
{
    private readonly JsonElement element;
    private readonly string? path;
    private readonly string place;
    private readonly CaseNotes notes;

    public CaseFields(JsonElement element, string? path, string place, CaseNotes notes, IReadOnlyList<string> known)
    {
        (this.element, this.path, this.place, this.notes) = (element, path, place, notes);
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                notes.Warn(place, Name(property.Name), "unknown-field", "dit veld kent OpKoers niet; het telt niet mee");
            }
        }
    }

    public JsonElement? Element(string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? found : null;

    public decimal? Number(string name)
    {
        if (Element(name) is not { } found)
        {
            return null;
        }

        if (found.ValueKind != JsonValueKind.Number)
        {
            return Wrong<decimal?>(name, "not-a-number", "hier hoort een getal, zonder aanhalingstekens");
        }

        return found.TryGetDecimal(out var value) && Exact.InRange(value)
            ? value
            : Wrong<decimal?>(name, "value-out-of-range", "dit getal is groter dan OpKoers aanneemt (1.000.000.000.000.000)");
    }

    public bool Flag(string name) => Element(name) is { } found && found.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong<bool>(name, "not-true-or-false", "hier hoort true of false"),
    };

    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Element(name) is not { } found)
        {
            return null;
        }

        return found.ValueKind == JsonValueKind.String && JsonNames<T>.TryRead(found.GetString(), out var value)
            ? value
            : Wrong<T?>(name, "unknown-value", $"{Shown(found)} is geen van: {string.Join(", ", JsonNames<T>.All)}");
    }

    public Period? Period(string name)
    {
        if (Element(name) is not { } found)
        {
            return null;
        }

        // A bare year is often written as a number.
        var text = found.ValueKind is JsonValueKind.String ? found.GetString() : found.ValueKind is JsonValueKind.Number ? found.GetRawText() : null;
        var isYear = found.ValueKind != JsonValueKind.Number || text?.Length == 4;
        return isYear && Kernel.Period.TryParse(text, out var period)
            ? period
            : Wrong<Period?>(name, "not-a-period", $"{Shown(found)} is geen periode zoals 2020, 2020-H1, 2020-Q3, 2020-06, 2020-06-30 of 2019/2022");
    }

    public JsonElement? Object(string name)
    {
        var found = Element(name);
        return found is null or { ValueKind: JsonValueKind.Object } ? found : Wrong<JsonElement?>(name, "not-an-object", "hier hoort een object");
    }

    public IEnumerable<(JsonElement Item, string Path)> List(string name)
    {
        if (Element(name) is not { } found)
        {
            yield break;
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            Missing(name, "not-a-list", "hier hoort een lijst");
            yield break;
        }

        var index = 0;
        foreach (var item in found.EnumerateArray())
        {
            var at = $"{Name(name)}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return (item, at);
            }
            else
            {
                notes.Error(place, at, "not-an-object", "hier hoort een object");
            }
        }
    }

    /// <summary>The figure in <c>value</c>, or <c>min</c> and <c>max</c>, or the state it is in. A state other than known goes before a value.</summary>
    public Quantity Quantity()
    {
        var state = Choice<QuantityState>("state");
        var (value, low, high) = (Number("value"), Number("min"), Number("max"));
        if (state is { } said and not QuantityState.Known)
        {
            if ((value ?? low ?? high) is not null && said != QuantityState.Ambiguous)
            {
                notes.Warn(place, Name("value"), "state-before-value", "er staat een waarde bij een toestand; de toestand gaat voor");
            }

            return Kernel.Quantity.In(said);
        }

        if (low is not null && high is not null && low > high)
        {
            return Wrong<Quantity>("min", "range-reversed", "de ondergrens ligt boven de bovengrens");
        }

        return value is { } known ? Kernel.Quantity.Of(known)
            : low is { } from && high is { } to ? Kernel.Quantity.Between(from, to)
            : Kernel.Quantity.Blank;
    }

    public void Missing(string name, string rule, string message) => notes.Error(place, Name(name), rule, message);

    private T? Wrong<T>(string name, string rule, string message)
    {
        Missing(name, rule, message);
        return default;
    }

    private string Name(string name) => path is null ? name : $"{path}.{name}";

    private static string Shown(JsonElement found)
    {
        var text = found.GetRawText();
        return text.Length > 40 ? text[..40] + "…" : text;
    }
}
