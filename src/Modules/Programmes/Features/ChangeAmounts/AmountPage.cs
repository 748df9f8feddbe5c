using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeAmounts;

/// <summary>The form of a row of money or hours with its figures.</summary>
internal abstract class AmountPage(EditTools tools) : EditPage<AmountLine>(tools)
{
    private const string ValuesField = "waarden";
    private IReadOnlyList<AmountValue> stored = [];
    private IReadOnlyList<(Period? Period, Quantity Value)> typed = [];

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.ProgrammeAct(Slug, "bedragen");

    protected override IReadOnlyList<FormField<AmountLine>> Describe(AmountLine target)
    {
        stored = [.. Snapshot.ValuesOf(target.Id)];
        return
        [
            Fields.Text<AmountLine>("tabel", T.Of("Tabel"), row => row.List, (row, value) => row.List = value ?? string.Empty, required: true, hint: T.Of("De naam van de tabel, zoals het document hem noemt.")),
            Fields.Text<AmountLine>("regel", T.Of("Regel"), row => row.Row, (row, value) => row.Row = value ?? string.Empty, required: true),
            Fields.Text<AmountLine>("groep", T.Of("Groep"), row => row.Group, (row, value) => row.Group = value, hint: T.Of("Als de tabel regels onder een kop bij elkaar zet.")),
            Fields.Text<AmountLine>("eenheid", T.Of("Eenheid"), row => row.Unit, (row, value) => row.Unit = value ?? string.Empty, required: true, hint: T.Of("Bijvoorbeeld: euro, of uur per week.")),
            Scale(),
            Values(),
            Fields.Choice<AmountLine, Coverage>("dekking", T.Of("Dekking"), row => row.Coverage, (row, value) => row.Coverage = value, value => ProgrammeWords.Of(value), T.Of("niet genoemd")),
            Fields.Check<AmountLine>("gedrukt-totaal", T.Of("Dit is een gedrukt totaal"), row => row.IsStatedTotal, (row, value) => row.IsStatedTotal = value, T.Of("Wij tellen de andere regels op en zetten onze uitkomst eronder.")),
            Fields.Reference<AmountLine>("inspanning", T.Of("Inspanning"), Snapshot.Efforts.Select(effort => (effort.Id, effort.Label)), row => row.EffortId, (row, value) => row.EffortId = value, T.Of("geen inspanning")),
            Fields.Text<AmountLine>("toelichting", T.Of("Toelichting"), row => row.Note, (row, value) => row.Note = value, lines: 3),
        ];
    }

    protected override async Task CheckAsync(AmountLine target, ObjectForm<AmountLine> form)
    {
        var rows = await Db.AmountValues.IgnoreQueryFilters().Where(row => row.LineId == target.Id).ToListAsync(Cancellation);
        if (form.Version > 0 && Started(form.Basis) != ValueLines.Write(rows.Where(row => !row.Removed).OrderBy(row => row.Period)))
        {
            form.Refuse(ValuesField, T.Of("Iemand heeft deze cijfers intussen gewijzigd. Open het formulier opnieuw; wat u typte staat hieronder."));
            return;
        }

        Sync.Apply(rows, row => row.Period?.ToString() ?? string.Empty, typed, value => value.Period?.ToString() ?? string.Empty, value => Added(target, value.Period), (row, value, _) => row.Value = value.Value);
    }

    private AmountValue Added(AmountLine line, Period? period)
    {
        var value = new AmountValue { Id = Ids.New(Time), OrganisationId = line.OrganisationId, ProgrammeId = line.ProgrammeId, LineId = line.Id, Period = period };
        Db.Add(value);
        return value;
    }

    private FormField<AmountLine> Values() => new()
    {
        Name = ValuesField,
        Label = T.Of("Cijfers"),
        Hint = T.Of("Eén per regel: periode, dubbele punt, cijfer. Bijvoorbeeld 2019: 1.000 of 2020: n.t.b. Zonder periode geldt het cijfer voor de hele looptijd."),
        Lines = 6,
        Read = _ => ValueLines.Write(stored),
        Write = (target, text) =>
        {
            (typed, var message) = ValueLines.Read(text, stored, target.Unit);
            return message;
        },
    };

    private static FormField<AmountLine> Scale() => new()
    {
        Name = "schaal",
        Label = T.Of("Schaal van de cijfers"),
        Options = [new(T.Of("zoals het er staat"), "1"), new("× 1.000", "1000")],
        Optional = false,
        Read = row => row.Scale == 1000 ? "1000" : "1",
        Write = (row, value) =>
        {
            if (value is not ("1" or "1000"))
            {
                return T.Of("Kies een schaal uit de lijst.");
            }

            row.Scale = value == "1000" ? 1000 : 1;
            return null;
        },
    };

    private static string? Started(string basis)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(basis)?.GetValueOrDefault(ValuesField);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
