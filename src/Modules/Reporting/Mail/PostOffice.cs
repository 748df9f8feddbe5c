using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpKoers.Reporting.Mail.Outbox;
using OpKoers.Reporting.Mail.Writing;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Mail;

/// <summary>Works in the background of a host: works out what happened, reminds once a day, sends what waits. What goes wrong is tried again in the next round.</summary>
internal sealed partial class PostOffice(IServiceScopeFactory scopes, TimeProvider time, ILogger<PostOffice> logger) : BackgroundService
{
    /// <summary>Reminders come in the morning, not at night.</summary>
    private const int Morning = 7;

    private const int MostInRound = 500;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private DateOnly? reminded;

    /// <summary>One round; tests call it by hand.</summary>
    internal async Task RoundAsync(CancellationToken cancellation)
    {
        await InScopeAsync<AnnouncementRound>(round => round.RunAsync(cancellation));
        await RemindAsync(cancellation);
        await InScopeAsync<MailSender>(sender => SendAsync(sender, cancellation));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemindAsync(CancellationToken cancellation)
    {
        var today = AsOf.Today(time);
        if (reminded == today || Clock.HourOf(time.GetUtcNow()) < Morning)
        {
            return;
        }

        await InScopeAsync<MailDesk>(async desk =>
        {
            foreach (var organisation in await desk.OrganisationsAsync(cancellation))
            {
                await InScopeAsync<ReminderRound>(round => round.RunAsync(organisation.Id, cancellation));
            }
        });
        reminded = today;
    }

    private static async Task SendAsync(MailSender sender, CancellationToken cancellation)
    {
        for (var sent = 0; sent < MostInRound && !cancellation.IsCancellationRequested; sent++)
        {
            if (!await sender.SendNextAsync(cancellation))
            {
                return;
            }
        }
    }

    private async Task InScopeAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the post office failed; the next one tries again.")]
    private partial void LogFault(Exception fault);
}
