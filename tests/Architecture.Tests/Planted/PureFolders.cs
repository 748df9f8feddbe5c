// What must never be written in a pure folder, once each, so that the rules are seen to catch it.
#pragma warning disable CA1812, CA1823, IDE0051, RS0030, CA5394
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Planted.Storage;

namespace OpKoers.Planted.Domain
{
    internal sealed class ReadsAFile
    {
        public static string Read(string path) => File.ReadAllText(path);
    }

    internal sealed class CallsTheNetwork
    {
        public HttpClient? Client { get; init; }
    }

    internal sealed class TakesAClock(TimeProvider time)
    {
        public long Now => time.GetTimestamp();
    }

    internal sealed class RollsADie
    {
        public static int Roll() => new Random(6).Next();
    }

    internal sealed class MakesAnId
    {
        public static Guid Make() => Guid.NewGuid();
    }

    internal sealed class KnowsTheWeb
    {
        public static string Path(HttpContext context) => context.Request.Path;
    }

    internal abstract class KnowsTheDatabase : DbContext;

    internal sealed class HidesItInALambda
    {
        public static Func<string, bool> Exists { get; } = path => File.Exists(path);
    }

    internal sealed class HidesItInAListOfLists
    {
        public List<List<Stream[]>> Streams { get; } = [];
    }

    [Authorize]
    internal sealed class WearsAnAttribute;

    internal sealed class ReachesForStorage
    {
        public LeakedTable? Table { get; init; }
    }

    internal sealed record IsPure(Quantity Value, Period Period, IReadOnlyList<decimal> Figures)
    {
        public decimal Sum => Figures.Where(figure => figure > 0).Sum();

        public override string ToString() => $"{Value} {Period} {Math.Round(Sum)}";
    }
}

namespace OpKoers.Planted.Judgement.Deeper
{
    internal sealed class KnowsStorage
    {
        public OpKoers.Storage.DatabaseSession? Session { get; init; }
    }
}
