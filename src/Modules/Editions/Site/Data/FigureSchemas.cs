using System.Text.Encodings.Web;
using System.Text.Json;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Data;

/// <summary>What the files of figures hold, for programs: as CSV on the Web and as a Frictionless data package with Table Schema.</summary>
internal static class FigureSchemas
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>CSVW metadata; it stands beside the file and names it.</summary>
    public static byte[] Csvw(EditionView view, SiteSettings settings) => Json(json =>
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "nl");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", "cijfers.csv");
        json.WriteString("dc:title", Title(view));
        json.WriteString("dc:publisher", "Gemeente " + view.Head.MunicipalityName);
        json.WriteStartObject("dc:license");
        json.WriteString("@id", settings.License.ToString());
        json.WriteEndObject();
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", FigureTable.Separator.ToString());
        json.WriteString("encoding", "utf-8");
        json.WriteEndObject();
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in FigureTable.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("titles", column.Name);
            json.WriteString("dc:description", column.Description);
            if (column.Type == "number")
            {
                json.WriteStartObject("datatype");
                json.WriteString("base", "decimal");
                json.WriteStartObject("format");
                json.WriteString("decimalChar", ",");
                json.WriteEndObject();
                json.WriteEndObject();
            }
            else
            {
                json.WriteString("datatype", column.Type);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A data package: the file of the edition and one for each indicator, all with the same schema.</summary>
    public static byte[] Package(EditionView view, SiteSettings settings) => Json(json =>
    {
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", view.Head.Slug);
        json.WriteString("title", Title(view));
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("path", settings.License.ToString());
        json.WriteString("title", settings.LicenseName);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        Resource(json, "cijfers", "cijfers.csv", Title(view));
        foreach (var programme in view.Programmes)
        {
            foreach (var indicator in programme.Programme.Indicators)
            {
                var path = view.Paths.IndicatorCsv(programme.Programme.Slug, indicator.Key);
                Resource(json, programme.Programme.Slug + "-" + indicator.Key, path[(view.Head.Slug.Length + 1)..], indicator.Name);
            }
        }

        json.WriteEndArray();
    });

    private static void Resource(Utf8JsonWriter json, string name, string path, string title)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("title", title);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", FigureTable.Separator.ToString());
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in FigureTable.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            if (column.Type == "number")
            {
                json.WriteString("decimalChar", ",");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Title(EditionView view) => $"Cijfers van {view.Head.Title}, gemeente {view.Head.MunicipalityName}";

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var target = new MemoryStream();
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return target.ToArray();
    }
}
