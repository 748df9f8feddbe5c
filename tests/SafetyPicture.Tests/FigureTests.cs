using FsCheck;
using FsCheck.Fluent;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Tests;

public sealed class FigureTests
{
    [Fact]
    public void Rate_WithoutInhabitants_IsNone()
    {
        var figure = new Figure(12, ObservationStatus.Final, 0);

        Assert.False(figure.HasRate);
        Assert.Equal("geen inwoners", Words.Missing(figure));
    }

    [Fact]
    public void Sum_WithASuppressedPart_IsNotKnown()
    {
        var sum = Figure.Sum([PictureSample.Count(5), PictureSample.Hidden]);

        Assert.False(sum.IsKnown);
        Assert.True(sum.IsSuppressed);
    }

    [Fact]
    public void Sum_WithAProvisionalPart_IsProvisional()
    {
        var sum = Figure.Sum([PictureSample.Count(5), PictureSample.Count(7) with { MayChange = true }]);

        Assert.True(sum.MayChange);
        Assert.Equal(0.6, sum.Rate, 9);
    }

    [Fact]
    public void Without_APartAndPutTogetherAgain_IsTheWhole() =>
        Prop.ForAll(Gen.Choose(0, 500).Two().ToArbitrary(), counts =>
        {
            var (part, rest) = (PictureSample.Count(counts.Item1), PictureSample.Count(counts.Item2, 30_000));
            var whole = Figure.Sum([part, rest]);

            return whole.Without(part) is { HasRate: true } left && left.Count == rest.Count && left.People == rest.People;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Middle_OfFewerThanFive_IsNotSpokenOf() => Assert.Null(Middle.Of([1, 2, 3, 4]));

    [Fact]
    public void Middle_OfAnyGroup_LeavesAQuarterOnEitherSide() =>
        Prop.ForAll(Gen.Choose(0, 1000).Select(value => value / 10d).ListOf().Where(list => list.Count >= 5).ToArbitrary(), values =>
        {
            var (low, median, high) = Middle.Of([.. values])!.Value;

            // A border may lie between two members, so one more than a quarter may fall outside.
            return low <= median && median <= high && values.Count(value => value < low) <= (values.Count / 4) + 1 && values.Count(value => value > high) <= (values.Count / 4) + 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5, 1)]
    [InlineData(3, 2)]
    [InlineData(1, 4)]
    public void Place_InAGroup_CountsFromHighToLow(double own, int place) => Assert.Equal(place, Middle.PlaceOf(own, [4, 3, 2]));
}
