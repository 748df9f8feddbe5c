using System.Globalization;
using OpKoers.Reporting.Mail.Format;

namespace OpKoers.Reporting.Mail.Transport;

/// <summary>
/// Drops messages as .eml files in a folder, for a demo or for a program that picks them up. A file appears whole or not at all, and a repeat of a
/// message takes the place of the first.
/// </summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    public async Task<Delivery> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.Id:N}.eml");
        var target = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(target + ".tmp", MessageWriter.Write(message), cancellation);
            File.Move(target + ".tmp", target, overwrite: true);
            return Delivery.Taken(name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Delivery.Later("Het bestand kon niet worden geschreven: " + fault.Message);
        }
    }
}
