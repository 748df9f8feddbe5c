using System.Globalization;
using System.Text;

namespace OpKoers.Reporting.Mail.Format;

/// <summary>Writes a message as it travels and as it is kept in a file (RFC 5322): ASCII, lines that end in CRLF.</summary>
internal static class MessageWriter
{
    public static byte[] Write(EmailMessage message)
    {
        var text = new StringBuilder();
        Header(text, "From", HeaderText.Name(message.FromName) + $"<{message.From}>");
        Header(text, "To", $"<{message.To}>");
        Header(text, "Subject", HeaderText.Subject(message.Subject));
        Header(text, "Date", message.Date.UtcDateTime.ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", message.MessageId);
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "quoted-printable");
        // A machine wrote it: no automatic answer, please.
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "X-Auto-Response-Suppress", "All");
        text.Append("\r\n").Append(QuotedPrintable.Encode(message.Text));
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
}
