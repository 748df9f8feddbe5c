using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpKoers.Import.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>One import of a table: find the replies, read what the table is made of, read its rows, hand them over.</summary>
internal sealed class CbsImport(IStatisticsIntake intake, IStatistics statistics, CbsClient client, TimeProvider time) : IStatisticsFiles
{
    private const string ShapeChanged = "shape-changed";

    public async Task<StatisticsImportResult> ImportAsync(StatisticsImportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await RunAsync(request, cancellation);
        }
        catch (SourceException wrong)
        {
            return new StatisticsImportResult { Refusal = new Refusal(wrong.Code, wrong.Message) };
        }
    }

    private async Task<StatisticsImportResult> RunAsync(StatisticsImportRequest request, CancellationToken cancellation)
    {
        var (replies, cache) = Source(request);
        using var closing = replies as IDisposable;
        try
        {
            return await RunAsync(request, replies, cache, cancellation);
        }
        catch (SourceException wrong) when (wrong.Code != Fetcher.Unreachable)
        {
            // What came is whole and wrong: the next time the source is asked anew, since it may have been put right without another date.
            cache?.Forget();
            throw;
        }
    }

    private async Task<StatisticsImportResult> RunAsync(StatisticsImportRequest request, IReplies replies, ReplyCache? cache, CancellationToken cancellation)
    {
        var first = await JsonRows.OfAsync(replies, "TableInfos", cancellation);
        var v4 = first is null;
        var infos = (first ?? await JsonRows.OfAsync(replies, "Properties", cancellation)) is [var only, ..] ? only : throw new SourceException("table-unknown", $"De bron kent de tabel {request.Table} niet.");
        if (cache is not null)
        {
            await cache.BeginAsync(StateOf(infos), cancellation);
        }

        var table = v4
            ? await CbsV4Metadata.ReadAsync(replies, infos, request.Table, request.RestatedToYear, cancellation)
            : await CbsV3Metadata.ReadAsync(replies, infos, request.Table, request.RestatedToYear, cancellation);
        var begun = await intake.BeginAsync(table.Draft, new StatisticsIntakeOptions { DryRun = request.DryRun, AcceptNewShape = request.AcceptNewShape, AcceptedShape = request.AcceptedShape }, cancellation);
        if (!begun.TryGet(out var delivery, out var refusal))
        {
            Drop(cache, refusal);
            return Result(replies, refusal) with { Shape = ShapeOf(table), ShapeChange = refusal.Code == ShapeChanged ? await intake.ShapeAsync(table.Draft, cancellation) : null };
        }

        await using (delivery)
        {
            var (hash, note) = await ReadAsync(replies, table, v4, delivery, request.Progress, cancellation);
            var committed = await delivery.CommitAsync(new StatisticsProvenance { Origin = replies.Origin, Reader = v4 ? "cbs-v4" : "cbs-v3", SourceModified = table.Modified, Hash = hash, Note = note.Text, RoundedTo = note.RoundedTo }, cancellation);
            if (!committed.TryGet(out var taken, out refusal))
            {
                Drop(cache, refusal);
                return Result(replies, refusal) with { Shape = ShapeOf(table) };
            }

            if (!request.DryRun)
            {
                cache?.Finish();
            }

            var difference = request.DryRun ? taken.WouldChange : taken is { Written: true, Delivery: > 1 } ? await statistics.CompareAsync(taken.Table, taken.Delivery - 1, taken.Delivery, cancellation: cancellation) : null;
            return Result(replies, null) with { Delivery = taken with { WouldChange = null }, Difference = difference, Note = note.Text, Shape = ShapeOf(table) };
        }
    }

    /// <summary>What the store refuses is asked anew the next time; a new shape somebody may yet accept, and then what was fetched is still there.</summary>
    private static void Drop(ReplyCache? cache, Refusal refusal)
    {
        if (refusal.Code != ShapeChanged)
        {
            cache?.Forget();
        }
    }

    private static StatisticsTableShape ShapeOf(CbsTable table) => new(
        table.Draft.Title,
        table.Draft.Source,
        table.Modified,
        table.Draft.RestatedToYear,
        [.. table.Draft.Dimensions.Select(dimension => new StatisticsDimensionShape(dimension.Key, dimension.Title, dimension.Kind, dimension.Codes.Count))],
        table.Draft.Measures);

    private (IReplies Replies, ReplyCache? Cache) Source(StatisticsImportRequest request)
    {
        if (request.Origin.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || request.Origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            if (!Uri.TryCreate(request.Origin, UriKind.Absolute, out var origin))
            {
                throw new SourceException("source-unknown", $"‘{request.Origin}’ is geen adres.");
            }

            var address = HttpReplies.TableAddress(origin, request.Table);
            var cache = new ReplyCache(request.Cache ?? client.CacheFolder, address, request.Table);
            return (new HttpReplies(new Fetcher(client.Http, client.Patience, time), address, cache), cache);
        }

        return File.Exists(request.Origin) ? (ZipReplies.Of(request.Origin, request.Table), null) : (FolderReplies.Of(request.Origin, request.Table), null);
    }

    /// <summary>Stands for the state of the table at the source: when it changes, replies that were fetched before no longer fit.</summary>
    private static string StateOf(Dictionary<string, string?> infos) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', infos.OrderBy(info => info.Key, StringComparer.Ordinal).Select(info => $"{info.Key}={info.Value}")))));

    private static async Task<(string Hash, (string? Text, double RoundedTo) Note)> ReadAsync(IReplies replies, CbsTable table, bool v4, IStatisticsDelivery delivery, Action<long>? progress, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (replies is ZipReplies zip)
        {
            var lines = new CbsCsvRows(table);
            lines.Read(zip.OpenData(), delivery, progress);
            return (zip.Hash(), Note(lines.Figures));
        }

        ICbsRows rows = v4 ? new CbsV4Rows(table) : new CbsV3Rows(table);
        var into = rows.Into(delivery);
        var resource = v4 ? "Observations" : "TypedDataSet";
        var reply = await replies.FirstAsync(resource, cancellation) ?? await replies.FirstAsync("UntypedDataSet", cancellation) ?? throw new SourceException("data-missing", $"De cijfers ({resource}) ontbreken.");
        var bound = new PageBound();
        while (reply is not null)
        {
            var before = rows.Figures.Count;
            var next = ReadPage(reply, into, hash, cancellation);
            rows.Figures.Flush(delivery);
            progress?.Invoke(rows.Figures.Count);
            bound.Passed(reply, next, rows.Figures.Count == before);
            reply = await replies.NextAsync(reply with { Next = reply.Next ?? next }, cancellation);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), Note(rows.Figures));
    }

    /// <summary>Reads a page; gives what it says of the next.</summary>
    private static string? ReadPage(Reply reply, RowReader into, IncrementalHash hash, CancellationToken cancellation)
    {
        try
        {
            using var stream = reply.Open();
            cancellation.ThrowIfCancellationRequested();
            return JsonPage.Read(stream, into, hash, cancellation).Next;
        }
        catch (JsonException)
        {
            throw new SourceException("reply-damaged", $"Bladzijde {reply.Page} van {reply.Resource} is geen volledig antwoord.");
        }
    }

    private static (string? Text, double RoundedTo) Note(CbsFigures figures) =>
        figures.RoundsToFives ? ("De bron rondt af op vijftallen: percentages en verhoudingen van kleine aantallen zeggen weinig.", 5) : (null, 1);

    private static StatisticsImportResult Result(IReplies replies, Refusal? refusal) => new() { Fetched = replies.Counts.Fetched, Resumed = replies.Counts.Resumed, Refusal = refusal };
}
