using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Network;
using OpKoers.Drawing.Pdf;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Tests.Network;

namespace OpKoers.Drawing.Tests.Pdf;

public partial class PdfWriterTests
{
    private static readonly PdfOptions Options = new()
    {
        Created = new DateTimeOffset(2020, 12, 31, 12, 0, 0, TimeSpan.Zero),
        HeaderLeft = "Gemeente Almelo",
        HeaderRight = "Peildatum 31 december 2020",
        Footer = "OpKoers",
        BaseAddress = new Uri("https://opkoers.example/programmas/veiligheid/netwerk"),
    };

    private static readonly Scene Network = NetworkDrawing.Draw(NetworkModels.Small, new() { ForPrint = true });

    [Fact]
    public void Write_WhenReadBack_HasEveryObjectWhereTheTableSays()
    {
        var bytes = PdfWriter.Write(Network, Options);
        var text = Encoding.Latin1.GetString(bytes);
        var table = int.Parse(StartOfTable().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var entries = Entry().Matches(text[table..]).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.StartsWith("xref\n", text[table..], StringComparison.Ordinal);
        Assert.NotEmpty(entries);
        for (var index = 0; index < entries.Count; index++)
        {
            Assert.StartsWith($"{index + 1} 0 obj\n", text[entries[index]..], StringComparison.Ordinal);
        }

        Assert.Contains($"/Size {entries.Count + 1}/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenReadBack_IsTaggedTitledAndInDutch()
    {
        var text = Encoding.Latin1.GetString(PdfWriter.Write(Network, Options));

        Assert.Contains("/MarkInfo<</Marked true>>", text, StringComparison.Ordinal);
        Assert.Contains("/ViewerPreferences<</DisplayDocTitle true>>", text, StringComparison.Ordinal);
        Assert.Contains("/S/Figure", text, StringComparison.Ordinal);
        Assert.Contains("/Alt <FEFF", text, StringComparison.Ordinal);
        Assert.Contains("/Lang <6E6C>", text, StringComparison.Ordinal);
        Assert.Contains("/Title " + PdfFile.Text(Network.Title), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenStreamsAreUnpacked_BalancesStatesAndMarks()
    {
        var content = Streams(PdfWriter.Write(Network, Options)).Select(Encoding.Latin1.GetString).Single(stream => stream.Contains(" cm\n", StringComparison.Ordinal));
        var operators = content.Split('\n', ' ');

        Assert.Equal(operators.Count(name => name == "q"), operators.Count(name => name == "Q"));
        Assert.Equal(operators.Count(name => name is "BMC" || name.EndsWith("BDC", StringComparison.Ordinal)), operators.Count(name => name == "EMC"));
        Assert.Equal(operators.Count(name => name == "BT"), operators.Count(name => name == "ET"));
    }

    [Fact]
    public void Write_WhenLinksAreRelative_ResolvesThemOrLeavesThemOut()
    {
        var resolved = Encoding.Latin1.GetString(PdfWriter.Write(Network, Options));
        var without = Encoding.Latin1.GetString(PdfWriter.Write(Network, Options with { BaseAddress = null }));

        Assert.Contains("/URI " + PdfFile.Ascii("https://opkoers.example/programmas/veiligheid/netwerk?kies=1b"), resolved, StringComparison.Ordinal);
        Assert.DoesNotContain("/URI", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenALinkIsUnsafe_LeavesItOut()
    {
        var scene = Network with { Shapes = [new LinkShape("javascript:alert(1)", [new RectShape(0, 0, 9, 9, 0, null, Style.Invisible)])] };

        Assert.DoesNotContain("/URI", Encoding.Latin1.GetString(PdfWriter.Write(scene, Options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PdfPaper.A4, 400, 200, "841.89 595.28")]
    [InlineData(PdfPaper.A4, 200, 400, "595.28 841.89")]
    [InlineData(PdfPaper.A3, 400, 200, "1190.55 841.89")]
    public void Write_WhenPaperIsChosen_TurnsItToShowMost(PdfPaper paper, double width, double height, string size)
    {
        var scene = Network with { Width = width, Height = height, Shapes = [] };

        Assert.Contains($"/MediaBox[0 0 {size}]", Encoding.Latin1.GetString(PdfWriter.Write(scene, Options with { Paper = paper })), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAskedTwice_IsTheSameFile() => Assert.Equal(PdfWriter.Write(Network, Options), PdfWriter.Write(Network, Options));

    [Fact]
    public void Write_WhenManyNetworks_NeverFails()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            Assert.True(PdfWriter.Write(NetworkDrawing.Draw(NetworkModels.Random(seed)), Options).Length > 1000);
        }
    }

    [Fact]
    public void Write_WhenTextIsHostile_CannotEndAString()
    {
        const string hostile = ") >> endobj (\\ < \u0000 \uD800 é €";
        var scene = Network with { Title = hostile, Shapes = [new TextShape(0, 10, hostile, 13, FontWeight.Regular, null, new Style { Fill = Paint.White })] };

        var text = Encoding.Latin1.GetString(PdfWriter.Write(scene, Options));

        Assert.DoesNotContain(") >> endobj (", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenReadWithOtherTools_IsSoundAndHasItsWords()
    {
        var path = Path.Combine(Path.GetTempPath(), $"opkoers-{Environment.ProcessId}.pdf");
        File.WriteAllBytes(path, PdfWriter.Write(Network, Options));
        try
        {
            if (Run("pdftotext", "-layout", path, "-") is { } words)
            {
                Assert.Contains("Minder meldingen van", words, StringComparison.Ordinal);
                Assert.Contains("Campagne melden loont", words, StringComparison.Ordinal);
                Assert.Contains("Peildatum 31 december 2020", words, StringComparison.Ordinal);
            }

            if (Run("pdfinfo", path) is { } information)
            {
                Assert.Contains("Doelen-inspanningennetwerk", information, StringComparison.Ordinal);
                Assert.Matches(@"Tagged:\s+yes", information);
                Assert.Matches(@"Pages:\s+1\n", information);
            }

            if (Run("qpdf", "--check", path) is { } verdict)
            {
                Assert.Contains("No syntax or stream encoding errors", verdict, StringComparison.Ordinal);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Null when the tool is not on this machine, which is a fault only where the tools are promised.
    private static string? Run(string tool, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException(tool);
            var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool}: {output}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") != "1")
        {
            return null;
        }
    }

    private static List<byte[]> Streams(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return StreamHead().Matches(text).Select(match =>
        {
            var length = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            using var packed = new MemoryStream(pdf, match.Index + match.Length, length);
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zlib.CopyTo(plain);
            return plain.ToArray();
        }).ToList();
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d{10}) 00000 n \n")]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Length (\d+)/Filter/FlateDecode[^\n]*\nstream\n")]
    private static partial Regex StreamHead();
}
