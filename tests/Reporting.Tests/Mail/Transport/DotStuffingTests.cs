using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Mail.Transport;

namespace OpKoers.Reporting.Tests.Mail.Transport;

public sealed class DotStuffingTests
{
    [Fact]
    public void Message_WithLinesOfDots_EndsOnceAndReadsBackTheSame()
    {
        var lines = Gen.Elements("", ".", "..", ".a", "a.", "tekst", "QUIT").ListOf().ToArbitrary();
        Prop.ForAll(lines, parts =>
        {
            var text = string.Concat(parts.Select(part => part + "\r\n"));
            var sent = Encoding.ASCII.GetString(DotStuffing.Write(Encoding.ASCII.GetBytes(text)));
            var end = ("\r\n" + sent).IndexOf("\r\n.\r\n", StringComparison.Ordinal);
            Assert.Equal(sent.Length - 3, end);
            Assert.Equal(text, string.Concat(sent[..end].Split("\r\n").SkipLast(1).Select(line => (line.StartsWith('.') ? line[1..] : line) + "\r\n")));
        }).QuickCheckThrowOnFailure();
    }
}
