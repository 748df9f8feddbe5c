namespace OpKoers.Cli.Hosting;

/// <summary>The files of an embedded database.</summary>
internal static class SqliteFiles
{
    private static readonly string[] Suffixes = ["-wal", "-shm", "-editions", ""];

    /// <summary>
    /// Moves a closed database with the archive of editions beside it. Its write-ahead log goes first: a database without it would be an older one.
    /// </summary>
    public static void Move(string from, string to)
    {
        foreach (var suffix in Suffixes.Where(suffix => File.Exists(from + suffix)))
        {
            File.Move(from + suffix, to + suffix);
        }
    }
}
