using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Import.Csv;

namespace OpKoers.Import.Tests.Csv;

public sealed class CsvReaderTests
{
    [Fact]
    public void Rows_WrittenByTheRules_AreReadBackWhateverTheSizeOfTheReads()
    {
        var cell = Gen.OneOf(
            Gen.Elements("", "a", "BU01410101", "\"", "\"\"", ";", "\n", "a;b", "x\r\ny", "één", " ", "7,5"),
            Gen.Choose(1, 3000).Select(length => new string('z', length)));
        var row = Gen.NonEmptyListOf(cell).Select(cells => cells.Take(9).ToArray());
        Prop.ForAll(Gen.NonEmptyListOf(row).Zip(Gen.Choose(1, 700)).ToArbitrary(), static made =>
        {
            var rows = made.Item1.Where(cells => cells.Length > 1 || cells[0].Length > 0).ToList();
            using var reader = new CsvReader(new Drops(Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(Line))), made.Item2));
            foreach (var cells in rows)
            {
                if (!reader.Read() || !cells.SequenceEqual(Enumerable.Range(0, reader.Count).Select(reader.Text)))
                {
                    return false;
                }
            }

            return !reader.Read();
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Many times the memory that it reads into.</summary>
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(4099)]
    public void Rows_OfALongFile_AreReadOneByOne(int drops)
    {
        const int Rows = 60_000;
        var file = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{row};\"a;{row}\"\"\";{new string('x', row % 90)}\r\n"));
        using var reader = new CsvReader(new Drops(Encoding.UTF8.GetBytes(file), drops));

        for (var row = 0; row < Rows; row++)
        {
            Assert.True(reader.Read());
            Assert.Equal(($"{row}", $"a;{row}\"", row % 90, 3), (reader.Text(0), reader.Text(1), reader.Field(2).Length, reader.Count));
        }

        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("a;\"b")]
    [InlineData("\"")]
    public void Quote_WithoutAnEnd_IsRefused(string csv)
    {
        using var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

        Assert.Throws<FormatException>(() => reader.Read());
    }

    [Fact]
    public void Row_WithoutAnEnd_IsRefusedBeforeItFillsTheMemory()
    {
        using var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 5_000_000))));

        Assert.Throws<FormatException>(() => reader.Read());
    }

    private static string Line(string[] cells) => string.Join(';', cells.Select(cell =>
        cell.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));

    /// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
    private sealed class Drops(byte[] content, int size) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
