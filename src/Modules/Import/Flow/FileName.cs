namespace OpKoers.Import.Flow;

/// <summary>Names of files as people see them.</summary>
internal static class FileName
{
    /// <summary>Without folders, also those of another system, and without characters that would disturb a page or a log.</summary>
    public static string Of(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(character => !char.IsControl(character))]);
        return clean.Length == 0 ? "bestand" : clean.Length <= 120 ? clean : clean[..120];
    }
}
