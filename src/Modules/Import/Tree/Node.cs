using OpKoers.Kernel;

namespace OpKoers.Import.Tree;

/// <summary>Where something stands in a file: sheet or list, row from 1, column letter or field, and the line of a JSON file.</summary>
internal readonly record struct Place(string? Sheet, int? Row = null, string? Column = null, long? Line = null);

/// <summary>A value in a file, of whatever form, with its place. JSON and workbook both become this, and are checked and understood as one.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;
}

internal sealed class TextNode(string text, Place place) : Node(place)
{
    public string Text { get; } = text;
}

internal sealed class NumberNode(decimal number, Place place) : Node(place)
{
    public decimal Number { get; } = number;
}

internal sealed class FlagNode(bool flag, Place place) : Node(place)
{
    public bool Flag { get; } = flag;
}

internal sealed class NullNode(Place place) : Node(place);

/// <summary>Something that could not be understood, and of which that has been said.</summary>
internal sealed class BrokenNode(Place place) : Node(place);

/// <summary>A quantity that its form has understood already, as a workbook does with cell and printed text together.</summary>
internal sealed class QuantityNode(Quantity quantity, Place place) : Node(place)
{
    public Quantity Quantity { get; } = quantity;
}

internal sealed class ListNode(IReadOnlyList<Node> items, Place place) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>Named members in order; every name once.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="placeOf">Where a member stands, or would stand if it were there.</param>
internal sealed class ObjectNode(Place place, Func<string, Place>? placeOf = null) : Node(place)
{
    private readonly Dictionary<string, Node> byName = new(StringComparer.Ordinal);

    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public Place PlaceOf(string name) => Find(name)?.Place ?? placeOf?.Invoke(name) ?? Place with { Column = name };

    public Node? Find(string name) => byName.GetValueOrDefault(name);

    public bool Add(string name, Node node)
    {
        if (!byName.TryAdd(name, node))
        {
            return false;
        }

        names.Add(name);
        return true;
    }
}
