using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Mail;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Messages;

/// <summary>
/// The messages of the organisation and what became of them, for who keeps the installation. What is in a message is between its sender and its reader,
/// so it does not stand here.
/// </summary>
internal sealed class IndexModel(ReportingTools tools, MailOptions options) : ReportingPage(tools)
{
    public const int OnPage = 50;

    public IReadOnlyList<MessageRow> Rows { get; private set; } = [];

    /// <summary>How many there are by state.</summary>
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>The state that the address asks for; null for all.</summary>
    public MailState? State { get; private set; }

    /// <summary>Which page, from 1.</summary>
    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public string Setting => MessageWords.Setting(options);

    protected override Permission? Needed => Permission.ManageAccounts;

    public async Task OnGetAsync(string? stand, int pagina = 1)
    {
        State = MessageWords.State(stand);
        Number = Math.Clamp(pagina, 1, 10_000);
        var own = Db.Mail.Where(row => row.OrganisationId == Access.OrganisationId);
        Counts = await own.GroupBy(row => row.State).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, Cancellation);
        var wanted = State is { } state ? own.Where(row => row.State == state) : own;
        var rows = await wanted.OrderByDescending(row => row.WrittenAt).ThenBy(row => row.Id).Skip((Number - 1) * OnPage).Take(OnPage + 1)
            .Select(row => new MessageRow { Id = row.Id, To = row.FunctionLabel, Subject = row.Subject, State = row.State, Attempts = row.Attempts, Said = row.Said, WrittenAt = row.WrittenAt, DueAt = row.DueAt, SentAt = row.SentAt })
            .ToListAsync(Cancellation);
        HasMore = rows.Count > OnPage;
        Rows = [.. rows.Take(OnPage)];
        Head(new PageHead { Title = "Berichten per e-mail", Here = "Berichten", Lead = MessageWords.Lead(Counts), Crumbs = MomentCrumbs() });
    }

    /// <summary>Tries one message again, or all that failed.</summary>
    public async Task<IActionResult> OnPostAsync(string? bericht)
    {
        var now = Tools.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var id = Guid.TryParse(bericht, out var named) ? named : Guid.Empty;
        var failed = Db.Mail.Where(row => row.OrganisationId == Access.OrganisationId && row.State == MailState.Failed);
        var count = await (string.IsNullOrEmpty(bericht) ? failed : failed.Where(row => row.Id == id))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, MailState.Waiting).SetProperty(one => one.Attempts, 0).SetProperty(one => one.DueAt, now), Cancellation);
        TempData.Notice(count switch
        {
            0 => new Notice("Er is niets om opnieuw te proberen."),
            1 => new Notice("Het bericht gaat zo opnieuw op weg."),
            _ => new Notice($"{count} berichten gaan zo opnieuw op weg."),
        });
        return Redirect(ReportingLinks.Messages);
    }

    public static string Href(MailState? state, int number = 1) =>
        ReportingLinks.Messages + (state is { } known ? $"?stand={MessageWords.Key(known)}" : string.Empty) + (number > 1 ? $"{(state is null ? '?' : '&')}pagina={number}" : string.Empty);
}

/// <summary>A message as the list shows it.</summary>
internal sealed record MessageRow
{
    public required Guid Id { get; init; }

    /// <summary>The function it is for.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    public required MailState State { get; init; }

    public required int Attempts { get; init; }

    public required string? Said { get; init; }

    public required long WrittenAt { get; init; }

    public required long DueAt { get; init; }

    public required long? SentAt { get; init; }
}
