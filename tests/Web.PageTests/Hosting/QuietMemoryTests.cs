namespace OpKoers.Web.PageTests.Hosting;

public class QuietMemoryTests
{
    [Fact]
    public void IsDue_WhenItIsQuietAfterWork_IsTrueOnce()
    {
        using var memory = new QuietMemory(TimeProvider.System);

        bool[] due = [memory.IsDue(5), memory.IsDue(9), memory.IsDue(9), memory.IsDue(10), memory.IsDue(10), memory.IsDue(12), memory.IsDue(12)];

        Assert.Equal([false, false, true, false, false, false, true], due);
    }

    [Fact]
    public void IsDue_WhenNothingEverHappened_IsFalse()
    {
        using var memory = new QuietMemory(TimeProvider.System);

        Assert.False(memory.IsDue(0));
        Assert.False(memory.IsDue(0));
    }

    [Fact]
    public void IsGrown_WhenMoreThanAnEighthAndEightMegabytesCame_IsTrueUntilLooked()
    {
        using var memory = new QuietMemory(TimeProvider.System);

        bool[] small = [memory.IsGrown(30_000_000), memory.IsGrown(37_000_000), memory.IsGrown(39_000_000), memory.IsGrown(39_000_000)];
        memory.Looked(100_000_000);
        bool[] large = [memory.IsGrown(112_000_000), memory.IsGrown(113_000_000)];

        Assert.Equal([false, false, true, true], small);
        Assert.Equal([false, true], large);
    }
}
