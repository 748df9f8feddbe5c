using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Bindings;

public sealed class BindingPlanTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    private static readonly Gen<BoundFigure> AnyFigure =
        from year in Gen.Choose(2015, 2022)
        from value in Gen.Choose(0, 3)
        from state in Gen.Elements(Enum.GetValues<CellState>())
        from lack in Gen.Frequency((9, Gen.Constant(BoundLack.None)), (1, Gen.Constant(BoundLack.Inhabitants)))
        select new BoundFigure(Period.Year(year), state >= CellState.Absent || lack != BoundLack.None ? null : value, state) { Lack = lack };

    private static readonly Gen<IReadOnlyList<BoundFigure>> AnyFigures = Gen.ListOf(AnyFigure).Select(list => (IReadOnlyList<BoundFigure>)[.. list.DistinctBy(figure => figure.Period)]);

    [Fact]
    public void Plan_OfTheSameFigures_ChangesNothingASecondTime() => Prop.ForAll(AnyFigures.ToArbitrary(), AnyFigures.ToArbitrary(), static (first, second) =>
    {
        var stored = Apply(Apply([], first, 1), second, 2);
        return BindingPlan.Of(second, stored, Origin(3)).All(row => row.New is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Plan_OfAnyDeliveries_KeepsOneFigureAPeriodThatCountsAndEveryValueThatEverDid() => Prop.ForAll(AnyFigures.ToArbitrary(), AnyFigures.ToArbitrary(), static (first, second) =>
    {
        var before = Apply([], first, 1);
        var after = Apply(before, second, 2);
        return after.Where(row => row.SupersededOn is null).GroupBy(row => row.Period).All(group => group.Count() == 1)
            && before.All(old => after.Any(row => row.Period == old.Period && row.Value == old.Value && row.Delivery == old.Delivery));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Figure_ThatBecomesFinal_StaysTheFigureOfItsDelivery()
    {
        var stored = Apply([], [new BoundFigure(Period.Year(2020), 5, CellState.Provisional)], 1);

        var row = Assert.Single(BindingPlan.Of([new BoundFigure(Period.Year(2020), 5, CellState.Final)], stored, Origin(2)));

        Assert.Equal((PlannedChange.Restate, MeasurementStatus.Final, "T1#1"), (row.Change, row.New!.Status, row.New.Delivery));
    }

    [Fact]
    public void Figure_ThatIsRevised_ComesBesideTheOldOneAsRevised()
    {
        var stored = Apply([], [new BoundFigure(Period.Year(2020), 5, CellState.Final)], 1);

        var after = Apply(stored, [new BoundFigure(Period.Year(2020), 6, CellState.Final)], 2);

        Assert.Equal([(5m, Today, "T1#1"), (6m, null, "T1#2")], after.OrderBy(row => row.Delivery).Select(row => (row.Value.Value!.Value, row.SupersededOn, row.Delivery!)));
        Assert.Equal(MeasurementStatus.Revised, after.Single(row => row.SupersededOn is null).Status);
    }

    [Fact]
    public void Rate_OfATinyCount_KeepsItsWarningAsARemarkUntilItIsRevised()
    {
        var tiny = new BoundFigure(Period.Year(2020), 0.4m, CellState.Final) { IsTiny = true };
        var stored = Apply([], [tiny], 1);
        var both = Assert.Single(BindingPlan.Of([tiny with { Break = "sinds 2020 samen met Beek" }], [], Origin(1))).New!;
        var after = Apply(stored, [tiny with { Value = 3, IsTiny = false }], 2);

        Assert.Equal("Klein aantal: het cijfer schommelt sterk door toeval.", Assert.Single(stored).Remark);
        Assert.Equal("Breuk: sinds 2020 samen met Beek. Klein aantal: het cijfer schommelt sterk door toeval.", both.Remark);
        Assert.Null(after.Single(row => row.SupersededOn is null).Remark);
    }

    [Fact]
    public void Figure_ThatIsWithheldFromNowOn_TakesThePlaceOfTheOldOneWithoutAValue()
    {
        var stored = Apply([], [new BoundFigure(Period.Year(2020), 5, CellState.Final)], 1);

        var row = Assert.Single(BindingPlan.Of([new BoundFigure(Period.Year(2020), null, CellState.Suppressed)], stored, Origin(2)));

        Assert.Equal((PlannedChange.Revise, Quantity.Blank, MeasurementStatus.Suppressed), (row.Change, row.New!.Value, row.New.Status));
    }

    [Fact]
    public void Figure_ThatTheTableGivesNoMore_StaysAndIsNamed()
    {
        var stored = Apply([new MeasurementDraft { Period = Period.Year(2018), Value = Quantity.Of(9) }], [new BoundFigure(Period.Year(2020), 5, CellState.Final)], 1);

        var row = Assert.Single(BindingPlan.Of([], stored, Origin(2)));

        Assert.Equal((PlannedChange.Gone, Period.Year(2020)), (row.Change, row.Period));
        Assert.Null(row.New);
    }

    [Fact]
    public void MethodBreak_ThatSomebodyNoted_StaysAtARevision()
    {
        MeasurementDraft typed = new() { Period = Period.Year(2020), Value = Quantity.Of(4), MethodBreakBefore = true };

        var row = Assert.Single(BindingPlan.Of([new BoundFigure(Period.Year(2020), 5, CellState.Final)], [typed], Origin(1)));

        Assert.True(row.New!.MethodBreakBefore);
    }

    private static BoundOrigin Origin(int number) => new("T1", number, "proef, tabel T1");

    private static List<MeasurementDraft> Apply(IReadOnlyList<MeasurementDraft> stored, IReadOnlyList<BoundFigure> figures, int number)
    {
        var after = stored.ToList();
        foreach (var row in BindingPlan.Of(figures, stored, Origin(number)).Where(row => row.New is not null))
        {
            if (row.Old is { } old)
            {
                after.Remove(old);
                if (row.Change == PlannedChange.Revise)
                {
                    after.Add(old with { SupersededOn = Today });
                }
            }

            after.Add(row.New!);
        }

        return after;
    }
}
