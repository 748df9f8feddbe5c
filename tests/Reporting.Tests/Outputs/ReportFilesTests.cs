using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Reporting.Outputs.Printing;
using OpKoers.Reporting.Outputs.Writing;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class ReportFilesTests
{
    private static readonly EditionReport Report = Samples.Report("tweewekelijks-veiligheid");

    [Fact]
    public async Task File_OfAnEdition_IsMadeOnce()
    {
        var printer = new CountingPrinter();
        using var files = new ReportFiles(printer, Samples.Style);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, TestContext.Current.CancellationToken)));
        var later = await files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, TestContext.Current.CancellationToken);

        Assert.Equal(1, printer.Printed);
        Assert.All(all, made => Assert.Same(later.Value, made.Value));
    }

    [Fact]
    public async Task File_OfAnotherEditionReportOrForm_IsAnotherFile()
    {
        var printer = new CountingPrinter();
        using var files = new ReportFiles(printer, Samples.Style);

        foreach (var (report, cover) in new[] { (Report, Samples.Cover), (Report, Samples.Cover with { Hash = new string('c', 64) }), (Samples.Report("bijdrage"), Samples.Cover) })
        {
            await files.MakeAsync(report, cover, ReportForm.Pdf, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, printer.Printed);
        var word = await files.MakeAsync(Report, Samples.Cover, ReportForm.Word, TestContext.Current.CancellationToken);
        var excel = await files.MakeAsync(Report, Samples.Cover, ReportForm.Excel, TestContext.Current.CancellationToken);
        Assert.NotEqual(word.Value, excel.Value);
    }

    [Fact]
    public async Task File_OfAPreview_IsMadeAnewEveryTime()
    {
        var printer = new CountingPrinter();
        using var files = new ReportFiles(printer, Samples.Style);

        await files.MakeAsync(Report, ReportCover.Concept(Samples.Document), ReportForm.Pdf, TestContext.Current.CancellationToken);
        await files.MakeAsync(Report, ReportCover.Concept(Samples.Document), ReportForm.Pdf, TestContext.Current.CancellationToken);

        Assert.Equal(2, printer.Printed);
    }

    [Fact]
    public async Task File_ThatCouldNotBeMade_IsTriedAgain()
    {
        var printer = new CountingPrinter { Refuses = 1 };
        using var files = new ReportFiles(printer, Samples.Style);

        var first = await files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, TestContext.Current.CancellationToken);
        var second = await files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, TestContext.Current.CancellationToken);

        Assert.Equal("pdf-failed", first.Refusal?.Code);
        Assert.True(second.Succeeded);
    }

    [Fact]
    public async Task File_WhoseFirstAskerLeaves_IsThereForTheNext()
    {
        var printer = new CountingPrinter();
        using var files = new ReportFiles(printer, Samples.Style);
        using var leaving = new CancellationTokenSource();

        var first = files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = await files.MakeAsync(Report, Samples.Cover, ReportForm.Pdf, TestContext.Current.CancellationToken);

        Assert.True(second.Succeeded);
        Assert.Equal(1, printer.Printed);
    }

    private sealed class CountingPrinter : IPdfPrinter
    {
        private int printed;

        public int Refuses { get; set; }

        public int Printed => printed;

        public bool IsAvailable => true;

        public async Task<Result<byte[]>> PrintAsync(string page, CancellationToken cancellation)
        {
            await Task.Delay(100, cancellation);
            return Interlocked.Increment(ref printed) <= Refuses ? Result<byte[]>.Refused("pdf-failed", "Mislukt.") : Result<byte[]>.Of([.. System.Text.Encoding.UTF8.GetBytes(page)]);
        }
    }
}
