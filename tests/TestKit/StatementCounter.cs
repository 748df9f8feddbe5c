using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpKoers.Storage;

namespace OpKoers.TestKit;

/// <summary>
/// Counts the statements that reach the database from where it was started and from what that starts in turn; other tests that run at the same time do not count.
/// <c>using var statements = StatementCounter.Start();</c> and then <c>statements.Count</c>.
/// </summary>
public sealed class StatementCounter : IDisposable
{
    private static readonly AsyncLocal<StatementCounter?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new Listeners());
    private readonly List<string> statements = [];
    private readonly StatementCounter? outer;

    private StatementCounter()
    {
        outer = Current.Value;
        Current.Value = this;
    }

    /// <summary>The statements, in order.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (statements)
            {
                return [.. statements];
            }
        }
    }

    public int Count => Statements.Count;

    public static StatementCounter Start()
    {
        ArgumentNullException.ThrowIfNull(Subscription);
        return new StatementCounter();
    }

    public void Dispose() => Current.Value = outer;

    private void Add(string statement)
    {
        lock (statements)
        {
            statements.Add(statement);
        }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is DbLoggerCategory or ByHand.ListenerName)
            {
                value.Subscribe(new Commands());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command)
            {
                Current.Value?.Add(command.Command.CommandText);
            }
            else if (value.Key == ByHand.CommandExecuting && value.Value is DbCommand byHand)
            {
                Current.Value?.Add(byHand.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
