using OpKoers.Reporting.Mail.Format;

namespace OpKoers.Reporting.Mail.Transport;

/// <summary>Takes a message out of the house. It throws only when the program is wrong; what another machine does or leaves is in the answer.</summary>
internal interface IMailTransport
{
    Task<Delivery> SendAsync(EmailMessage message, CancellationToken cancellation);
}

/// <summary>What became of an attempt.</summary>
/// <param name="Outcome">Whether it was taken.</param>
/// <param name="Said">What the other side said: the number under which it took the message, or why it did not.</param>
internal sealed record Delivery(DeliveryOutcome Outcome, string Said)
{
    /// <summary>What is kept of what the other side says.</summary>
    private const int Most = 300;

    public static Delivery Taken(string said) => new(DeliveryOutcome.Taken, Clean(said));

    public static Delivery Later(string said) => new(DeliveryOutcome.Later, Clean(said));

    public static Delivery Never(string said) => new(DeliveryOutcome.Never, Clean(said));

    private static string Clean(string said)
    {
        var clean = new string([.. said.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(Most)]);
        return clean.Trim();
    }
}

internal enum DeliveryOutcome
{
    /// <summary>The other side has it.</summary>
    Taken = 0,

    /// <summary>Not now; another attempt may do better.</summary>
    Later = 1,

    /// <summary>This message will never be taken.</summary>
    Never = 2,
}
