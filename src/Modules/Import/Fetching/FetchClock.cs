using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpKoers.Storage;

namespace OpKoers.Import.Fetching;

/// <summary>Fetches tables in the background of the web application, one after the other: what somebody asked for, and what is due. What goes wrong is tried again in a later round.</summary>
internal sealed partial class FetchClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<FetchClock> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>One round; tests call it by hand. Gives how many tables were fetched.</summary>
    internal async Task<int> RoundAsync(CancellationToken cancellation)
    {
        var fetched = 0;
        for (var more = true; more && !cancellation.IsCancellationRequested; fetched += more ? 1 : 0)
        {
            // A scope for each table: what one leaves behind is not there for the next.
            await using var scope = scopes.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<FetchRound>().RunAsync(cancellation);
        }

        return fetched;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        var recovered = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (!await IsAnythingPlannedAsync(stoppingToken))
                {
                    continue;
                }

                if (!recovered)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<FetchRound>().RecoverAsync(stoppingToken);
                    recovered = true;
                }

                await RoundAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // What was under way is put right in the next round.
                recovered = false;
                LogFault(fault);
            }
        }
    }

    /// <summary>Asked by hand: a municipality that fetches nothing does not pay for the model of these tables.</summary>
    private async Task<bool> IsAnythingPlannedAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var command = scope.ServiceProvider.GetRequiredService<DatabaseSession>().Command();
        command.CommandText = "SELECT 1 FROM import_schedule LIMIT 1";
        await using var rows = await command.RowsAsync(cancellation);
        return await rows.ReadAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Figures could not be fetched; the next round tries again.")]
    private partial void LogFault(Exception fault);
}
