using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpKoers.Storage;

namespace OpKoers.Reporting.Tests.Editions;

/// <summary>Lets the database fail at the so-manieth statement of what is started after it: a crash at every step of an act, one after the other.</summary>
internal sealed class StatementFault : IDisposable
{
    private static readonly AsyncLocal<StatementFault?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new Listeners());
    private readonly int at;
    private int count;

    private StatementFault(int at)
    {
        this.at = at;
        Current.Value = this;
    }

    /// <summary>Whether it came so far.</summary>
    public bool Struck => Volatile.Read(ref count) >= at;

    public static StatementFault At(int statement)
    {
        ArgumentNullException.ThrowIfNull(Subscription);
        return new StatementFault(statement);
    }

    public void Dispose() => Current.Value = null;

    private void Next()
    {
        if (Interlocked.Increment(ref count) == at)
        {
            throw new StatementFaultException();
        }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Microsoft.EntityFrameworkCore" or ByHand.ListenerName)
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
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name || value.Key == ByHand.CommandExecuting)
            {
                Current.Value?.Next();
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

/// <summary>The crash.</summary>
internal sealed class StatementFaultException : Exception;
