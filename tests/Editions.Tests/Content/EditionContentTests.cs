using System.Text;
using System.Text.Json.Nodes;
using OpKoers.Editions.Contracts;
using OpKoers.TestKit.Editions;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Tests;

public sealed class EditionContentTests
{
    [Fact]
    public void Content_WhenReadBack_IsTheSameBytes()
    {
        var content = EditionContent.Write(EditionSamples.Midterm());

        var again = EditionContent.Write(EditionContent.Read(content));

        Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(again));
    }

    [Fact]
    public void Content_OfEveryBlock_ComesBackAsItWas()
    {
        var document = EditionSamples.Midterm();

        var back = EditionContent.Read(EditionContent.Write(document));

        Assert.Equal(
            document.Reports.SelectMany(report => report.Sections).SelectMany(section => section.Blocks).Select(block => block.GetType()),
            back.Reports.SelectMany(report => report.Sections).SelectMany(section => section.Blocks).Select(block => block.GetType()));
        Assert.Equal(document.Programmes[0].NetworkSvg, back.Programmes[0].NetworkSvg);
        Assert.Equal(document.Programmes[0].Indicators[0].Measurements, back.Programmes[0].Indicators[0].Measurements);
    }

    [Fact]
    public void Hash_OfTheSameValuesWrittenOtherwise_IsTheSame()
    {
        var document = EditionSamples.Midterm();
        var indicator = document.Programmes[0].Indicators[0];
        var otherwise = document with
        {
            FrozenAt = document.FrozenAt.ToOffset(TimeSpan.FromHours(5)),
            Programmes = [document.Programmes[0] with { Indicators = [indicator with { Baseline = indicator.Baseline! with { Value = 37.200m } }, .. document.Programmes[0].Indicators.Skip(1)] }, .. document.Programmes.Skip(1)],
        };

        Assert.Equal(EditionContent.Hash(document), EditionContent.Hash(otherwise));
    }

    [Fact]
    public void Hash_OfAnotherFigure_IsAnother()
    {
        var document = EditionSamples.Midterm();

        Assert.NotEqual(EditionContent.Hash(document), EditionContent.Hash(document with { AsOf = document.AsOf.AddDays(1) }));
        Assert.Matches("^[0-9a-f]{64}$", EditionContent.Hash(document));
    }

    [Fact]
    public void Content_IsJsonInPlainWords()
    {
        var text = Encoding.UTF8.GetString(EditionContent.Write(EditionSamples.Midterm()));

        Assert.StartsWith("""{"format":"opkoers.edition/1","municipality":"esdam",""", text, StringComparison.Ordinal);
        Assert.Contains("\"frozenAt\":\"2020-12-01T12:44:00+00:00\"", text, StringComparison.Ordinal);
        Assert.Contains("\"mark\":\"notAssessable\"", text, StringComparison.Ordinal);
        Assert.Contains("\"audience\":\"public\"", text, StringComparison.Ordinal);
        Assert.Contains("<svg", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("equalityContract", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"opkoers.edition/1"}""")]
    public void Read_OfWhatIsNoEdition_IsRefused(string text) => Assert.Throws<InvalidDataException>(() => EditionContent.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_OfAnEditionThatKnowsNoReportsYet_GivesTheEmptyListOfTheContract()
    {
        var written = JsonNode.Parse(EditionContent.Write(EditionSamples.Midterm()))!.AsObject();
        written.Remove("reports");
        written["programmes"]![0]!.AsObject().Remove("rollUp");

        var document = EditionContent.Read(Encoding.UTF8.GetBytes(written.ToJsonString()));

        Assert.Empty(document.Reports);
        Assert.Empty(document.Programmes[0].RollUp);
    }

    [Fact]
    public void Read_OfNothingWhereSomethingMustBe_IsRefused()
    {
        var written = JsonNode.Parse(EditionContent.Write(EditionSamples.Midterm()))!.AsObject();
        written["reports"] = null;

        Assert.Throws<InvalidDataException>(() => EditionContent.Read(Encoding.UTF8.GetBytes(written.ToJsonString())));
    }

    [Fact]
    public void Read_OfAFormatToCome_IsRefused()
    {
        var content = EditionContent.Write(EditionSamples.Midterm() with { Format = "opkoers.edition/2" });

        Assert.Contains("opkoers.edition/2", Assert.Throws<InvalidDataException>(() => EditionContent.Read(content)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_WithEveryMark_SaysEachByItsName()
    {
        var tally = new EditionTally { Known = 0, Total = 0, Marks = Enum.GetValues<StatusMark>(), Words = "" };
        var document = EditionSamples.Midterm();

        var back = EditionContent.Read(EditionContent.Write(document with { Programmes = [document.Programmes[0] with { Efforts = tally }] }));

        Assert.Equal(tally.Marks, back.Programmes[0].Efforts.Marks);
    }
}
