using System.Security.Cryptography;
using System.Text;

namespace OpKoers.Import.Uploads;

/// <summary>A file between its trial and its confirmation.</summary>
internal sealed record Upload(string FileName, ReadOnlyMemory<byte> Content);

/// <summary>
/// Keeps uploaded files for an hour, each for the account that sent it. The token is made of chance, and the name on disk is made of token and
/// account together: a token in other hands opens nothing.
/// </summary>
internal sealed class UploadStore(TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "opkoers-uploads");

    /// <summary>Keeps a file; gives its token.</summary>
    public async Task<string> KeepAsync(Guid account, Upload upload, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Folder);
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        Clean(folder);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = PathOf(account, token);
        var name = Encoding.UTF8.GetBytes(upload.FileName);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(BitConverter.GetBytes(name.Length), cancellation);
            await file.WriteAsync(name, cancellation);
            await file.WriteAsync(upload.Content, cancellation);
        }

        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        return token;
    }

    /// <summary>The file of a token; null when it is not there, too old, or of somebody else.</summary>
    public async Task<Upload?> FindAsync(Guid account, string token, CancellationToken cancellation)
    {
        var path = PathOf(account, token);
        if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) + KeptFor < time.GetUtcNow().UtcDateTime)
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var length = BitConverter.ToInt32(bytes);
        return new Upload(Encoding.UTF8.GetString(bytes, 4, length), bytes.AsMemory(4 + length));
    }

    public static void Remove(Guid account, string token) => File.Delete(PathOf(account, token));

    private void Clean(DirectoryInfo folder)
    {
        foreach (var old in folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc + KeptFor < time.GetUtcNow().UtcDateTime).ToList())
        {
            old.Delete();
        }
    }

    private static string PathOf(Guid account, string token) =>
        Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}/{token}"))));
}
