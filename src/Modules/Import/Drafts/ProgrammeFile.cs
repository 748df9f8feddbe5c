using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Drafts;

/// <summary>What a file says, ready for the intakes, with the way back from their findings to places in the file.</summary>
internal sealed record ProgrammeFile(ProgrammeDraft Programme, IReadOnlyList<IndicatorDraft> Indicators, PlaceMap Places);

/// <summary>From the lists and places that the intakes speak of to places in the file.</summary>
internal sealed class PlaceMap(ObjectNode root)
{
    private readonly Dictionary<string, IReadOnlyList<Node>> lists = new(StringComparer.Ordinal);

    /// <summary>The intakes see this list in another order than the file has it.</summary>
    public void Order(string list, IReadOnlyList<Node> nodes) => lists[list] = nodes;

    public Place Of(Finding finding)
    {
        if (finding.List is null)
        {
            return finding.Field is null ? default : root.PlaceOf(finding.Field);
        }

        var nodes = lists.GetValueOrDefault(finding.List) ?? (root.Find(finding.List) as ListNode)?.Items;
        if (finding.Index is { } index && nodes is not null && index < nodes.Count)
        {
            return nodes[index] is ObjectNode row && finding.Field is { } field ? row.PlaceOf(field) : nodes[index].Place;
        }

        return root.Find(finding.List) switch
        {
            ObjectNode head when finding.Field is not null => head.PlaceOf(finding.Field),
            { } node => node.Place with { Sheet = node.Place.Sheet ?? finding.List },
            null => new Place(finding.List),
        };
    }
}
