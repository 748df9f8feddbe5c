using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpKoers.Editions.Content;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Editions.Storage;

/// <summary>The archive on its own store: one row an edition, one transaction a publication.</summary>
internal sealed class EditionArchive(ArchiveStore store, TimeProvider time) : IEditionArchive
{
    private const string LatestFirst = "as_of DESC, frozen_at DESC, number DESC, slug";
    private const string HeadColumns = "municipality, slug, municipality_name, municipality_code, title, moment, number, corrects, correction_reason, as_of, frozen_at, published_at, hash";

    public async Task<Result<EditionHead>> PublishAsync(EditionDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var open = document.ForPublication();
        if (EditionKeys.Check(open) is { } refusal)
        {
            return Result<EditionHead>.Refused(refusal);
        }

        var content = EditionContent.Write(open);
        var head = Head(open, EditionContent.Hash(content));
        var packed = Compressed.Pack(content);
        await store.EnsureAsync(cancellation);
        await using var connection = await store.OpenAsync(cancellation);
        try
        {
            await using var transaction = connection is SqliteConnection sqlite
                ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: false)
                : await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            if (await StoredAsync(connection, transaction, head, cancellation) is { } stored)
            {
                return Compared(stored, head);
            }

            await InsertAsync(connection, transaction, head, new Row(packed, content.Length, Revisions(open)), cancellation);
            await transaction.CommitAsync(cancellation);
            return Result<EditionHead>.Of(head);
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else published it between our look and our write.
            return Compared((await StoredAsync(connection, null, head, cancellation))!, head);
        }
    }

    public async Task<IReadOnlyList<EditionHead>> ListAsync(string municipality, CancellationToken cancellation = default) =>
        await RowsAsync($"SELECT {HeadColumns} FROM editions_edition WHERE municipality = @municipality ORDER BY {LatestFirst}", [("@municipality", municipality)], ReadHead, cancellation);

    public async Task<IReadOnlyList<EditionMunicipality>> MunicipalitiesAsync(CancellationToken cancellation = default)
    {
        var all = await RowsAsync(
            "SELECT municipality, municipality_name, municipality_code FROM editions_edition ORDER BY published_at DESC, slug",
            [],
            row => new EditionMunicipality(row.GetString(0), row.GetString(1), row.GetString(2)),
            cancellation);
        return [.. all.DistinctBy(one => one.Slug).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<EditionRevision>> RevisionsAsync(string municipality, CancellationToken cancellation = default)
    {
        var told = await RowsAsync(
            $"SELECT revisions FROM editions_edition WHERE municipality = @municipality AND revisions <> '[]' ORDER BY {LatestFirst}",
            [("@municipality", municipality)],
            row => JsonSerializer.Deserialize<List<EditionRevision>>(row.GetString(0), Canonical.Reading)!,
            cancellation);
        return [.. told.SelectMany(list => list)];
    }

    public async Task<EditionDocument?> FindAsync(string municipality, string slug, CancellationToken cancellation = default) =>
        (await OpenAsync(municipality, slug, cancellation))?.Document;

    public async Task<PublishedEdition?> OpenAsync(string municipality, string slug, CancellationToken cancellation = default)
    {
        var found = await RowsAsync(
            $"SELECT {HeadColumns}, size, content FROM editions_edition WHERE municipality = @municipality AND slug = @slug",
            [("@municipality", municipality), ("@slug", slug)],
            row => (Head: ReadHead(row), Size: row.GetInt32(13), Packed: (byte[])row.GetValue(14)),
            cancellation);
        if (found is not [var stored])
        {
            return null;
        }

        var content = Compressed.Unpack(stored.Packed, stored.Size);
        return EditionContent.Hash(content) == stored.Head.Hash
            ? new PublishedEdition(stored.Head, content, EditionContent.Read(content))
            : throw new InvalidDataException($"What is stored as edition {slug} is not what was published: its hash is another.");
    }

    private static Result<EditionHead> Compared(EditionHead stored, EditionHead head) => stored.Hash == head.Hash
        ? Result<EditionHead>.Of(stored)
        : Result<EditionHead>.Refused("edition-differs", $"De uitgave {head.Slug} is al gepubliceerd, met een andere inhoud. Een verbetering is een nieuwe uitgave.");

    private static async Task<EditionHead?> StoredAsync(DbConnection connection, DbTransaction? transaction, EditionHead head, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {HeadColumns} FROM editions_edition WHERE municipality = @municipality AND slug = @slug";
        command.Add("@municipality", head.Municipality);
        command.Add("@slug", head.Slug);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? ReadHead(reader) : null;
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, EditionHead head, Row content, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            INSERT INTO editions_edition ({HeadColumns}, size, content, revisions)
            VALUES (@municipality, @slug, @name, @code, @title, @moment, @number, @corrects, @reason, @asOf, @frozenAt, @publishedAt, @hash, @size, @content, @revisions)
            """;
        command.Add("@municipality", head.Municipality);
        command.Add("@slug", head.Slug);
        command.Add("@name", head.MunicipalityName);
        command.Add("@code", head.MunicipalityCode);
        command.Add("@title", head.Title);
        command.Add("@moment", head.Moment);
        command.Add("@number", head.Number);
        command.Add("@corrects", head.Corrects);
        command.Add("@reason", head.CorrectionReason);
        command.Add("@asOf", head.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Add("@frozenAt", Text(head.FrozenAt));
        command.Add("@publishedAt", Text(head.PublishedAt));
        command.Add("@hash", head.Hash);
        command.Add("@size", content.Size);
        command.Add("@content", content.Packed);
        command.Add("@revisions", content.Revisions);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Nothing when the store was never made: then nothing was ever published.</summary>
    private async Task<List<T>> RowsAsync<T>(string sql, (string Name, string Value)[] parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        if (!store.Exists)
        {
            return [];
        }

        try
        {
            await using var connection = await store.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants of this class.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, value) in parameters)
            {
                command.Add(name, value);
            }

            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (DbException absent) when (IsUnknownThere(absent))
        {
            return [];
        }
    }

    private static string Revisions(EditionDocument document) => JsonSerializer.Serialize(document.Revisions, Canonical.Json.IReadOnlyListEditionRevision);

    // A host that reads alone may be newer than the archive it reads: what that does not know yet, nothing is known of.
    // A host that reads alone may be newer than the archive that it reads: of what that does not know yet, nothing is known.
    private static bool IsUnknownThere(DbException fault) => fault switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn,
        SqliteException embedded => embedded.Message.Contains("no such table", StringComparison.Ordinal) || embedded.Message.Contains("no such column", StringComparison.Ordinal),
        _ => false,
    };

    private EditionHead Head(EditionDocument document, string hash) => new()
    {
        Municipality = document.Municipality,
        Slug = document.Slug,
        MunicipalityName = document.MunicipalityName,
        MunicipalityCode = document.MunicipalityCode,
        Title = document.Title,
        Moment = document.Moment,
        Number = document.Number,
        Corrects = document.Corrects,
        CorrectionReason = document.CorrectionReason,
        AsOf = document.AsOf,
        FrozenAt = document.FrozenAt.ToUniversalTime(),
        PublishedAt = time.GetUtcNow(),
        Hash = hash,
    };

    private static EditionHead ReadHead(DbDataReader row) => new()
    {
        Municipality = row.GetString(0),
        Slug = row.GetString(1),
        MunicipalityName = row.GetString(2),
        MunicipalityCode = row.GetString(3),
        Title = row.GetString(4),
        Moment = row.GetString(5),
        Number = row.GetInt32(6),
        Corrects = row.IsDBNull(7) ? null : row.GetString(7),
        CorrectionReason = row.IsDBNull(8) ? null : row.GetString(8),
        AsOf = DateOnly.ParseExact(row.GetString(9), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FrozenAt = Moment(row.GetString(10)),
        PublishedAt = Moment(row.GetString(11)),
        Hash = row.GetString(12),
    };

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private sealed record Row(byte[] Packed, int Size, string Revisions);
}
