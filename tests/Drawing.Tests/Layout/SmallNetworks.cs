using OpKoers.Drawing.Layout;

namespace OpKoers.Drawing.Tests.Layout;

/// <summary>Small networks that each hold one difficulty. Columns are drawn from left to right; lines lead to the left.</summary>
internal static class SmallNetworks
{
    public static IReadOnlyList<Network> All { get; } =
    [
        Network.Of("empty", 0),
        Network.Of("single", 1),

        // 0
        // 1
        // 2
        Network.Of("isolated", 3),

        // 0 --- 1
        Network.Of("pair", 2, (1, 0)),

        // 0 --- 1 --- 2 --- 3
        Network.Of("chain", 4, (1, 0), (2, 1), (3, 2)),

        //   1
        // 0< >3
        //   2
        Network.Of("diamond", 4, (1, 0), (2, 0), (3, 1), (3, 2)),

        // 0   2
        //   X      drawn straight, not crossed, when 2 and 3 change places
        // 1   3
        Network.Of("crossed pair", 4, (2, 1), (3, 0)),

        // 0 --- 1 --- 2 --- 3
        //  \_______________/
        Network.Of("long edge", 4, (1, 0), (2, 1), (3, 2), (3, 0)),

        // 0 --- 1 --- 2 and back from 0 to 2
        Network.Of("cycle", 3, (1, 0), (2, 1), (0, 2)),

        // 0 <-> 1
        Network.Of("two-way", 2, (1, 0), (0, 1)),

        // 0, with a line to itself, twice
        Network.Of("self loop", 1, (0, 0), (0, 0)),

        // 0 === 1, three lines, one of them the other way
        Network.Of("duplicates", 2, (1, 0), (1, 0), (1, 0)),

        // 0 --- 1    2 --- 3
        Network.Of("two components", 4, (1, 0), (3, 2)),

        // every one of 3, 4, 5 to every one of 0, 1, 2: 9 crossings, whatever the order
        Network.Of("three by three", 6, (3, 0), (3, 1), (3, 2), (4, 0), (4, 1), (4, 2), (5, 0), (5, 1), (5, 2)),

        //  0 --- 1..9
        Network.Of("hub", 10, [.. Enumerable.Range(1, 9).Select(leaf => (leaf, 0))]),

        // 0 < 1, 2; 1 < 3, 4; 2 < 5, 6, named so that the document order crosses
        Network.Of("tree", 7, (1, 0), (2, 0), (5, 1), (3, 1), (6, 2), (4, 2)),
        Flat,
        Backward,
        SparseRanks,
        Sizes,
        Grouped,
        HalfRanked,
        NoSize,
    ];

    /// <summary>Three boxes in one column, joined up, down, over the middle one, twice, and one with itself.</summary>
    private static Network Flat => new(
        "flat",
        [Box(0, 0), Box(1, 0), Box(2, 0), Box(3, 1)],
        [Line(0, 1), Line(1, 2), Line(2, 0), Line(0, 2), Line(1, 1), Line(3, 1)]);

    /// <summary>A goal in the first column that points at efforts in the last one.</summary>
    private static Network Backward => new("backward", [Box(0, 0), Box(1, 1), Box(2, 2)], [Line(0, 2), Line(1, 2), Line(2, 0), Line(0, 0)]);

    /// <summary>Ranks with holes and below zero.</summary>
    private static Network SparseRanks => new("sparse ranks", [Box(7, -5), Box(8, 3), Box(9, 1000)], [Line(9, 7), Line(8, 7), Line(9, 8)]);

    /// <summary>Boxes of very different sizes in one column, so that sides do not line up.</summary>
    private static Network Sizes => new(
        "sizes",
        [Box(0, 0, 40, 10), Box(1, 0, 200, 90), Box(2, 1, 10, 30), Box(3, 1, 150, 200), Box(4, 2, 80, 0), Box(5, 2, 0, 20)],
        [Line(2, 0), Line(3, 0), Line(2, 1), Line(3, 1), Line(4, 0), Line(5, 1), Line(4, 3), Line(5, 2), Line(4, 5)]);

    /// <summary>Goals of two groups whose efforts would like them interleaved, with lines that pass between.</summary>
    private static Network Grouped => new(
        "grouped",
        [Box(0, 0), Box(1, 0), .. Enumerable.Range(2, 6).Select(id => Box(id, 1) with { Group = id % 2 }), .. Enumerable.Range(8, 6).Select(id => Box(id, 2))],
        [.. Enumerable.Range(2, 6).Select(id => new LayoutEdge(id, id % 2, 1, 8)), .. Enumerable.Range(8, 6).Select(id => Line(id, id - 6)), Line(9, 0), Line(12, 1), Line(13, 0)]);

    /// <summary>Only some of the ranks are given.</summary>
    private static Network HalfRanked => new(
        "half ranked",
        [Box(0, 0), Box(1, null), Box(2, 2), Box(3, null), Box(4, null)],
        [Line(1, 0), Line(2, 1), Line(3, 2), Line(4, 0), Line(3, 4)]);

    /// <summary>Points instead of boxes.</summary>
    private static Network NoSize => new("no size", [Box(0, 0, 0, 0), Box(1, 0, 0, 0), Box(2, 1, 0, 0)], [Line(2, 0), Line(2, 1), Line(0, 1), Line(2, 2)]);

    private static LayoutNode Box(int id, int? rank, double width = 100, double height = 20) => new(id, width, height) { Rank = rank };

    private static LayoutEdge Line(int from, int to) => new(from, to, 1.5);
}
