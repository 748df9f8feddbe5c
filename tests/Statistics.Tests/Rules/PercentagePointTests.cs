using System.Reflection;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class PercentagePointTests
{
    [Fact]
    public void Difference_OfTwoShares_IsInPoints()
    {
        PercentagePoints points = new Percentage(44) - new Percentage(40);

        Assert.Equal(new PercentagePoints(4), points);
        Assert.Equal(new Percentage(44), new Percentage(40) + points);
        Assert.Equal(10, PercentChange.Between(40, 44)!.Value.Value, 12);
    }

    [Fact]
    public void Types_OfPerCentAndPoints_DoNotTurnIntoEachOtherOrIntoNumbers()
    {
        Type[] types = [typeof(Percentage), typeof(PercentagePoints), typeof(PercentChange)];
        var casts = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(method => method.Name is "op_Implicit" or "op_Explicit");
        var mixed = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name is "op_Addition" or "op_Subtraction").Where(method => method.ReturnType == typeof(PercentChange) || method.GetParameters().Any(part => part.ParameterType == typeof(double)));

        Assert.Empty(casts);
        Assert.Empty(mixed);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-2, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(5, double.PositiveInfinity)]
    public void Change_FromNothing_IsNoPercentage(double from, double to) => Assert.Null(PercentChange.Between(from, to));
}
