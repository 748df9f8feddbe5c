using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Bench.Judgement;

/// <summary>How many indicators are judged per second on one core, and what a judgement allocates.</summary>
internal static class JudgementBench
{
    private const int Rounds = 9;
    private const int Passes = 40;

    private static readonly DateOnly AsOf = new(2022, 12, 31);

    public static IEnumerable<BenchFigure> Figures()
    {
        var cases = Cases();
        var outcomes = 0;
        var judging = PerSecond(cases.Length, () => outcomes += JudgeAll(cases));
        var comparing = PerSecond(cases.Length, () => outcomes += CompareAll(cases));
        var before = GC.GetAllocatedBytesForCurrentThread();
        outcomes += JudgeAll(cases);
        var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / cases.Length;
        if (outcomes == 0)
        {
            throw new InvalidOperationException("Nothing was judged.");
        }

        yield return new("judgements per second and core", judging, "1/s", 1_000_000, LowerIsBetter: false, "a subtraction and a comparison of the same figures", judging / comparing);
        yield return new("bytes allocated per judgement", allocated, "byte", 0, LowerIsBetter: true, "one byte", allocated);
    }

    private static int JudgeAll(IndicatorCase[] cases)
    {
        var sum = 0;
        foreach (var one in cases)
        {
            sum += (int)IndicatorJudge.Judge(one).Outcome;
        }

        return sum;
    }

    private static int CompareAll(IndicatorCase[] cases)
    {
        var sum = 0;
        foreach (var one in cases)
        {
            var figures = one.Measurements.Span;
            sum += figures[^1].Value.Low - one.Baseline.Low > one.Target.Low ? 2 : 1;
        }

        return sum;
    }

    // Counted in processor time of this process, which does nothing else: "per core", also when the machine is busy.
    private static double PerSecond(int count, Action pass)
    {
        var rates = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Passes; i++)
            {
                pass();
            }

            rates[round] = count * (double)Passes / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(rates);
        return rates[Rounds / 2];
    }

    /// <summary>A municipality's mix: mostly levels and changes with a series of years, some with a path, margins, shares and gaps.</summary>
    private static IndicatorCase[] Cases()
    {
        var random = new Random(20221231);
        TargetKind[] kinds =
        [
            TargetKind.Level, TargetKind.AtLeast, TargetKind.AtMost, TargetKind.AbsoluteChange, TargetKind.RelativeChange, TargetKind.PercentagePoints, TargetKind.Between,
            TargetKind.DirectionOnly, TargetKind.NotWorse, TargetKind.Ordinal, TargetKind.RankAtMost, TargetKind.Deliverable, TargetKind.ServiceNorm,
        ];
        return [.. Enumerable.Range(0, 2000).Select(i => Case(random, kinds[i % kinds.Length], i))];
    }

    private static IndicatorCase Case(Random random, TargetKind kind, int index)
    {
        var lower = kind is TargetKind.AtMost or TargetKind.RankAtMost;
        var isShare = index % 4 == 0;
        decimal Value() => random.Next(100, 9000) / 10m;
        return new()
        {
            Direction = lower ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Reading = isShare ? Reading.Share : Reading.Level,
            TargetKind = kind,
            BaselinePeriod = Period.Year(2018),
            Baseline = index % 11 == 0 ? Quantity.In(QuantityState.Unknown) : Quantity.Of(Value()),
            TargetPeriod = Period.Year(2025),
            Target = index % 13 == 0 ? Quantity.In(QuantityState.ToBeDetermined) : Quantity.Of(Value()),
            TargetLow = Quantity.Of(100),
            TargetHigh = Quantity.Of(400),
            Path = index % 3 == 0 ? Enumerable.Range(2019, 4).Select(year => new PeriodQuantity(Period.Year(year), Quantity.Of(Value()))).ToArray() : default,
            Measurements = Enumerable.Range(2016, 6).Select(year => new MeasuredFigure(Period.Year(year), Quantity.Of(Value()))
            {
                Margin = index % 5 == 0 ? 2.5m : null,
                Numerator = isShare ? random.Next(1, 900) : null,
                Denominator = isShare ? 1000 : null,
            }).ToArray(),
            AsOf = AsOf,
        };
    }
}
