using System.Text;

namespace OpKoers.Import.Cbs;

/// <summary>Finds the place of a code by its bytes, without making a text of it. Blanks with which sources fill codes up do not count.</summary>
internal sealed class CodeTable
{
    private readonly byte[][] codes;
    private readonly int[] slots;
    private readonly int mask;
    private int last;

    public CodeTable(IReadOnlyList<string> keys)
    {
        codes = [.. keys.Select(key => Encoding.UTF8.GetBytes(key))];
        var size = 16;
        while (size < codes.Length * 2)
        {
            size *= 2;
        }

        mask = size - 1;
        slots = new int[size];
        for (var place = 0; place < codes.Length; place++)
        {
            var slot = Hash(codes[place]) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = place + 1;
        }
    }

    /// <summary>The place of a code; -1 for one that is not there.</summary>
    public int Find(ReadOnlySpan<byte> code)
    {
        code = Blanks.Off(code);
        // Rows come in order: often it is the same code again, or the next.
        if (last < codes.Length && code.SequenceEqual(codes[last]))
        {
            return last;
        }

        if (last + 1 < codes.Length && code.SequenceEqual(codes[last + 1]))
        {
            return ++last;
        }

        for (var slot = Hash(code) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (code.SequenceEqual(codes[slots[slot] - 1]))
            {
                return last = slots[slot] - 1;
            }
        }

        return -1;
    }

    private static int Hash(ReadOnlySpan<byte> code)
    {
        var hash = 2166136261;
        foreach (var letter in code)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
