namespace OpKoers.TestKit;

/// <summary>What test runs that were cut off left in the folder for temporary files.</summary>
public static class LeftBehind
{
    /// <summary>Removes folders whose name begins so and that nobody touched for so long; a run of this moment keeps its own.</summary>
    public static void Remove(string place, string prefix, TimeSpan older, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        foreach (var folder in new DirectoryInfo(place).EnumerateDirectories(prefix + "*").Where(folder => time.GetUtcNow() - folder.LastWriteTimeUtc > older))
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // Another run was before us, or it belongs to somebody else.
            }
        }
    }
}
