using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.Council;

/// <summary>The fields of a question, motion or promise, once for adding and changing.</summary>
internal static class CouncilFields
{
    public const string Goal = "doel";

    private const string Stand = "stand";

    private const string StandOn = "stand-sinds";

    private const string Due = "uiterlijk";

    private const string Answer = "antwoord";

    public static IReadOnlyList<FormField<CouncilItem>> All { get; } =
    [
        Fields.Choice<CouncilItem, CouncilKind>("soort", "Soort", row => row.ItemKind, (row, value) => row.ItemKind = value ?? CouncilKind.Question, CouncilWords.Of) with { Radio = true },
        Fields.Text<CouncilItem>("titel", "Titel", row => row.Title, (row, value) => row.Title = value ?? string.Empty, required: true, hint: "In een paar woorden, voor lijsten.") with { MaxLength = 200 },
        Fields.Text<CouncilItem>("tekst", "Wat is gevraagd, aangenomen of toegezegd", row => row.Text, (row, value) => row.Text = value ?? string.Empty, required: true, lines: 4),
        Fields.Text<CouncilItem>("van", "Van wie", row => row.Source, (row, value) => row.Source = value, hint: "Een fractie, commissie, het college of een functie; geen naam van een persoon."),
        Fields.Date<CouncilItem>("datum", "Datum", row => row.Date, (row, value) => row.Date = value ?? row.Date, required: true, hint: "Wanneer het is gevraagd, ingediend of toegezegd."),
        Fields.Text<CouncilItem>("kenmerk", "Kenmerk", row => row.Registration, (row, value) => row.Registration = value),
        Fields.Choice<CouncilItem, CouncilState>(Stand, "Stand", row => row.State, (row, value) => row.State = value ?? CouncilState.Open, CouncilWords.Of, hint: "Vraag: open of beantwoord. Motie: open, aangenomen of verworpen, in uitvoering, afgedaan. Toezegging: open, in uitvoering, afgedaan."),
        Fields.Date<CouncilItem>(StandOn, "Deze stand sinds", row => row.StateOn, (row, value) => row.StateOn = value, hint: "Niet nodig zolang het open is."),
        Fields.Date<CouncilItem>(Due, "Uiterlijk beantwoord of afgedaan op", row => row.Due, (row, value) => row.Due = value),
        Fields.Text<CouncilItem>(Answer, "Antwoord, of wat ermee is gedaan", row => row.Answer, (row, value) => row.Answer = value, lines: 4),
        Fields.Text<CouncilItem>("beantwoord-door", "Beantwoord of afgedaan door", row => row.AnsweredBy, (row, value) => row.AnsweredBy = value, hint: "Een functie of orgaan."),
        Fields.Check<CouncilItem>("openbaar", "Openbaar: mag in een gepubliceerde editie", row => row.IsPublic, (row, value) => row.IsPublic = value),
        Fields.Text<CouncilItem>("intern", "Interne opmerking", row => row.InternalRemark, (row, value) => row.InternalRemark = value, lines: 2, hint: "Wordt nooit gepubliceerd."),
    ];

    public static void Check(CouncilItem target, ObjectForm<CouncilItem> form)
    {
        var kind = CouncilWords.Of(target.ItemKind);
        if (!CouncilLife.StatesOf(target.ItemKind).Contains(target.State))
        {
            form.Refuse(Stand, $"Een {kind} is {Or(CouncilLife.StatesOf(target.ItemKind).Select(CouncilWords.Of))}.");
        }
        else if (target.State == CouncilState.Answered && target.Answer is null)
        {
            form.Refuse(Answer, "Schrijf het antwoord op. Zonder antwoord is de vraag nog open.");
        }

        if (target.State == CouncilState.Open && target.StateOn is not null)
        {
            form.Refuse(StandOn, "Zolang het open is, hoort hier geen datum.");
        }
        else if (target.State != CouncilState.Open && target.StateOn is null)
        {
            form.Refuse(StandOn, $"Vul in sinds wanneer deze {kind} {CouncilWords.Of(target.State)} is.");
        }
        else if (target.StateOn < target.Date)
        {
            form.Refuse(StandOn, "Deze dag ligt vóór de datum hierboven.");
        }

        if (target.Due < target.Date)
        {
            form.Refuse(Due, "Deze dag ligt vóór de datum hierboven.");
        }
    }

    private static string Or(IEnumerable<string> words)
    {
        var all = words.ToList();
        return string.Join(", ", all.SkipLast(1)) + " of " + all[^1];
    }
}
