using System.Runtime.InteropServices;

namespace OpKoers.Editions.Export;

/// <summary>Lets two folders change places.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;

    // The answers of a system or file system that can not do it in one step.
    private const int NotImplemented = 38;
    private const int InvalidArgument = 22;

    /// <summary>In one step where the system can do so (Linux); else in two, with a moment between them in which there is no folder.</summary>
    public static void Exchange(string one, string other)
    {
        if (OperatingSystem.IsLinux())
        {
            if (RenameAt(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0)
            {
                return;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error is not (NotImplemented or InvalidArgument))
            {
                throw new IOException($"{other} can not be replaced: {Marshal.GetPInvokeErrorMessage(error)}.");
            }
        }

        var aside = one + ".old";
        Directory.Move(other, aside);
        try
        {
            Directory.Move(one, other);
        }
        catch
        {
            Directory.Move(aside, other);
            throw;
        }

        Directory.Move(aside, one);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
