namespace OpKoers.Storage;

/// <summary>What stands in an order that people gave it.</summary>
public interface IOrdered
{
    /// <summary>Place; only which comes first counts, there may be gaps.</summary>
    int Order { get; }
}
