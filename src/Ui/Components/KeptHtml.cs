using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Components;

/// <summary>Markup that stays in memory between requests, in half the room that text takes.</summary>
public sealed class KeptHtml : IHtmlContent
{
    private const int Chunk = 4096;

    private readonly byte[] utf8;

    /// <param name="utf8">Markup that needs no more encoding, in UTF-8.</param>
    public KeptHtml(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        this.utf8 = utf8;
    }

    /// <summary>Room that it takes, in bytes.</summary>
    public int Size => utf8.Length;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var decoder = Encoding.UTF8.GetDecoder();
        var characters = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            var rest = utf8.AsSpan();
            while (!rest.IsEmpty)
            {
                // The decoder keeps the half of a character at the end of a piece.
                decoder.Convert(rest, characters, flush: false, out var used, out var made, out _);
                writer.Write(characters.AsSpan(0, made));
                rest = rest[used..];
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
