namespace OpKoers.Kernel;

/// <summary>What became of a typed or printed text: read, doubtful, or refused.</summary>
public abstract record QuantityReading
{
    private QuantityReading()
    {
    }

    /// <summary>The text has one meaning.</summary>
    /// <param name="Quantity">That meaning, with the text as printed when the canonical notation says it otherwise.</param>
    public sealed record Read(Quantity Quantity) : QuantityReading;

    /// <summary>The text has two meanings under the declared notation. A person chooses; the reader never does.</summary>
    /// <param name="First">The reading in which the last mark is a decimal mark; for a lone dash: left blank.</param>
    /// <param name="Second">The reading in which the mark is a thousands mark; for a lone dash: zero.</param>
    public sealed record Ambiguous(Quantity First, Quantity Second) : QuantityReading;

    /// <summary>The text has no meaning as a figure.</summary>
    /// <param name="Refusal">Why, with a stable code.</param>
    public sealed record Refused(Refusal Refusal) : QuantityReading;
}
