using System.Text;
using System.Text.RegularExpressions;
using OpKoers.Access.Domain.Qr;

namespace OpKoers.Access.Tests.Qr;

public sealed class QrMaskTests
{
    private const string Text = "otpauth://totp/OpKoers:beheerder%40almelo.example?secret=JBSWY3DPEHPK3PXP&issuer=OpKoers";

    [Fact]
    public void Of_WhenEightMasksCompete_TakesTheOneWithTheLowestPenalty()
    {
        var penalties = Enumerable.Range(0, 8).Select(mask => Counted(Rows(Grid(mask)))).ToList();

        var chosen = QrCode.Of(Text).Mask;

        Assert.Equal(penalties.IndexOf(penalties.Min()), chosen);
        Assert.Equal(8, penalties.Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Penalty_WhenCountedByPatternsOfText_IsTheSame(int mask)
    {
        var grid = Grid(mask);

        Assert.Equal(Counted(Rows(grid)), QrMask.Penalty(grid));
    }

    private static QrGrid Grid(int mask)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        var version = QrVersion.For(bytes.Length)!;
        var grid = QrGrid.WithPatterns(version);
        grid.Place(QrCodewords.Of(bytes, version));
        return grid.Masked(mask);
    }

    private static string[] Rows(QrGrid grid) =>
        [.. Enumerable.Range(0, grid.Size).Select(y => string.Concat(Enumerable.Range(0, grid.Size).Select(x => grid[x, y] ? '1' : '0')))];

    private static int Counted(string[] rows)
    {
        var columns = Enumerable.Range(0, rows.Length).Select(x => string.Concat(rows.Select(row => row[x])));
        var lines = rows.Concat(columns).ToList();
        var runs = lines.Sum(line => Regex.Matches(line, "1{5,}|0{5,}").Sum(run => run.Length - 2));
        var finders = lines.Sum(line => Regex.Count(line, "(?=10111010000|00001011101)")) * 40;
        var blocks = Enumerable.Range(0, rows.Length - 1).Sum(y => Enumerable.Range(0, rows.Length - 1)
            .Count(x => $"{rows[y][x]}{rows[y][x + 1]}{rows[y + 1][x]}{rows[y + 1][x + 1]}" is "0000" or "1111")) * 3;
        var share = 100.0 * rows.Sum(row => row.Count(module => module == '1')) / (rows.Length * rows.Length);
        return runs + finders + blocks + ((int)(Math.Abs(share - 50) / 5) * 10);
    }
}
