using System.Globalization;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Drafts;

/// <summary>Builds one object of a tree that is to be written; what is absent is left out.</summary>
internal sealed class TreeBuilder
{
    private readonly ObjectNode node = new(default);

    public ObjectNode Done => node;

    public static ListNode List<T>(IEnumerable<T> items, Func<T, ObjectNode> write) => new([.. items.Select(write)], default);

    public TreeBuilder Add(string name, Node value)
    {
        node.Add(name, value);
        return this;
    }

    public TreeBuilder Text(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            node.Add(name, new TextNode(text, default));
        }

        return this;
    }

    public TreeBuilder Texts(string name, IEnumerable<string> texts)
    {
        var items = texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(Node (text) => new TextNode(text, default)).ToList();
        return items.Count > 0 ? Add(name, new ListNode(items, default)) : this;
    }

    public TreeBuilder Flag(string name, bool flag) => flag ? Add(name, new FlagNode(true, default)) : this;

    public TreeBuilder Number(string name, decimal? number) => number is { } value ? Add(name, new NumberNode(value, default)) : this;

    public TreeBuilder Period(string name, Period? period) => Text(name, period?.ToString());

    public TreeBuilder Date(string name, DateOnly? date) => Text(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public TreeBuilder Word<T>(string name, T? value)
        where T : struct, Enum => Text(name, value is { } word ? WordList.WordOf(word) : null);

    /// <summary>"Stated" is what an absent basis means.</summary>
    public TreeBuilder Basis(Basis basis) => Word(nameof(basis), basis == Kernel.Basis.Stated ? null : (Basis?)basis);

    public TreeBuilder Quantity(string name, Quantity quantity) => Add(name, new QuantityNode(quantity, default));

    /// <summary>A quantity whose absence means the same as a blank.</summary>
    public TreeBuilder UnlessBlank(string name, Quantity quantity) => quantity == Kernel.Quantity.Blank ? this : Quantity(name, quantity);

    public TreeBuilder Some<T>(string name, IReadOnlyCollection<T> items, Func<T, ObjectNode> write) =>
        items.Count > 0 ? Add(name, List(items, write)) : this;
}
