using System.Text;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Mail.Writing;

/// <summary>A subject and its text.</summary>
internal sealed record Letter(string Subject, string Text);

/// <summary>A line with a link under it.</summary>
internal sealed record LetterItem(string Name, string Href);

/// <summary>What a letter says: short, in plain words, with a link to what is to be done.</summary>
internal static class Letters
{
    public static Letter Of(MailKind kind, LetterFacts facts)
    {
        var due = facts.Due is { } day ? FigureText.Dutch.Date(day) : string.Empty;
        return kind switch
        {
            MailKind.ReportAsked => Write(facts, $"Rapportage gevraagd: {facts.Moment}, uiterlijk {due}",
                $"Voor {facts.Moment} vragen wij uw voortgangsrapportage over programma {facts.Programme}. Lever deze in op uiterlijk {due}."),
            MailKind.ReminderWeek or MailKind.ReminderDay => Write(facts, $"Herinnering: rapportage {facts.Moment} uiterlijk {due}",
                $"Op uiterlijk {due} verwachten wij uw voortgangsrapportage voor {facts.Moment}, programma {facts.Programme}. Deze staat nog open."),
            MailKind.ReminderLate => Write(facts, $"Nog niet ontvangen: rapportage {facts.Moment}",
                $"Uw voortgangsrapportage voor {facts.Moment}, programma {facts.Programme}, is nog niet binnen. De laatste dag was {due}. Lukt het niet? Laat het de programmamanager weten."),
            MailKind.ReportSubmitted => Write(facts, $"Ingediend: {facts.Title}, {facts.Moment}",
                $"{facts.By} heeft een voortgangsrapportage ingediend voor {facts.Moment}, programma {facts.Programme}. U kunt deze accepteren of teruggeven."),
            MailKind.ReportReturned => Write(facts, $"Teruggegeven: {facts.Title}, {facts.Moment}",
                $"De programmamanager geeft uw voortgangsrapportage voor {facts.Moment} terug. De reden:\n\n{Quoted(facts.Reason)}\n\nPas de rapportage aan en dien deze opnieuw in."),
            MailKind.RollUpSubmitted => Write(facts, $"Ter beoordeling: {facts.Programme}, {facts.Moment}",
                $"De programmamanager heeft de rapportage van programma {facts.Programme} voor {facts.Moment} ingediend. U kunt deze accepteren of teruggeven."),
            MailKind.RollUpReturned => Write(facts, $"Teruggegeven: {facts.Programme}, {facts.Moment}",
                $"De rapportage van programma {facts.Programme} voor {facts.Moment} is teruggegeven. De reden:\n\n{Quoted(facts.Reason)}"),
            MailKind.RollUpAccepted => Write(facts, $"Ter instemming: {facts.Programme}, {facts.Moment}",
                $"De ambtelijk opdrachtgever heeft de rapportage van programma {facts.Programme} voor {facts.Moment} geaccepteerd. Wij vragen uw instemming."),
            _ => Write(facts, $"Gepubliceerd: {facts.Title}", $"{facts.Title} is gepubliceerd. Wat erin staat, verandert niet meer."),
        };
    }

    private static Letter Write(LetterFacts facts, string subject, string opening)
    {
        var text = new StringBuilder("Goedendag,\n\n").Append(opening).Append("\n\n");
        foreach (var item in facts.Items)
        {
            text.Append("- ").Append(OneLine(item.Name)).Append("\n  ").Append(item.Href).Append('\n');
        }

        text.Append("\nAlles wat op u wacht: ").Append(facts.MyWork)
            .Append("\n\nDit bericht is automatisch gemaakt voor: ").Append(OneLine(facts.For))
            .Append(".\nLiever geen e-mail? Zet het uit op ").Append(facts.Account).Append('\n');
        return new Letter(OneLine(subject), text.ToString());
    }

    private static string Quoted(string? reason) => "  " + (reason ?? "geen reden genoemd").ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What letters are written from.</summary>
internal sealed record LetterFacts
{
    /// <summary>The function it is for.</summary>
    public required string For { get; init; }

    /// <summary>Address of the page with one's work.</summary>
    public required string MyWork { get; init; }

    /// <summary>Address of one's account.</summary>
    public required string Account { get; init; }

    /// <summary>Name of the moment; empty when it is about none.</summary>
    public string Moment { get; init; } = string.Empty;

    /// <summary>Name of the programme; empty when it is about none.</summary>
    public string Programme { get; init; } = string.Empty;

    /// <summary>What it is about: an effort or an edition.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The function that acted.</summary>
    public string By { get; init; } = string.Empty;

    public string? Reason { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Due { get; init; }

    public IReadOnlyList<LetterItem> Items { get; init; } = [];
}
