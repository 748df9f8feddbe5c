using System.Globalization;
using OpKoers.Kernel;

namespace OpKoers.Areas.Contracts;

/// <summary>Municipalities of about the same size: the classes that Statistics Netherlands uses, by number of inhabitants.</summary>
/// <param name="From">Least number of inhabitants, inclusive.</param>
/// <param name="Below">Number of inhabitants that is just too many; null for the largest class.</param>
public sealed record PeerGroup(int From, int? Below)
{
    /// <summary>All classes, small first.</summary>
    public static IReadOnlyList<PeerGroup> All { get; } =
    [
        new(0, 5_000), new(5_000, 10_000), new(10_000, 20_000), new(20_000, 50_000), new(50_000, 100_000), new(100_000, 150_000),
        new(150_000, 250_000), new(250_000, null),
    ];

    /// <summary>Code by which it is chosen as if it were an area: "GK50000".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"GK{From}");

    /// <summary>Whether a code is that of a class of size.</summary>
    public static bool IsCode(string code) => Find(code) is not null;

    /// <summary>The class with a code; null when it is the code of something else.</summary>
    internal static PeerGroup? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.StartsWith("GK", StringComparison.Ordinal) ? All.FirstOrDefault(group => group.Code == code) : null;
    }

    /// <summary>What it is called in the language of the request: "Gemeenten met 50.000 tot 100.000 inwoners".</summary>
    public string Label => Words(FigureText.For(CultureInfo.CurrentUICulture), T.Of("Gemeenten met {0} tot {1} inwoners"), T.Of("Gemeenten met {0} inwoners of meer"));

    /// <summary>The same in Dutch, whoever asks: the areas of a year are kept in memory for everyone.</summary>
    internal string Name => Words(FigureText.Dutch, "Gemeenten met {0} tot {1} inwoners", "Gemeenten met {0} inwoners of meer");

    /// <summary>The class of a number of inhabitants; null for a number below 0.</summary>
    public static PeerGroup? Of(int population) => All.FirstOrDefault(group => group.Holds(population));

    /// <summary>Whether a municipality of this size belongs to it.</summary>
    public bool Holds(int population) => population >= From && (Below is null || population < Below);

    /// <summary>The municipalities of a year in this class, in order of code; those of which the number of inhabitants is not known are in none.</summary>
    public IReadOnlyList<Area> MembersIn(AreaYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return [.. year.Areas.Where(area => area.Kind == AreaKind.Municipality && area.Population is { } population && Holds(population))];
    }

    private string Words(FigureText figures, string between, string orMore) => Below is { } below
        ? string.Format(CultureInfo.InvariantCulture, between, figures.Number(From), figures.Number(below))
        : string.Format(CultureInfo.InvariantCulture, orMore, figures.Number(From));
}
