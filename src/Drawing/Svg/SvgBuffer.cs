using System.Buffers;
using System.Text;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Svg;

/// <summary>Grows a rented array of characters and knows how text, numbers and colours are written in SVG.</summary>
internal sealed class SvgBuffer : IDisposable
{
    // What needs a look: markup, control characters, halves of pairs.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\"'\u007F\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private char[] characters = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int length;

    public ReadOnlySpan<char> Written => characters.AsSpan(0, length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(characters);
        characters = [];
        length = 0;
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(characters, 0, length);

    /// <summary>Markup, as it is.</summary>
    public SvgBuffer Raw(ReadOnlySpan<char> markup)
    {
        markup.CopyTo(Room(markup.Length));
        length += markup.Length;
        return this;
    }

    /// <summary>Text of the data, for between tags and inside double quotes. What XML cannot hold at all is left out.</summary>
    public SvgBuffer Escaped(ReadOnlySpan<char> text)
    {
        var plain = text.IndexOfAny(Special);
        if (plain < 0)
        {
            return Raw(text);
        }

        Raw(text[..plain]);
        for (var index = plain; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '<':
                    Raw("&lt;");
                    break;
                case '>':
                    Raw("&gt;");
                    break;
                case '&':
                    Raw("&amp;");
                    break;
                case '"':
                    Raw("&quot;");
                    break;
                case '\'':
                    Raw("&#39;");
                    break;
                default:
                    if (IsPair(text, index))
                    {
                        Room(2)[0] = character;
                        characters[length + 1] = text[++index];
                        length += 2;
                    }
                    else if (IsXml(character))
                    {
                        Room(1)[0] = character;
                        length++;
                    }

                    break;
            }
        }

        return this;
    }

    /// <summary>A number, as <see cref="CompactNumber"/> writes it.</summary>
    public SvgBuffer Number(double value)
    {
        length += CompactNumber.Write(Room(CompactNumber.MaxLength), value);
        return this;
    }

    /// <summary>A number in a list: parted by a space unless a minus already does.</summary>
    public SvgBuffer NextNumber(double value)
    {
        var room = Room(CompactNumber.MaxLength + 1);
        var written = CompactNumber.Write(room[1..], value);
        if (room[1] == '-')
        {
            room.Slice(1, written).CopyTo(room);
            length += written;
        }
        else
        {
            room[0] = ' ';
            length += written + 1;
        }

        return this;
    }

    /// <summary>An attribute with a number.</summary>
    public SvgBuffer Attribute(ReadOnlySpan<char> name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    /// <summary>An attribute with text of the data.</summary>
    public SvgBuffer Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => Raw(" ").Raw(name).Raw("=\"").Escaped(value).Raw("\"");

    /// <summary>An attribute with a colour.</summary>
    public SvgBuffer Attribute(ReadOnlySpan<char> name, Paint paint)
    {
        Raw(" ").Raw(name).Raw("=\"");
        if (paint.Kind == PaintKind.Colour)
        {
            const string digits = "0123456789abcdef";
            var room = Room(7);
            room[0] = '#';
            for (var index = 0; index < 6; index++)
            {
                room[index + 1] = digits[(paint.Rgb >> (20 - (4 * index))) & 15];
            }

            length += 7;
        }
        else
        {
            Raw(paint.Kind == PaintKind.Current ? "currentColor" : "none");
        }

        return Raw("\"");
    }

    private Span<char> Room(int count)
    {
        if (length + count > characters.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(characters.Length * 2, length + count));
            characters.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(characters);
            characters = larger;
        }

        return characters.AsSpan(length);
    }

    private static bool IsPair(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static bool IsXml(char character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and not '\u007F' and not '\uFFFE' and not '\uFFFF' and not (>= '\uD800' and <= '\uDFFF'));
}
