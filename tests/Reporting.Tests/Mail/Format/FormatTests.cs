using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Mail.Format;

namespace OpKoers.Reporting.Tests.Mail.Format;

/// <summary>Messages as they travel: whatever a text holds, it stays a text.</summary>
public sealed partial class FormatTests
{
    private static readonly string[] Hostile =
    [
        "Rapportage\r\nBcc: iedereen@example.org", "a\nb", "a\r.\r\nQUIT", "\u2028Bcc: x", "=?utf-8?Q?vals?=", "Één rapportage teruggegeven – lees de reden", new string('é', 500), "", " ", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "\"aan\" <b@example.org>", "x\0y", "\ud800",
    ];

    [Fact]
    public void Subject_WhateverItHolds_IsOneHeaderOfAsciiThatReadsBackAsItsWords()
    {
        foreach (var text in Hostile)
        {
            Check(text);
        }

        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Check(text.Get)).QuickCheckThrowOnFailure();

        static void Check(string text)
        {
            var header = HeaderText.Subject(text);
            Assert.All(header.Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(letter => letter is >= ' ' and <= '~'), header));
            Assert.All(header.Split("\r\n").Skip(1), line => Assert.StartsWith(" =?utf-8?B?", line, StringComparison.Ordinal));
            Assert.Equal(Plain(text), Decode(header));
        }
    }

    [Fact]
    public void Name_WithQuotesAndMarkup_StaysBesideItsAddress() =>
        Assert.Equal("\"Op \\\"Koers\\\" \\\\ x\" ", HeaderText.Name("Op \"Koers\" \\ x"));

    [Fact]
    public void Body_WhateverItHolds_IsShortLinesOfAsciiThatReadBackTheSame()
    {
        foreach (var text in Hostile.Append("regel eindigt op spatie \nvolgende\t\n.punt\nFrom ons").Append(new string('x', 76)).Append(new string('x', 77)).Append(new string('x', 75) + "é"))
        {
            Check(text);
        }

        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Check(text.Get)).QuickCheckThrowOnFailure();

        static void Check(string text)
        {
            var encoded = QuotedPrintable.Encode(text);
            Assert.EndsWith("\r\n", encoded, StringComparison.Ordinal);
            Assert.All(encoded[..^2].Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(letter => letter is '\t' or (>= ' ' and <= '~')) && !line.EndsWith(' ') && !line.EndsWith('\t'), line));
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))), Read(encoded));
        }
    }

    [Theory]
    [InlineData("trekker@almelo.example", "trekker@almelo.example")]
    [InlineData(" trekker@almelo.example ", "trekker@almelo.example")]
    [InlineData("trekker@gemeente-één.example", "trekker@xn--gemeente-n-j7aa.example")]
    [InlineData("tr\u00e9kker@almelo.example", null)]
    [InlineData("a@b.example\r\nRCPT TO:<c@d.example>", null)]
    [InlineData("a@b.example>\r\nDATA", null)]
    [InlineData("<a@b.example>", null)]
    [InlineData("a b@c.example", null)]
    [InlineData("\"a\"@c.example", null)]
    [InlineData("a@[127.0.0.1]", null)]
    [InlineData("geen adres", null)]
    [InlineData("@x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Address_ThatCannotBeWrittenSafely_IsNone(string? text, string? expected) =>
        Assert.Equal(expected, EmailAddress.Parse(text)?.ToString());

    [Fact]
    public void Message_WrittenTwice_IsTheSameToTheLetter()
    {
        var message = new EmailMessage
        {
            Id = new Guid("00000000-0000-0000-0000-000000000abc"),
            Date = new DateTimeOffset(2021, 3, 1, 13, 5, 9, TimeSpan.FromHours(1)),
            From = EmailAddress.Parse("opkoers@almelo.example")!,
            FromName = "OpKoers Almelo",
            To = EmailAddress.Parse("trekker@almelo.example")!,
            Subject = "Gevraagd\r\nBcc: x@y.example",
            Text = "Regel\n\nTo: niet@de.kop",
        };

        var text = Encoding.ASCII.GetString(MessageWriter.Write(message));

        Assert.Equal(text, Encoding.ASCII.GetString(MessageWriter.Write(message)));
        var (head, body) = (text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)], text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Contains("Message-ID: <00000000000000000000000000000abc@almelo.example>", head, StringComparison.Ordinal);
        Assert.Contains("Date: Mon, 01 Mar 2021 12:05:09 +0000", head, StringComparison.Ordinal);
        Assert.Contains("Subject: Gevraagd Bcc: x@y.example", head, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc", text, StringComparison.Ordinal);
        Assert.Equal(["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted", "X-Auto-Response-Suppress"], head.Split("\r\n").Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal("Regel\r\n\r\nTo: niet@de.kop\r\n", body);
    }

    /// <summary>What a reader of the header sees.</summary>
    internal static string Decode(string header) => header.Contains("=?utf-8?B?", StringComparison.Ordinal)
        ? Encoding.UTF8.GetString([.. Word().Matches(header).SelectMany(match => Convert.FromBase64String(match.Groups[1].Value))])
        : header;

    internal static string Read(string encoded)
    {
        var text = encoded[..^2].Replace("=\r\n", string.Empty, StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var index = 0; index < text.Length; index++)
        {
            bytes.Add(text[index] == '=' ? byte.Parse(text.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : (byte)text[index]);
            index += text[index] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>The words of a text without what steers, cut where a subject is cut; written down here once more.</summary>
    private static string Plain(string text)
    {
        var seen = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? " " : rune.ToString()));
        var words = string.Join(' ', seen.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 200 ? words : words[..(char.IsHighSurrogate(words[198]) ? 198 : 199)] + "…";
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex Word();
}
