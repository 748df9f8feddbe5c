using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Flow;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>One import of areas: understand the file by what it holds, hand it over, and put every finding at its place.</summary>
internal sealed partial class AreaFileImport(IAreaIntake intake) : IAreaFiles
{
    /// <summary>All neighbourhoods of the country with every detail are a third of this.</summary>
    public const long MostBytes = 1_000_000_000;

    private static readonly byte[] ShapeFile = [0, 0, 0x27, 0x0A];

    private static readonly JsonReaderOptions Json = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public async Task<AreaImportResult> ImportAsync(AreaImportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var findings = new FindingList(FileName.Of(request.Path));
        if (new FileInfo(request.Path).Length > MostBytes)
        {
            findings.Error("file-too-large", default, $"Het bestand is groter dan {MostBytes / 1_000_000} MB.");
            return new AreaImportResult { Written = false, Findings = findings.ToList() };
        }

        var head = await HeadAsync(request.Path, cancellation);
        if (IsTable(head))
        {
            return await ImportTableAsync(request, findings, cancellation);
        }

        var features = Features(request.Path, head, findings);
        var drafts = WaterParts.LeftOut([.. features.Select(feature => FeatureReading.Draft(feature, request.Year, findings)).OfType<AreaDraft>()], findings);
        WarnOfAnotherYear(request, features, findings);
        if (findings.HasErrors)
        {
            return new AreaImportResult { Written = false, Findings = findings.ToList() };
        }

        await using var file = File.OpenRead(request.Path);
        var delivery = new AreaDelivery
        {
            Year = request.Year,
            FileName = FileName.Of(request.Path),
            Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
            Areas = drafts,
        };
        return Result(await intake.ImportAsync(delivery, request.DryRun, cancellation), findings);
    }

    private async Task<AreaImportResult> ImportTableAsync(AreaImportRequest request, FindingList findings, CancellationToken cancellation)
    {
        var table = AreaTable.Read(request.Path, findings);
        return findings.HasErrors ? new AreaImportResult { Written = false, Findings = findings.ToList() }
            : table.Recodings is { } recodings ? Result(await intake.ImportRecodingsAsync(recodings, request.DryRun, cancellation), findings)
            : Result(await intake.ImportMembersAsync(request.Year, table.Members ?? [], request.DryRun, cancellation), findings);
    }

    private static List<Feature> Features(string path, ReadOnlyMemory<byte> head, FindingList findings)
    {
        if (head.Span.StartsWith("SQLite format 3\0"u8))
        {
            return GeoPackageReader.Read(path, findings);
        }

        var document = File.ReadAllBytes(path).AsSpan();
        document = document.StartsWith("\uFEFF"u8) ? document[3..] : document;
        try
        {
            return TypeOf(document) switch
            {
                "Topology" => new TopoJsonReader(findings).Read(document, Json),
                "FeatureCollection" => GeoJson(document, findings),
                _ => Unknown(head.Span, findings),
            };
        }
        catch (JsonException damaged)
        {
            findings.Error("file-damaged", new Place(null, Line: damaged.LineNumber + 1), "Het bestand is geen geldige JSON, of breekt hier af.");
        }
        catch (GeometryException wrong)
        {
            findings.Error(wrong.Code, default, wrong.Message);
        }

        return [];
    }

    private static List<Feature> GeoJson(ReadOnlySpan<byte> document, FindingList findings)
    {
        var reader = new Utf8JsonReader(document, Json);
        return GeoJsonReader.Read(ref reader, findings);
    }

    private static List<Feature> Unknown(ReadOnlySpan<byte> head, FindingList findings)
    {
        findings.Error("format-unknown", default, head.Length == 0 ? "Het bestand is leeg."
            : head.StartsWith("PK"u8) ? "Dit is een zipbestand. Pak het uit, en lees de GeoPackage (.gpkg) of het GeoJSON-bestand in dat erin zit."
            : head.StartsWith(ShapeFile) ? "Dit is een shapefile (.shp); die lezen wij niet. Neem de GeoPackage (.gpkg) of GeoJSON van dezelfde kaart."
            : "Dit is geen GeoPackage, GeoJSON (FeatureCollection), TopoJSON of tabel met regio’s of wijzigingen.");
        return [];
    }

    /// <summary>Names of files and layers mostly say of which year they are. Areas of the wrong year give rates with the wrong number of inhabitants.</summary>
    private static void WarnOfAnotherYear(AreaImportRequest request, List<Feature> features, FindingList findings)
    {
        foreach (var name in features.Select(feature => feature.Layer).Distinct().Append(FileName.Of(request.Path)))
        {
            var years = Year().Matches(name).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToHashSet();
            if (years.Count > 0 && !years.Contains(request.Year))
            {
                findings.Warn("year-in-name", default, $"De naam ‘{name}’ noemt {string.Join(" en ", years.Order())}, en u leest de gebieden van {request.Year} in. Klopt het jaar?");
                return;
            }
        }
    }

    /// <summary>The type that a JSON document says it has; null when it says none.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> document)
    {
        if (document.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            return null;
        }

        var reader = new Utf8JsonReader(document, Json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonShape.Member(ref reader) == "type")
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[4096];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation)];
    }

    /// <summary>A table begins with letters and has a separator on its first line.</summary>
    private static bool IsTable(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var line = start[..(start.IndexOf((byte)'\n') is var end and >= 0 ? end : start.Length)];
        return line.Length > 0 && (char.IsAsciiLetter((char)line[0]) || line[0] == (byte)'"') && !line.StartsWith("SQLite"u8) && line.IndexOfAny((byte)';', (byte)',', (byte)'\t') > 0;
    }

    private static AreaImportResult Result(AreaIntakeResult result, FindingList findings)
    {
        foreach (var finding in result.Findings)
        {
            findings.Add(finding.Code, finding.Severity, new Place(finding.Layer, finding.Row, finding.Field), finding.Message);
        }

        return new AreaImportResult { Written = result.Written, Areas = result.Areas, Derived = result.Derived, Changes = result.Changes, Findings = findings.ToList() };
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)")]
    private static partial Regex Year();
}
