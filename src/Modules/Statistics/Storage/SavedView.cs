using OpKoers.Storage;

namespace OpKoers.Statistics.Storage;

/// <summary>A choice of figures under a name: of one account, or of the whole municipality. It holds the question and no figures, so it never grows old.</summary>
internal sealed class SavedView : Entity
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>The address that shows it.</summary>
    public required string Address { get; set; }

    /// <summary>The account that may see it; null for everyone of the municipality.</summary>
    public Guid? AccountId { get; set; }

    public override string Kind => "savedView";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [];

    /// <summary>What somebody keeps for himself is told in the history of the view alone.</summary>
    public override bool IsPrivate(string? field) => AccountId is not null;
}
