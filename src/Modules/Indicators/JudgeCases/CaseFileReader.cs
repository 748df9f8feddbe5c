using System.Text.Json;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.JudgeCases;

/// <summary>Reads the cases of a file. Twin of docs/reference/judge.schema.json; a test holds them together.</summary>
internal static class CaseFileReader
{
    public static readonly string[] CaseNames = ["id", "direction", "reading", "baseline", "target", "path", "measurements", "comparison", "asOf", "tolerance"];
    public static readonly string[] BaselineNames = ["period", "value", "min", "max", "state", "margin"];
    public static readonly string[] TargetNames = ["kind", "period", "value", "min", "max", "low", "high", "state"];
    public static readonly string[] PointNames = ["period", "value", "min", "max", "state"];
    public static readonly string[] MeasurementNames = ["period", "value", "min", "max", "numerator", "denominator", "margin", "status", "methodBreakBefore", "state"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static IReadOnlyList<NamedCase> Read(Stream input, DateOnly today, CaseNotes notes)
    {
        try
        {
            using var document = JsonDocument.Parse(input, Strict);
            return Cases(document.RootElement, notes) is { } list ? ReadAll(list, today, notes) : [];
        }
        catch (JsonException problem)
        {
            notes.Error(problem.LineNumber is { } line ? $"regel {line + 1}" : null, null, "not-json", "dit is geen geldig JSON-bestand");
            return [];
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text has half a character in it, such as "\ud800".
            notes.Error(null, null, "not-text", "er staat een tekst in die geen geldige tekst is");
            return [];
        }
    }

    private static JsonElement? Cases(JsonElement root, CaseNotes notes)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root;
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("cases", out var cases) && cases.ValueKind == JsonValueKind.Array)
        {
            return cases;
        }

        notes.Error(null, null, "no-cases", "het bestand is een lijst van gevallen, of een object met een lijst \"cases\"");
        return null;
    }

    private static List<NamedCase> ReadAll(JsonElement list, DateOnly today, CaseNotes notes)
    {
        var all = new List<NamedCase>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            var place = $"geval {++index}";
            if (element.ValueKind != JsonValueKind.Object)
            {
                notes.Error(place, null, "not-an-object", "een geval is een object");
                continue;
            }

            if (ReadId(element, place, notes) is { } id)
            {
                place = $"{place} (id {id.Text})";
                if (!seen.Add(id.Text))
                {
                    notes.Warn(place, "id", "duplicate-id", "dit id komt vaker voor; de antwoorden staan in de volgorde van de gevallen");
                }

                all.Add(new(id.Text, id.IsNumber, ReadCase(element, place, today, notes)));
            }
        }

        return all;
    }

    private static (string Text, bool IsNumber)? ReadId(JsonElement element, string place, CaseNotes notes)
    {
        if (element.TryGetProperty("id", out var id))
        {
            if (id.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(id.GetString()))
            {
                return (id.GetString()!, false);
            }

            if (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _))
            {
                return (id.GetRawText(), true);
            }
        }

        notes.Error(place, "id", "no-id", "een geval heeft een id: een tekst of een geheel getal");
        return null;
    }

    private static IndicatorCase ReadCase(JsonElement element, string place, DateOnly today, CaseNotes notes)
    {
        var fields = new CaseFields(element, null, place, notes, CaseNames);
        var indicator = new IndicatorCase
        {
            Direction = fields.Choice<Direction>("direction") ?? Direction.None,
            Reading = fields.Choice<Reading>("reading") ?? Reading.Level,
            TargetKind = TargetKind.None,
            AsOf = AsOf(fields) ?? today,
            Tolerance = Tolerance(fields, place, notes),
            Path = Points(fields, "path", place, notes),
            Comparison = Points(fields, "comparison", place, notes),
            Measurements = fields.List("measurements").Select(item => Measurement(new(item.Item, item.Path, place, notes, MeasurementNames))).ToArray(),
        };
        return WithTarget(WithBaseline(indicator, fields, place, notes), fields, place, notes);
    }

    private static IndicatorCase WithBaseline(IndicatorCase indicator, CaseFields fields, string place, CaseNotes notes)
    {
        if (fields.Object("baseline") is not { } element)
        {
            return indicator;
        }

        var baseline = new CaseFields(element, "baseline", place, notes, BaselineNames);
        return indicator with { BaselinePeriod = baseline.Period("period"), Baseline = baseline.Quantity(), BaselineMargin = Margin(baseline) };
    }

    private static IndicatorCase WithTarget(IndicatorCase indicator, CaseFields fields, string place, CaseNotes notes)
    {
        if (fields.Object("target") is not { } element)
        {
            return indicator;
        }

        var target = new CaseFields(element, "target", place, notes, TargetNames);
        if (target.Element("kind") is null)
        {
            target.Missing("kind", "no-kind", $"een streefwaarde heeft een soort: {string.Join(", ", JsonNames<TargetKind>.All)}");
        }

        return indicator with
        {
            TargetKind = target.Choice<TargetKind>("kind") ?? TargetKind.None,
            TargetPeriod = target.Period("period"),
            Target = target.Quantity(),
            TargetLow = target.Number("low") is { } low ? Quantity.Of(low) : Quantity.Blank,
            TargetHigh = target.Number("high") is { } high ? Quantity.Of(high) : Quantity.Blank,
        };
    }

    private static PeriodQuantity[] Points(CaseFields fields, string name, string place, CaseNotes notes) =>
        [.. fields.List(name).Select(item => new CaseFields(item.Item, item.Path, place, notes, PointNames)).Select(point => new PeriodQuantity(NeededPeriod(point), point.Quantity()))];

    private static MeasuredFigure Measurement(CaseFields fields) => new(NeededPeriod(fields), fields.Quantity())
    {
        Numerator = fields.Number("numerator"),
        Denominator = fields.Number("denominator"),
        Margin = Margin(fields),
        Status = fields.Choice<MeasurementStatus>("status") ?? MeasurementStatus.Final,
        MethodBreakBefore = fields.Flag("methodBreakBefore"),
    };

    private static Period NeededPeriod(CaseFields fields)
    {
        if (fields.Element("period") is null)
        {
            fields.Missing("period", "no-period", "hier is een periode nodig");
        }

        return fields.Period("period") ?? default;
    }

    private static decimal? Margin(CaseFields fields)
    {
        var margin = fields.Number("margin");
        if (margin < 0)
        {
            fields.Missing("margin", "margin-negative", "een marge is nul of groter");
        }

        return margin;
    }

    private static DateOnly? AsOf(CaseFields fields) => fields.Period("asOf")?.End;

    private static JudgementTolerance Tolerance(CaseFields fields, string place, CaseNotes notes)
    {
        var given = fields.Element("tolerance") switch
        {
            null => null,
            { ValueKind: JsonValueKind.Object } element => new CaseFields(element, "tolerance", place, notes, ["atRisk"]).Number("atRisk"),
            _ => fields.Number("tolerance"),
        };
        if (given is not { } atRisk)
        {
            return JudgementTolerance.Default;
        }

        if (JudgementTolerance.Of(atRisk).TryGet(out var tolerance, out var refusal))
        {
            return tolerance;
        }

        fields.Missing("tolerance", refusal.Code, refusal.Message);
        return JudgementTolerance.Default;
    }
}
