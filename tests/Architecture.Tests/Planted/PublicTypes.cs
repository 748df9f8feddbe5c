// Public types in the right and the wrong places of a module named Planted.
namespace OpKoers.Planted
{
    public static class PlantedModule;
}

namespace OpKoers.Planted.Contracts
{
    public enum PlantedKind
    {
        First = 0,
        Second = 5,
    }

    [method: System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public sealed class PlantedContract(string name, int? size = null)
    {
        public required string Name { get; init; } = name;

        public int? Size { get; set; } = size;

        public static IReadOnlyList<string> Split<T>(T[] parts, bool trim = false) => [.. parts.Select(part => trim ? $"{part}".Trim() : $"{part}")];

        internal static int Hidden => 1;
    }
}

namespace OpKoers.Planted.ContractsOfAnotherKind
{
    public static class Leaked;
}

namespace OpKoers.Planted.Storage
{
    public sealed class LeakedTable
    {
        public static string Sql => "SELECT name FROM indicators_indicator WHERE id = 1";

        public static string OwnSql => "SELECT name FROM planted_table";
    }
}
