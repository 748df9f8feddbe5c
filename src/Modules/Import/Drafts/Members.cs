using System.Globalization;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Drafts;

/// <summary>Typed access to the members of a tree whose shape was found good.</summary>
internal static class Members
{
    public static string? Text(this ObjectNode node, string name) =>
        node.Find(name) is TextNode { Text: var text } && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static string Needed(this ObjectNode node, string name) =>
        node.Text(name) ?? throw new InvalidOperationException($"'{name}' is missing after the shape check.");

    public static IReadOnlyList<string> Texts(this ObjectNode node, string name) =>
        node.Find(name) is ListNode list ? [.. list.Items.OfType<TextNode>().Select(item => item.Text)] : [];

    public static bool Flag(this ObjectNode node, string name) => node.Find(name) is FlagNode { Flag: true };

    public static int? Whole(this ObjectNode node, string name) => node.Find(name) is NumberNode number ? (int)number.Number : null;

    public static decimal? Number(this ObjectNode node, string name) => (node.Find(name) as NumberNode)?.Number;

    public static Period? Period(this ObjectNode node, string name) => node.Text(name) is { } text ? Kernel.Period.Parse(text) : null;

    public static DateOnly? Date(this ObjectNode node, string name) =>
        node.Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static T? Word<T>(this ObjectNode node, string name)
        where T : struct, Enum => node.Text(name) is { } word ? EnumWords<T>.ByWord[word] : null;

    public static Quantity Quantity(this ObjectNode node, string name) =>
        node.Find(name) is { } value ? QuantityShape.Read(value) : Kernel.Quantity.Blank;

    public static IReadOnlyList<ObjectNode> Objects(this ObjectNode node, string name) =>
        node.Find(name) is ListNode list ? [.. list.Items.OfType<ObjectNode>()] : [];

    private static class EnumWords<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>().ToDictionary(WordList.WordOf, value => value, StringComparer.Ordinal);
    }
}
