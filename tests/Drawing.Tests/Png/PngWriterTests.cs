using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Png;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Png;

public class PngWriterTests
{
    private static readonly Style Red = new() { Fill = Paint.Of(0xFF0000) };

    [Fact]
    public void Write_OfARectangle_PaintsItAndNothingElse()
    {
        var picture = Read(new RectShape(2, 3, 4, 5, 0, null, Red));

        Assert.Equal((20, 20), (picture.Width, picture.Height));
        Assert.Equal(0xFF0000, picture[2, 3]);
        Assert.Equal(0xFF0000, picture[5, 7]);
        Assert.Equal(0xFFFFFF, picture[6, 7]);
        Assert.Equal(0xFFFFFF, picture[5, 8]);
        Assert.Equal(20, picture.Count(0xFF0000));
    }

    [Fact]
    public void Write_OfAnEdgeBetweenPixels_IsSoft()
    {
        var picture = Read(new RectShape(2.5, 3, 2, 2, 0, null, new Style { Fill = Paint.Of(0) }));

        Assert.Equal(0x808080, picture[2, 3]);
        Assert.Equal(0x000000, picture[3, 3]);
    }

    [Fact]
    public void Write_OfALine_IsAsWideAsItsStrokeAndEndsFlat()
    {
        var picture = Read(new LineShape(5, 10, 15, 10, null, new Style { Stroke = Paint.Of(0x0000FF), Width = 4 }));

        Assert.Equal(0x0000FF, picture[5, 8]);
        Assert.Equal(0x0000FF, picture[14, 11]);
        Assert.Equal(40, picture.Count(0x0000FF));
    }

    [Fact]
    public void Write_OfADashedLine_LeavesTheGapsWhite()
    {
        var picture = Read(new LineShape(0, 10, 20, 10, null, new Style { Stroke = Paint.Of(0x0000FF), Width = 2, Dash = 4, Gap = 2 }));

        Assert.Equal([0x0000FF, 0xFFFFFF, 0x0000FF, 0xFFFFFF], [picture[3, 10], picture[5, 10], picture[6, 10], picture[11, 10]]);
    }

    [Fact]
    public void Write_OfALineThatCrossesItself_StaysFilledWhereItCrosses()
    {
        var picture = Read(new PathShape(new Outline().Move(2, 10).Line(18, 10).Line(18, 18).Line(10, 18).Line(10, 2), null, new Style { Stroke = Paint.Of(0), Width = 3 }));

        Assert.Equal(0, picture[10, 10]);
    }

    [Fact]
    public void Write_OfARing_LeavesItsMiddleWhite()
    {
        var picture = Read(new CircleShape(10, 10, 7, null, new Style { Stroke = Paint.Of(0), Width = 2 }));

        Assert.Equal(0xFFFFFF, picture[10, 10]);
        Assert.Equal(0, picture[16, 10]);
    }

    [Fact]
    public void Write_OfASymbol_GivesItsOwnColour()
    {
        var picture = Read(new SymbolShape(Symbol.OffCourse, 2, 2, 16));

        Assert.Equal(0xA8201A, picture[4, 10]);
        Assert.Equal(0xFFFFFF, picture[10, 10]);
    }

    [Theory]
    [InlineData("l", 1, 4)]
    [InlineData("o", 5, 9)]
    [InlineData("é", 5, 9)]
    public void Write_OfALetter_IsAsWideAsTheFontSays(string letter, int least, int most)
    {
        var picture = Read(new TextShape(4, 16, letter, 16, FontWeight.Regular, null, new Style { Fill = Paint.Of(0) }));

        var columns = Enumerable.Range(0, 20).Count(x => Enumerable.Range(0, 20).Any(y => picture[x, y] < 0x808080));
        Assert.InRange(columns, least, most);
        Assert.InRange(Enumerable.Range(0, 20).First(x => Enumerable.Range(0, 20).Any(y => picture[x, y] < 0x808080)), 4, 6);
        Assert.True(Enumerable.Range(0, 20).All(x => picture[x, 18] == 0xFFFFFF));
    }

    [Fact]
    public void Write_OfALetterWithAnAccent_HasMoreAboveItThanTheLetterAlone()
    {
        var (plain, accented) = (Read(Letter("e")), Read(Letter("é")));

        Assert.True(Dark(accented) > Dark(plain));

        static TextShape Letter(string text) => new(4, 16, text, 16, FontWeight.Regular, null, new Style { Fill = Paint.Of(0) });
        static int Dark(Picture picture) => Enumerable.Range(0, 8).Sum(y => Enumerable.Range(0, 20).Count(x => picture[x, y] < 0x808080));
    }

    [Fact]
    public void Write_OfALargeSheet_StaysWithinABound()
    {
        var bytes = PngWriter.Write(new Scene { Width = 20_000, Height = 10_000, Title = "", Class = "", Shapes = [] }, 2);

        Assert.InRange((long)BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) * BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), 15_000_000, 16_100_000);
    }

    [Fact]
    public void Write_OfAChartTwice_IsTheSameFile()
    {
        var scene = IndicatorChart.Draw(new ChartModel { Title = "Proef", Direction = ChartDirection.LowerIsBetter, Points = [new(2019, "2019", 3m), new(2020, "2020", 4m)] })!;

        Assert.Equal(PngWriter.Write(scene), PngWriter.Write(scene));
    }

    private static Picture Read(Shape shape) => Picture.Of(PngWriter.Write(new Scene { Width = 20, Height = 20, Title = "", Class = "", Shapes = [shape] }, 1));

    /// <summary>Reads a picture back: chunk by chunk, with its check sums.</summary>
    private sealed record Picture(int Width, int Height, byte[] Rows)
    {
        public int this[int x, int y]
        {
            get
            {
                var at = (y * (1 + (3 * Width))) + 1 + (3 * x);
                return (Rows[at] << 16) | (Rows[at + 1] << 8) | Rows[at + 2];
            }
        }

        public int Count(int rgb) => Enumerable.Range(0, Height).Sum(y => Enumerable.Range(0, Width).Count(x => this[x, y] == rgb));

        public static Picture Of(byte[] file)
        {
            Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
            var (width, height, packed) = (0, 0, new MemoryStream());
            for (var at = 8; at < file.Length;)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
                var name = Encoding.ASCII.GetString(file, at + 4, 4);
                var data = file.AsSpan(at + 8, length);
                Assert.Equal(Sum(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
                if (name == "IHDR")
                {
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                }
                else if (name == "IDAT")
                {
                    packed.Write(data);
                }

                at += 12 + length;
            }

            packed.Position = 0;
            using var rows = new MemoryStream();
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            zlib.CopyTo(rows);
            Assert.Equal(height * (1 + (3 * width)), rows.Length);
            return new Picture(width, height, rows.ToArray());
        }

        private static uint Sum(ReadOnlySpan<byte> bytes)
        {
            var sum = uint.MaxValue;
            foreach (var value in bytes)
            {
                sum ^= value;
                for (var bit = 0; bit < 8; bit++)
                {
                    sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
                }
            }

            return ~sum;
        }
    }
}
