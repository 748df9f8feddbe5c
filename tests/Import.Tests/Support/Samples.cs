namespace OpKoers.Import.Tests.Support;

/// <summary>The files of the sample municipality, in an order in which they can be taken in.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<string> Names = ["veiligheid", "duurzaamheid", "omgevingswet", "binnenstad", "nieuwstraatkwartier"];

    public static TheoryData<string> All => [.. Names];

    public static string Folder { get; } = Path.Combine(Root(), "samples", "almelo");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OpKoers.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}
