using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Html;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Web.PageTests.Ui;

public sealed class UiComponentTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public UiComponentTests() => Speak("nl-NL");

    [Fact]
    public void Mark_WithAReason_SaysShapeWordAndReason() =>
        Assert.Equal(
            """<span class="st"><svg class="st__i st-opkoers" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><use href="#i-opkoers"/></svg><span class="st__w">op koers<small>973 &lt; 1.032</small></span></span>""",
            Html(Status.Mark(StatusMark.OnCourse, "973 < 1.032")));

    [Fact]
    public void Word_OfEveryMark_ExistsInBothLanguages()
    {
        var dutch = Enum.GetValues<StatusMark>().Select(Status.Word).ToList();
        Speak("en-GB");
        var english = Enum.GetValues<StatusMark>().Select(Status.Word).ToList();

        Assert.Equal(
            ["gehaald", "afgerond", "op koers", "aandacht", "niet op koers", "geen aantoonbare verandering", "niet te beoordelen", "niet gerapporteerd", "opgeschort", "nog in te vullen"],
            dutch);
        Assert.Equal(10, english.Distinct().Count());
        Assert.Empty(dutch.Intersect(english));
    }

    [Fact]
    public void Strip_OfMarksInAnyOrder_StandsInTheOrderOfTheVocabulary()
    {
        var strip = Pages.Parse("<!DOCTYPE html><title>x</title>" + Html(Status.Strip([StatusMark.NotAssessable, StatusMark.OnCourse, StatusMark.Achieved, StatusMark.OnCourse])))
            .QuerySelector(".strip")!;

        Assert.Equal("1 gehaald, 2 op koers, 1 niet te beoordelen", strip.GetAttribute("aria-label"));
        Assert.Equal("img", strip.GetAttribute("role"));
        Assert.Equal(["#i-gehaald", "#i-opkoers", "#i-opkoers", "#i-ntb"], strip.QuerySelectorAll("use").Select(use => use.GetAttribute("href")));
    }

    [Fact]
    public void Strip_OfHundredMarks_StaysSmall() =>
        Assert.InRange(Html(Status.Strip(new StatusCounts().Add(StatusMark.OnCourse, 100))).Length, 100, 6_000);

    [Fact]
    public void Tally_WithAddresses_LinksEachWordThatOccurs() =>
        Assert.Equal(
            ["/x?oordeel=OnCourse&a=1"],
            Pages.Parse("<!DOCTYPE html><title>x</title>" + Html(Status.Tally(new StatusCounts().Add(StatusMark.OnCourse, 2), mark => $"/x?oordeel={mark}&a=1")))
                .QuerySelectorAll(".tally a").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData(QuantityState.ToBeDetermined, "<span class=\"state\">n.t.b.</span>")]
    [InlineData(QuantityState.Blank, "<span class=\"state\">niet ingevuld</span>")]
    public void Figure_InAState_IsItsWordInItalicsAndNeverNothing(QuantityState state, string html) =>
        Assert.Equal(html, Html(Figures.Html(Quantity.In(state))));

    [Theory]
    [InlineData(0)]
    [InlineData(4_095)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(200_001)]
    public void Kept_OfAnyLength_GivesBackWhatWentInAndTakesLessRoom(int length)
    {
        // Letters of two and three bytes, so that pieces end within one.
        var text = string.Concat(Enumerable.Range(0, length).Select(index => "aé≥"[index % 3]));
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        var kept = new KeptHtml(bytes);

        Assert.Equal(text, Html(kept));
        Assert.True(kept.Size <= bytes.Length);
        Assert.Equal(bytes.Length >= 16_384, kept.Size < bytes.Length / 2);
    }

    [Fact]
    public void Figure_WithPrintedText_ShowsItOnlyWhenItDiffers()
    {
        Assert.Equal("1.400&#xA0;m²", Html(Figures.Html(Quantity.Of(1400, printed: "1.400\u00a0m²"), unit: "m²", printed: true)));
        Assert.Equal("12,5 <small class=\"mute\">gedrukt: “12½”</small>", Html(Figures.Html(Quantity.Of(12.5m, printed: "12½"), printed: true)));
    }

    [Theory]
    [InlineData("a", "b", "c", true, "c")]
    [InlineData("a", "b", "a", false, "b")]
    [InlineData("a", "a", "c", false, "c")]
    [InlineData("a", "b", "b", false, "b")]
    [InlineData(null, "", "c", false, "c")]
    public void ConflictField_OfThreeVersions_AsksOnlyWhenBothSidesDiffer(string? start, string? stored, string? mine, bool collides, string settled)
    {
        var field = new ConflictField { Name = "Text", Label = "Tekst", Base = start, Stored = stored, Mine = mine };

        Assert.Equal(collides, field.Collides);
        if (!collides)
        {
            Assert.Equal(settled, field.Settled);
        }
    }

    [Fact]
    public void WordDiff_OfAnyTwoTexts_GivesBothBack() =>
        Prop.ForAll<string[], string[]>((before, after) =>
        {
            var (old, now) = (Sentence(before), Sentence(after));
            var parts = WordDiff.Between(old, now);
            return string.Join(' ', parts.Where(part => part.Kind != DiffKind.New).Select(part => part.Text)) == old
                && string.Join(' ', parts.Where(part => part.Kind != DiffKind.Gone).Select(part => part.Text)) == now;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WordDiff_OfOneChangedWord_KeepsTheRest() =>
        Assert.Equal(
            [(DiffKind.Same, "met 5"), (DiffKind.Gone, "%"), (DiffKind.New, "procentpunt"), (DiffKind.Same, "gestegen")],
            WordDiff.Between("met 5 % gestegen", "met 5 procentpunt gestegen"));

    private static string Sentence(string[] words) =>
        string.Join(' ', words.Where(word => word is not null).Select(word => word.Replace(' ', '_')).Select(word => word.Length == 0 ? "_" : word).DefaultIfEmpty("x"));

    private static void Speak(string culture) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(culture), new(culture));

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
