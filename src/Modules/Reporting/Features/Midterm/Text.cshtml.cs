using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Midterm;

/// <summary>Writes one part of a midterm review. A figure is named and never typed; the page says how, and refuses one that is not there.</summary>
internal sealed class TextModel(ReportingTools tools, MidtermDesk desk) : EditPage<MidtermText>(tools)
{
    private EditionProgramme? programme;

    /// <summary>The figures that the text can name, with what stands there then.</summary>
    public IReadOnlyList<(string Reference, string Shows)> Figures { get; private set; } = [];

    public MidtermSection Part { get; private set; }

    protected override Permission? Needed => Permission.EditContributions;

    protected override string Back => ReportingLinks.Midterm(Programme.Slug, Moment.Key) + "#tekst";

    protected override string Title => "Tekst schrijven";

    protected override string Done => "Tekst bewaard.";

    protected override string? Eyebrow => $"Midterm review {Programme.Name}";

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(MidtermAddress.Crumb(this));

    protected override Task<bool> FindRestAsync() => MidtermAddress.NamesOneAsync(this, Db, Cancellation);

    protected override async Task<MidtermText?> FindAsync()
    {
        var place = RouteData.Values["place"] as string;
        var found = await Db.MidtermTexts.SingleOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id && row.Place == place, Cancellation);
        if (found is null || await desk.ProgrammeAsync(Moment, Programme.Id, Access.Tolerance, Cancellation) is not { } read)
        {
            return null;
        }

        Part = found.Part;
        programme = read.Shown;
        Figures = [.. FigureReferences.Offer(programme)];
        return found;
    }

    protected override Refusal? WhyNot(MidtermText target) => MomentLife.WhyNotChange(Moment.State);

    protected override IReadOnlyList<FormField<MidtermText>> Describe(MidtermText target) =>
    [
        Fields.Text<MidtermText>("tekst", target.PartName, row => row.Text, (row, text) => row.Text = text, lines: 14, hint: MidtermWords.Question(target.Part) + " Een lege regel begint een alinea, “- ” een opsomming, “## ” een tussenkop. Een cijfer noemt u zo: {indicator 2019}; welke er zijn, staat onder het formulier. De bron komt er vanzelf onder. Deze tekst wordt openbaar: noem geen namen van personen.") with { MaxLength = 12000 },
        Fields.Text<MidtermText>("kop", "Andere kop", row => row.Heading, (row, text) => row.Heading = text, hint: "Leeg: de gewone kop van dit deel.") with { MaxLength = 200 },
        Fields.Lines<MidtermText>("cijfers", "Cijfers in een tabel onder de tekst", row => row.Figures, (row, keys) => row.Figures = keys, hint: "Namen van indicatoren zoals in hun adres, één per regel."),
        Fields.Text<MidtermText>("tabel", "Kop van die tabel", row => row.TableCaption, (row, text) => row.TableCaption = text) with { MaxLength = 200 },
        Fields.Check<MidtermText>("som", "Zet de som eronder, als berekend", row => row.WithSum, (row, value) => row.WithSum = value, "Niet bij percentages uit een enquête: die tellen niet op."),
        Fields.Check<MidtermText>("verschillen", "Zet de verschillen tussen de perioden ernaast", row => row.WithDifferences, (row, value) => row.WithDifferences = value),
        Fields.Text<MidtermText>("schrijver", "Wie schrijft dit deel", row => row.Writer, (row, text) => row.Writer = text, hint: "Een functie. Wordt niet openbaar.") with { MaxLength = 200 },
        Fields.Text<MidtermText>("notitie", "Notitie voor schrijvers", row => row.InternalNote, (row, text) => row.InternalNote = text, lines: 2, hint: "Wordt nooit openbaar."),
        .. Can(Permission.AcceptReports) ? [Fields.Check<MidtermText>("akkoord", "Dit deel is akkoord en mag in de uitgave", row => row.Approved, (row, value) => row.Approved = value)] : Array.Empty<FormField<MidtermText>>(),
    ];

    protected override Task CheckAsync(MidtermText target, ObjectForm<MidtermText> form)
    {
        if (new FigureReferences(programme!).Unknown(target.Text) is { Count: > 0 } unknown)
        {
            form.Refuse("tekst", "Dit cijfer is er niet: " + string.Join(", ", unknown) + ".");
        }

        if (target.Figures.Except(programme!.Indicators.Select(indicator => indicator.Key), StringComparer.Ordinal).ToList() is { Count: > 0 } strangers)
        {
            form.Refuse("cijfers", "Deze indicator hoort niet bij dit programma: " + string.Join(", ", strangers) + ".");
        }

        // Whoever may not approve takes an approval away by changing the text: what was approved is no longer what stands there.
        if (!Can(Permission.AcceptReports) && Db.Entry(target).Property(row => row.Text).IsModified)
        {
            target.Approved = false;
        }

        return Task.CompletedTask;
    }
}
