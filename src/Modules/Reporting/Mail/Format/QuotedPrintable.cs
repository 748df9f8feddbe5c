using System.Text;

namespace OpKoers.Reporting.Mail.Format;

/// <summary>Writes text of any language as short lines of ASCII (RFC 2045), which every server passes on unchanged.</summary>
internal static class QuotedPrintable
{
    /// <summary>Longest line, the sign that it goes on included.</summary>
    private const int Line = 76;

    private const string Digits = "0123456789ABCDEF";

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 64);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Write(encoded, Encoding.UTF8.GetBytes(line));
            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static void Write(StringBuilder encoded, byte[] bytes)
    {
        var column = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var last = index == bytes.Length - 1;
            var literal = IsLiteral(bytes[index], last);
            var width = literal ? 1 : 3;
            if (column + width > (last ? Line : Line - 1))
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            if (literal)
            {
                encoded.Append((char)bytes[index]);
            }
            else
            {
                encoded.Append('=').Append(Digits[bytes[index] >> 4]).Append(Digits[bytes[index] & 15]);
            }

            column += width;
        }
    }

    /// <summary>A space at the end of a line would get lost on the way.</summary>
    private static bool IsLiteral(byte value, bool last) => value is (> 32 and < 127 and not (byte)'=') || (value is 32 or 9 && !last);
}
