using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail;

namespace OpKoers.Reporting.Features.Messages;

/// <summary>The states of messages in words and in addresses.</summary>
internal static class MessageWords
{
    /// <summary>In the order in which they ask for attention.</summary>
    public static readonly IReadOnlyList<MailState> Order = [MailState.Failed, MailState.Waiting, MailState.Sending, MailState.Sent, MailState.Lapsed];

    public static string Of(MailState state) => state switch
    {
        MailState.Waiting => "wacht",
        MailState.Sending => "wordt verstuurd",
        MailState.Sent => "verstuurd",
        MailState.Failed => "niet gelukt",
        _ => "vervallen",
    };

    public static string Key(MailState state) => state switch
    {
        MailState.Waiting => "wacht",
        MailState.Sending => "onderweg",
        MailState.Sent => "verstuurd",
        MailState.Failed => "niet-gelukt",
        _ => "vervallen",
    };

    /// <summary>The state that an address names; null for none or one that is not there.</summary>
    public static MailState? State(string? key) => Order.Where(state => Key(state) == key).Select(state => (MailState?)state).FirstOrDefault();

    public static string Lead(IReadOnlyDictionary<MailState, int> counts) =>
        (counts.GetValueOrDefault(MailState.Failed), counts.Values.Sum()) switch
        {
            (0, 0) => "Er zijn nog geen berichten.",
            (0, _) => "Er zijn geen berichten blijven liggen.",
            (1, _) => "1 bericht kon niet worden verstuurd. Los de oorzaak op en probeer het opnieuw.",
            var (failed, _) => $"{failed} berichten konden niet worden verstuurd. Los de oorzaak op en probeer het opnieuw.",
        };

    public static string Setting(MailOptions options) => options.Transport switch
    {
        MailWay.Smtp => $"Berichten gaan via mailserver {options.Smtp.Host}, met {options.From} als afzender.",
        MailWay.Folder => $"Berichten gaan niet de deur uit: zij komen als bestand in de map {options.Folder}.",
        _ => "E-mail staat uit: er worden geen berichten gemaakt. Iedereen vindt zijn werk op de pagina Mijn werk.",
    };
}
