using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Outputs.Printing;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Excel;
using OpKoers.Reporting.Outputs.Writing.Html;
using OpKoers.Reporting.Outputs.Writing.Word;

namespace OpKoers.Reporting.Outputs.Files;

/// <summary>
/// Makes the files of reports, each once: an edition never changes, so what was made of it is kept by its hash, up to a bound. Who asks for what is being made waits for
/// that. A preview is made anew every time.
/// </summary>
internal sealed class ReportFiles(IPdfPrinter printer, PrintStyle style) : IDisposable
{
    private const int MostBytes = 64_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });
    private readonly ConcurrentDictionary<string, Lazy<Task<Result<byte[]>>>> underway = new(StringComparer.Ordinal);

    /// <summary>Whether PDF can be made here.</summary>
    public bool CanPrint => printer.IsAvailable;

    /// <summary>The file; refused as <see cref="IPdfPrinter.PrintAsync"/> says.</summary>
    public async Task<Result<byte[]>> MakeAsync(EditionReport report, ReportCover head, ReportForm form, CancellationToken cancellation)
    {
        if (head.Hash is null)
        {
            return await WriteAsync(report, head, form, cancellation);
        }

        var key = $"{head.Hash}|{report.Key}|{form}";
        if (cache.TryGetValue(key, out byte[]? kept))
        {
            return Result<byte[]>.Of(kept!);
        }

        // Nobody's leaving ends what others wait for; printing has a limit of its own.
        var making = underway.GetOrAdd(key, _ => new Lazy<Task<Result<byte[]>>>(() => KeepAsync(key, report, head, form)));
        return await making.Value.WaitAsync(cancellation);
    }

    public void Dispose() => cache.Dispose();

    private async Task<Result<byte[]>> KeepAsync(string key, EditionReport report, ReportCover head, ReportForm form)
    {
        try
        {
            // Off the thread of the request that happened to be first.
            var made = await Task.Run(() => WriteAsync(report, head, form, CancellationToken.None));
            if (made.TryGet(out var bytes, out _))
            {
                cache.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
            }

            return made;
        }
        finally
        {
            underway.TryRemove(key, out _);
        }
    }

    private async Task<Result<byte[]>> WriteAsync(EditionReport report, ReportCover head, ReportForm form, CancellationToken cancellation) => form switch
    {
        ReportForm.Page => Result<byte[]>.Of(Encoding.UTF8.GetBytes(PrintPage.Write(report, head, style))),
        ReportForm.Pdf => await printer.PrintAsync(PrintPage.Write(report, head, style), cancellation),
        ReportForm.Word => Result<byte[]>.Of(WordReport.Write(report, head)),
        ReportForm.Excel => Result<byte[]>.Of(ExcelReport.Write(report, head)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
    };
}
