using System.Diagnostics.CodeAnalysis;

namespace OpKoers.Kernel;

/// <summary>Why something that was asked for is not done: an expected answer, not a fault.</summary>
/// <param name="Code">Stable and kebab-case, such as <c>range-reversed</c>; the same in the message, the interface and the manual.</param>
/// <param name="Message">One sentence for the person who asked.</param>
public sealed record Refusal(string Code, string Message);

/// <summary>A value, or the reason why there is none.</summary>
/// <typeparam name="T">What is returned when it is not refused.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The factory names say which of the two it is.")]
public readonly record struct Result<T>
    where T : notnull
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why it was refused; null when it succeeded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => Refusal is null && value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused: ask <see cref="Succeeded"/> or <see cref="TryGet"/> first.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Refusal?.Code ?? "never set"}.");

    /// <summary>A result that succeeded.</summary>
    public static Result<T> Of(T value) => new(value, null);

    /// <summary>A result that was refused.</summary>
    public static Result<T> Refused(string code, string message) => new(default, new Refusal(code, message));

    /// <summary>A result that was refused.</summary>
    public static Result<T> Refused(Refusal refusal) => new(default, refusal);

    /// <summary>The value, or the refusal; exactly one of both.</summary>
    public bool TryGet([NotNullWhen(true)] out T? found, [NotNullWhen(false)] out Refusal? refusal)
    {
        found = Succeeded ? value : default;
        refusal = Succeeded ? null : Refusal ?? new Refusal("never-set", "This result was never set.");
        return Succeeded;
    }

    /// <summary>The next step when this one succeeded; the same refusal when it did not.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGet(out var found, out var refusal) ? next(found) : Result<TNext>.Refused(refusal);
    }
}
