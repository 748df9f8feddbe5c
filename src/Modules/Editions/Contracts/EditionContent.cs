using System.Security.Cryptography;
using System.Text.Json;
using OpKoers.Editions.Content;

namespace OpKoers.Editions.Contracts;

/// <summary>
/// An edition as bytes: JSON in one canonical form, so that equal editions have equal bytes and one hash. The form: UTF-8 without a byte order mark,
/// no white space, fields in the order of the contract, what is null left out, decimals without trailing zeros, moments in UTC.
/// </summary>
public static class EditionContent
{
    /// <summary>The name of the format that this version writes and reads.</summary>
    public const string Format = "opkoers.edition/1";

    /// <summary>The edition in its canonical form.</summary>
    public static byte[] Write(EditionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.SerializeToUtf8Bytes(document, Canonical.Json.EditionDocument);
    }

    /// <summary>The edition that was written.</summary>
    /// <exception cref="InvalidDataException">It is no edition, or one of a format that this version does not know.</exception>
    public static EditionDocument Read(ReadOnlySpan<byte> content)
    {
        EditionDocument? document;
        try
        {
            document = JsonSerializer.Deserialize<EditionDocument>(content, Canonical.Reading);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("This is no edition: " + wrong.Message, wrong);
        }

        return document?.Format == Format
            ? document
            : throw new InvalidDataException($"An edition of format '{document?.Format}' cannot be read; this version knows {Format}.");
    }

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public static string Hash(EditionDocument document) => Hash(Write(document));

    /// <summary>SHA-256 of content that was written already, 64 hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Content in the form in which it is stored: compressed.</summary>
    public static byte[] Pack(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Compressed.Pack(content);
    }

    /// <summary>Content that was packed.</summary>
    /// <param name="packed">What is stored.</param>
    /// <param name="size">Size of the content, as stored beside it.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[] Unpack(byte[] packed, int size)
    {
        ArgumentNullException.ThrowIfNull(packed);
        return Compressed.Unpack(packed, size);
    }
}
