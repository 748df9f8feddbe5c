using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Data;

/// <summary>New editions as an Atom feed.</summary>
internal static class Feed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public static byte[] Write(SiteState site)
    {
        using var target = new MemoryStream();
        using (var xml = XmlWriter.Create(target, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            var newest = site.Editions.OrderByDescending(head => head.PublishedAt).ThenBy(head => head.Slug, StringComparer.Ordinal).Take(Most).ToList();
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "nl");
            Element(xml, "title", $"Gemeente {site.Municipality.Name}: zijn we op koers?");
            Element(xml, "id", Identity(site.Municipality.Code, "feed"));
            Element(xml, "updated", Text(newest.Count > 0 ? newest[0].PublishedAt : site.BuiltAt));
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Gemeente " + site.Municipality.Name);
            xml.WriteEndElement();
            Link(xml, site, "self", SitePaths.Feed, "application/atom+xml");
            Link(xml, site, "alternate", SitePaths.Start, "text/html");
            foreach (var head in newest)
            {
                Entry(xml, site, head);
            }

            xml.WriteEndElement();
        }

        return target.ToArray();
    }

    private static void Entry(XmlWriter xml, SiteState site, EditionHead head)
    {
        var paths = new EditionPaths(head.Slug);
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "title", head.Corrects is null ? head.Title : head.Title + " (verbeterd)");
        Element(xml, "id", Identity(head.MunicipalityCode, "edition:" + head.Slug));
        Element(xml, "published", Text(head.PublishedAt));
        Element(xml, "updated", Text(head.PublishedAt));
        Link(xml, site, "alternate", paths.Index, "text/html");
        Link(xml, site, "enclosure", paths.Csv, "text/csv");
        Element(xml, "summary", $"Stand op {head.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Deze uitgave verandert niet meer."
            + (head.Corrects is { } old ? $" Zij verbetert {old}. {head.CorrectionReason}" : ""));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, SiteState site, string relation, string path, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", site.Settings.Address is { } address ? new Uri(address, path).ToString() : path);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        // What XML can not hold at all is left out.
        xml.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
        xml.WriteEndElement();
    }

    // The same thing keeps the same name for ever, wherever the site stands.
    private static string Identity(string municipality, string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"opkoers:{municipality.ToLowerInvariant()}:{what}"));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return "urn:uuid:" + new Guid(bytes.AsSpan(0, 16), bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
