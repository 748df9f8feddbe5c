using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail.Writing;

namespace OpKoers.Reporting.Tests.Mail.Writing;

public sealed class LettersTests
{
    private const string Hostile = "Berap\r\nBcc: x@y.example\u2028<script>";

    [Fact]
    public void Letter_OfEveryKind_IsShortAndSaysWhatToDoWhere()
    {
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var letter = Letters.Of(kind, Facts("Berap 2020", "Streettriage"));

            Assert.InRange(letter.Subject.Length, 10, 90);
            Assert.InRange(letter.Text.Length, 100, 900);
            Assert.Contains("- Streettriage\n  https://opkoers.example/x\n", letter.Text, StringComparison.Ordinal);
            Assert.Contains("https://opkoers.example/mijn-werk", letter.Text, StringComparison.Ordinal);
            Assert.Contains("https://opkoers.example/account", letter.Text, StringComparison.Ordinal);
            Assert.Contains("voor: Trekker Veiligheid.", letter.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Letter_WithHostileNames_HasASubjectOfOneLine()
    {
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var letter = Letters.Of(kind, Facts(Hostile, Hostile));

            Assert.DoesNotContain(letter.Subject, letter => char.IsControl(letter) || letter == '\u2028');
        }
    }

    [Fact]
    public void Letter_OfAReturnedReport_GivesTheReasonAsItWasWritten() =>
        Assert.Contains("\n\n  Noem een bedrag.\n  En een datum.\n\n", Letters.Of(MailKind.ReportReturned, Facts("Berap", "X") with { Reason = "Noem een bedrag.\r\nEn een datum." }).Text, StringComparison.Ordinal);

    private static LetterFacts Facts(string moment, string title) => new()
    {
        For = "Trekker Veiligheid",
        MyWork = "https://opkoers.example/mijn-werk",
        Account = "https://opkoers.example/account",
        Moment = moment,
        Programme = "Veiligheid",
        Title = title,
        By = "Trekker Handhaving",
        Due = new DateOnly(2021, 1, 11),
        Items = [new LetterItem(title, "https://opkoers.example/x")],
    };
}
