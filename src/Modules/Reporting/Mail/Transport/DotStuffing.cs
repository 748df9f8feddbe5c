namespace OpKoers.Reporting.Mail.Transport;

/// <summary>A line with a single dot ends a message on its way; a line of the message that begins with a dot gets one more.</summary>
internal static class DotStuffing
{
    /// <summary>The message, whose lines end in CRLF, with the line that ends it.</summary>
    public static byte[] Write(byte[] message)
    {
        var stuffed = new List<byte>(message.Length + 16);
        var begins = true;
        foreach (var next in message)
        {
            if (begins && next == '.')
            {
                stuffed.Add((byte)'.');
            }

            stuffed.Add(next);
            begins = next == '\n';
        }

        if (!begins)
        {
            stuffed.AddRange("\r\n"u8);
        }

        stuffed.AddRange(".\r\n"u8);
        return [.. stuffed];
    }
}
