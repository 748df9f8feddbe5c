using OpKoers.Storage;

namespace OpKoers.TestKit;

/// <summary>Somebody who acts in tests.</summary>
public sealed class TestActor : IActor
{
    public Guid? Id { get; init; }

    public string Label { get; init; } = "Tester";

    public Guid? OrganisationId { get; init; }
}
