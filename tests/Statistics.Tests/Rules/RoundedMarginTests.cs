using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

/// <summary>Sources publish marks and shares in one decimal, and so the ends of their margins: a tenth of difference may be rounding alone.</summary>
public sealed class RoundedMarginTests
{
    [Fact]
    public void Significance_OfTwoMarksATenthApart_IsNotShownSinceRoundingMayBeAllOfIt()
    {
        var (own, country) = (Estimate.Published(7.3, 7.2, 7.4, 1), Estimate.Published(7.4, 7.4, 7.4, 1));

        Assert.Equal(SignificanceVerdict.NotShown, SignificanceRule.OfMargins(own, country).Verdict);
        Assert.Equal(SignificanceVerdict.Lower, SignificanceRule.OfMargins(new Estimate(7.3, 7.2, 7.4), new Estimate(7.4, 7.4, 7.4)).Verdict);
    }

    [Fact]
    public void Significance_OfSharesFarApart_IsShownDespiteRounding()
    {
        var tested = SignificanceRule.OfMargins(Estimate.Published(22, 19.6, 24.4, 1), Estimate.Published(15, 14.6, 15.4, 1));

        Assert.Equal(SignificanceVerdict.Higher, tested.Verdict);
        Assert.InRange(tested.Chance, 1e-9, 1e-4);
    }

    [Theory]
    [InlineData(7.3, 7.2, 7.4, 1, 0.05)]
    [InlineData(33, 32, 34, 1, 0.05)]
    [InlineData(33, 32, 34, 0, 0.5)]
    [InlineData(7.34, 7.2, 7.4, 1, 0)]
    [InlineData(7.3, 7.2, 7.4, 0, 0)]
    public void Slack_OfAPublishedFigure_IsHalfAUnitWhereItIsWrittenSo(double value, double lower, double upper, int decimals, double slack) =>
        Assert.Equal(slack, Estimate.Published(value, lower, upper, decimals).Slack, 9);
}
