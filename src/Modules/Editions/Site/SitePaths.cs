namespace OpKoers.Editions.Site;

/// <summary>
/// The names of the files of a site, from its root. A folder is named by a key, which never holds a dot; a file always does: the two can not meet.
/// </summary>
internal static class SitePaths
{
    public const string Start = "index.html";
    public const string Archive = "archief.html";
    public const string About = "over.html";
    public const string OpenData = "open-data.html";
    public const string Accessibility = "toegankelijkheid.html";
    public const string Privacy = "privacy.html";
    public const string NotFound = "niet-gevonden.html";
    public const string Feed = "uitgaven.atom";
    public const string CatalogueJson = "catalogus.jsonld";
    public const string CatalogueTurtle = "catalogus.ttl";

    /// <summary>The way from one file to another, so that the same bytes work wherever the site stands.</summary>
    public static string From(string from, string to)
    {
        var shared = 0;
        for (var index = 0; index < from.Length && index < to.Length && from[index] == to[index]; index++)
        {
            if (from[index] == '/')
            {
                shared = index + 1;
            }
        }

        var up = from.AsSpan(shared).Count('/');
        return string.Concat(Enumerable.Repeat("../", up)) + to[shared..];
    }
}

/// <summary>The names of the files of one edition.</summary>
internal sealed record EditionPaths(string Slug)
{
    public string Index => Slug + "/index.html";

    public string Figures => Slug + "/cijfers.html";

    public string Sources => Slug + "/bronnen.html";

    public string Downloads => Slug + "/downloads.html";

    public string Search => Slug + "/zoeken.html";

    public string Json => Slug + "/editie.json";

    public string Csv => Slug + "/cijfers.csv";

    public string CsvMetadata => Csv + "-metadata.json";

    public string Package => Slug + "/datapackage.json";

    public string Report(string key) => $"{Slug}/rapport-{key}.html";

    public string Programme(string programme) => $"{Slug}/{programme}/index.html";

    public string Network(string programme) => $"{Slug}/{programme}/netwerk.html";

    public string NetworkDrawing(string programme) => $"{Slug}/{programme}/netwerk.svg";

    public string Goal(string programme, string key) => $"{Slug}/{programme}/doel-{key}.html";

    public string Effort(string programme, string key) => $"{Slug}/{programme}/inspanning-{key}.html";

    public string Indicator(string programme, string key) => $"{Slug}/{programme}/indicator-{key}.html";

    public string IndicatorCsv(string programme, string key) => $"{Slug}/{programme}/indicator-{key}.csv";
}
