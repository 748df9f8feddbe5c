using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Network;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Drawing.Tests.Scenes;

namespace OpKoers.Drawing.Tests.Network;

public class NetworkDrawingTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    [Fact]
    public void Draw_WhenModelIsAny_KeepsEveryTextInItsBox() => ForAnyModel(static scene =>
    {
        foreach (var parts in BoxesWithParts(scene))
        {
            var frame = SceneProbe.AreaOf((RectShape)parts[0]);
            Assert.All(parts.OfType<TextShape>(), text => Assert.True(frame.Holds(SceneProbe.AreaOf(text)), text.Runs[0].Text));
        }
    });

    [Fact]
    public void Draw_WhenModelIsAny_OverlapsNoTwoTexts() => ForAnyModel(static scene =>
    {
        var texts = SceneProbe.All(scene.Shapes).OfType<TextShape>().Select(text => (text.Runs[0].Text, Area: SceneProbe.AreaOf(text))).OrderBy(text => text.Area.Top).ToList();
        for (var one = 0; one < texts.Count; one++)
        {
            for (var other = one + 1; other < texts.Count && texts[other].Area.Top < texts[one].Area.Bottom; other++)
            {
                Assert.False(texts[one].Area.Overlaps(texts[other].Area), $"'{texts[one].Text}' and '{texts[other].Text}'");
            }
        }
    });

    [Fact]
    public void Draw_WhenAnEffortIsShared_KeepsWordsOffItsMark() => ForAnyModel(static scene =>
    {
        foreach (var parts in BoxesWithParts(scene))
        {
            var marks = parts.OfType<RectShape>().Where(rect => rect.Has("n-ext")).Select(SceneProbe.AreaOf).ToList();
            var words = parts.OfType<TextShape>().Where(text => !text.Has("n-extt")).Select(SceneProbe.AreaOf);
            Assert.All(marks, mark => Assert.DoesNotContain(words, word => mark.Overlaps(word)));
        }
    });

    [Fact]
    public void Draw_WhenModelIsAny_OverlapsNoTwoBoxesAndLeavesNoneOffTheSheet() => ForAnyModel(static scene =>
    {
        var boxes = scene.With<RectShape>("n-box").ConvertAll(SceneProbe.AreaOf);
        var sheet = new Area(0, 0, scene.Width, scene.Height);
        Assert.All(boxes, box => Assert.True(sheet.Holds(box)));
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var other = one + 1; other < boxes.Count; other++)
            {
                Assert.False(boxes[one].Overlaps(boxes[other]));
            }
        }
    });

    [Fact]
    public void Draw_WhenModelIsAny_RunsNoLineBehindABox() => ForAnyModel(static scene =>
    {
        var boxes = scene.With<RectShape>("n-box").ConvertAll(SceneProbe.AreaOf);
        var points = scene.With<PathShape>("e").SelectMany(path => SceneProbe.Points(path.Outline));
        Assert.All(points, point => Assert.DoesNotContain(boxes, box => box.Holds(point)));
    });

    [Fact]
    public void Draw_WhenModelIsAny_DrawsEveryContributionOnceWithItsEnd() => ForAnyModel(static (model, scene) =>
    {
        var negative = model.Contributions.Count(contribution => contribution.Negative);
        Assert.Equal(model.Contributions.Count, scene.With<PathShape>("e").Count);
        Assert.Equal(negative, scene.With<PathShape>("e-neg").Count);
        Assert.Equal(negative, scene.With<LineShape>("e-tbar").Count);
        Assert.Equal(negative, scene.With<CircleShape>("e-minus").Count);
        Assert.Equal(negative, scene.With<LineShape>("e-minust").Count);
        var arrows = scene.With<PathShape>("e-end").Count(path => path.Style.Fill != Palette.Ink2);
        Assert.Equal(model.Contributions.Count - negative, arrows);
    });

    [Fact]
    public void Draw_WhenModelIsAny_IsTheSameEveryTime() =>
        Prop.ForAll(Seeds, static seed => Svg(NetworkModels.Random(seed)) == Svg(NetworkModels.Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Draw_WhenModelIsAny_IsWellFormedSvg() =>
        Prop.ForAll(Seeds, static seed => XElement.Parse(Svg(NetworkModels.Random(seed))).Name.LocalName == "svg").Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Draw_WhenSomethingIsChosen_MovesNoBox() => Prop.ForAll(Seeds, static seed =>
    {
        var model = NetworkModels.Random(seed);
        var chosen = model.Goals.Concat(model.Efforts).Select(node => node.Key).LastOrDefault();
        var plain = NetworkDrawing.Draw(model).With<RectShape>("n-box").ConvertAll(SceneProbe.AreaOf);
        var marked = NetworkDrawing.Draw(model, new() { SelectedKey = chosen }).With<RectShape>("n-box").ConvertAll(SceneProbe.AreaOf);
        return plain.SequenceEqual(marked);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Draw_WhenAGoalIsChosen_MarksItsWholePathAndNothingElse()
    {
        var scene = NetworkDrawing.Draw(NetworkModels.Small, new() { SelectedKey = "1b" });

        Assert.Equal("din din--sel", scene.Class);
        Assert.Equal(["Minder meldingen van woonoverlast"], Titles(scene, "is-sel"));
        Assert.Equal(["Buurtbemiddeling", "Campagne melden loont", "Kwetsbare personen"], Titles(scene, "is-on").Select(FirstWords).Order());
        Assert.Equal(2, scene.With<PathShape>("e").Count(path => path.Has("is-on")));
        Assert.Equal(2, scene.With<PathShape>("e-tree").Count(path => path.Has("is-on")));
    }

    [Fact]
    public void Draw_WhenAnEffortIsChosen_LeadsUpToTheVision()
    {
        var scene = NetworkDrawing.Draw(NetworkModels.Small, new() { SelectedKey = "meld" });

        Assert.Equal(["Campagne melden loont"], Titles(scene, "is-sel"));
        Assert.Equal(4, Titles(scene, "is-on").Count);
        Assert.Equal(4, scene.With<PathShape>("e-tree").Count(path => path.Has("is-on")));
    }

    [Fact]
    public void Draw_WhenTheChosenKeyIsUnknown_ChoosesNothing() =>
        Assert.Equal("din", NetworkDrawing.Draw(NetworkModels.Small, new() { SelectedKey = "bestaat-niet" }).Class);

    [Fact]
    public void Draw_WhenSeenWithoutColour_TellsEveryKindOfLineApart()
    {
        var kinds = new HashSet<(double Width, double Dash, double Gap)>();
        foreach (var strength in Enum.GetValues<ContributionStrength>())
        {
            var plain = NetworkStyles.Edge(strength, false, EdgeLook.Plain);
            var against = NetworkStyles.Edge(strength, true, EdgeLook.Plain);
            Assert.True(kinds.Add((plain.Width, plain.Dash, plain.Gap)));
            Assert.True(against.Dash > 2 * plain.Dash, "working against is dashed, whatever its strength");
        }
    }

    [Fact]
    public void Draw_WhenAnEffortServesNoGoal_StandsApartUnderAHeading()
    {
        var scene = NetworkDrawing.Draw(NetworkModels.Small);
        var heading = SceneProbe.All(scene.Shapes).OfType<TextShape>().Single(text => text.Runs[0].Text == NetworkWords.Dutch.Unlinked);
        var boxes = BoxesWithParts(scene);
        var alone = boxes.Single(parts => parts.OfType<TextShape>().Any(text => text.Runs[0].Text == "Nog zonder doel"));

        Assert.All(boxes.Where(parts => parts != alone), parts => Assert.True(SceneProbe.AreaOf((RectShape)parts[0]).Bottom < heading.Y));
        Assert.True(((RectShape)alone[0]).Y > heading.Y);
    }

    [Fact]
    public void Draw_WhenGoalsGoInACircle_StillDrawsThem()
    {
        var model = NetworkModels.Small with
        {
            Goals = [.. NetworkModels.Small.Goals.Select(goal => goal.Key == "1" ? goal with { Parent = "1a" } : goal)],
        };

        Assert.Equal(model.Goals.Count, NetworkDrawing.Draw(model).With<RectShape>("n-box").Count(box => !box.Has("n-vision")) - model.Efforts.Count);
    }

    [Fact]
    public void Draw_WhenTwoNodesShareAKey_IsRefused()
    {
        var model = NetworkModels.Small with { Efforts = [NetworkModels.Small.Goals[0]] };

        Assert.Throws<ArgumentException>(() => NetworkDrawing.Draw(model));
    }

    [Fact]
    public void Draw_WhenAContributionHasNoGoal_LeavesItOut()
    {
        var model = NetworkModels.Small with { Contributions = [new("triage", "weg", ContributionStrength.Strong), new("weg", "1a", ContributionStrength.Strong)] };

        Assert.Empty(NetworkDrawing.Draw(model).With<PathShape>("e"));
    }

    [Fact]
    public void Draw_WhenGoalsKeepTheirOrder_StandAsInTheDocument()
    {
        var tops = NetworkDrawing.Draw(NetworkModels.Small).With<RectShape>("n-strat").ConvertAll(box => box.Y);

        Assert.Equal(tops.Order(), tops);
        Assert.Equal(2, tops.Count);
    }

    [Fact]
    public void Draw_WhenGoalsMayMove_StillDrawsEverythingOnce() => Prop.ForAll(Seeds, static seed =>
    {
        var model = NetworkModels.Random(seed);
        var scene = NetworkDrawing.Draw(model, new() { ReorderGoals = true });
        return scene.With<PathShape>("e").Count == model.Contributions.Count
            && scene.With<RectShape>("n-box").Count(box => !box.Has("n-vision")) == model.Goals.Count + model.Efforts.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Draw_WhenItFillsAPage_IsNoWiderThanAsked()
    {
        Assert.Equal(852, NetworkDrawing.Draw(NetworkModels.Small).Width);
        Assert.Equal(1230, NetworkDrawing.Draw(NetworkModels.Small, new() { Width = 1230 }).Width);
    }

    [Fact]
    public void Draw_WhenForPrint_ExplainsOnlyTheMarksItShows()
    {
        var words = SceneProbe.All(NetworkDrawing.Draw(NetworkModels.Small, new() { ForPrint = true }).Shapes).OfType<TextShape>().Select(text => text.Runs[0].Text).ToList();

        Assert.Contains("werkt tegen", words);
        Assert.Contains("sterk", words);
        Assert.DoesNotContain("opgeschort", words);
    }

    [Fact]
    public void Draw_WhenAReaderCannotSeeIt_SaysWhatItHolds() => Assert.Equal(
        "Links de hoogste doelen, rechts de inspanningen. 5 doelen, 4 inspanningen, 5 bijdragen, waarvan 1 werkt tegen. 1 inspanning draagt nog aan geen doel bij. Gekozen: 1b Minder meldingen van woonoverlast. De tabel bevat dezelfde informatie.",
        NetworkDrawing.Draw(NetworkModels.Small, new() { SelectedKey = "1b" }).Description);

    [Fact]
    public void Draw_WhenWordsAreCut_SaysThemWholeToAPointer()
    {
        var text = string.Join(' ', Enumerable.Repeat("veiligheidsprogramma", 30));
        var model = NetworkModels.Small with { Efforts = [NetworkModels.Small.Efforts[0] with { Text = text }] };

        Assert.Contains(text, XElement.Parse(Svg(model)).Descendants("title").Select(title => title.Value.Split(',')[0]));
    }

    private static void ForAnyModel(Action<Scene> check) => ForAnyModel((_, scene) => check(scene));

    private static void ForAnyModel(Action<NetworkModel, Scene> check) => Prop.ForAll(Seeds, seed =>
    {
        var model = NetworkModels.Random(seed);
        var chosen = seed % 3 == 0 ? model.Efforts.Concat(model.Goals).FirstOrDefault()?.Key : null;
        check(model, NetworkDrawing.Draw(model, new() { Width = seed % 2 == 0 ? 852 : 1230, SelectedKey = chosen, ForPrint = seed % 5 == 0 }));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static string Svg(NetworkModel model) => SvgWriter.ToText(NetworkDrawing.Draw(model));

    private static List<IReadOnlyList<Shape>> BoxesWithParts(Scene scene) =>
        [.. scene.Shapes.Select(shape => shape switch { LinkShape link => link.Shapes, GroupShape group => group.Shapes, _ => [] }).Where(parts => parts.Count > 0 && parts[0].Has("n-box"))];

    private static List<string> Titles(Scene scene, string @class) =>
        [.. BoxesWithParts(scene).Where(parts => parts[0].Has(@class)).Select(parts => string.Join(' ', parts.OfType<TextShape>().Where(text => text.Has("n-txt") && text.Runs[0].Text.Length > 2).Select(text => text.Runs[0].Text)))];

    private static string FirstWords(string text) => text.StartsWith("Kwetsbare", StringComparison.Ordinal) ? "Kwetsbare personen" : text;
}
