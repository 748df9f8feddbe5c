using System.Security.Cryptography;
using System.Text;
using OpKoers.Import.Contracts;

namespace OpKoers.Import.Flow;

/// <summary>Names a list of changes, so that what is confirmed is what was shown.</summary>
internal static class ChangeFingerprint
{
    public static string Of(IReadOnlyList<FileChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var change in changes)
        {
            // References are identities, which a new object gets anew at every run.
            foreach (var part in new[] { change.Kind, change.Label, change.Action.ToString(), change.Field, change.Old, Guid.TryParse(change.New, out _) ? "" : change.New })
            {
                hash.AppendData(Encoding.UTF8.GetBytes(part is null ? "\0" : "\u0001" + part));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
