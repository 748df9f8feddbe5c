using System.Globalization;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Data;

/// <summary>The catalogue of everything that is published, by the profile DCAT-AP-NL 3.0: an edition is a dataset, its files are distributions.</summary>
internal sealed class Catalogue(SiteState site)
{
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string Dutch = "http://publications.europa.eu/resource/authority/language/NLD";
    private const string Government = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    private string Code => site.Municipality.Code.ToLowerInvariant();

    private string Name => "Gemeente " + site.Municipality.Name;

    public byte[] AsJsonLd() => JsonLd.Write(Nodes());

    public byte[] AsTurtle() => Turtle.Write(Nodes());

    private IEnumerable<RdfNode> Nodes()
    {
        var datasets = site.Editions.Select(head => (Head: head, Files: Distributions(head).ToList())).ToList();
        var catalogue = new RdfNode(At(SitePaths.OpenData + "#catalogus"), "dcat:Catalog")
            .Say("dct:title", $"{Name}: zijn we op koers?")
            .Say("dct:description", "Doelen, inspanningen en cijfers van de programma's van de gemeente, per uitgave zoals vastgesteld.")
            .Point("dct:publisher", Publisher)
            .Say("dcat:contactPoint", ContactPoint())
            .Point("dct:language", Dutch)
            .Point("dct:license", site.Settings.License.ToString())
            .Point("dcat:themeTaxonomy", "http://publications.europa.eu/resource/authority/data-theme")
            .Point("foaf:homepage", At(SitePaths.Start))
            .Say("dct:modified", Moment(site.Editions.Count > 0 ? site.Editions.Max(head => head.PublishedAt) : site.BuiltAt));
        foreach (var (head, _) in datasets)
        {
            catalogue.Point("dcat:dataset", Dataset(head.Slug));
        }

        yield return catalogue;
        yield return new RdfNode(Publisher, "foaf:Agent").Say("foaf:name", Name).Point("dct:type", "http://purl.org/adms/publishertype/LocalAuthority");
        foreach (var (head, files) in datasets)
        {
            yield return DatasetOf(head, files);
            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    private RdfNode DatasetOf(EditionHead head, List<RdfNode> files)
    {
        var node = new RdfNode(Dataset(head.Slug), "dcat:Dataset")
            .Say("dct:title", $"{head.Title}, {Name}")
            .Say("dct:description", $"Doelen, inspanningen en cijfers van de programma's, zoals vastgesteld in de uitgave {head.Slug}. De stand is die van {head.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.")
            .Say("dct:identifier", new RdfText(site.Settings.Address is null ? $"{Code}-{head.Slug}" : Dataset(head.Slug)))
            .Point("dct:accessRights", Public)
            .Say("dcat:contactPoint", ContactPoint())
            .Point("dct:creator", Publisher)
            .Point("dct:publisher", Publisher)
            .Point("dct:language", Dutch)
            .Point("dcat:theme", Government)
            .Say("dcat:keyword", "gemeentelijk beleid").Say("dcat:keyword", "doelen en indicatoren").Say("dcat:keyword", head.Moment)
            .Say("dct:issued", Moment(head.PublishedAt))
            .Say("dct:modified", Moment(head.FrozenAt))
            .Say("dct:spatial", new RdfNode(null, "dct:Location").Say("skos:prefLabel", site.Municipality.Name).Say("dct:identifier", new RdfText(site.Municipality.Code)))
            .Say("dct:temporal", new RdfNode(null, "dct:PeriodOfTime").Say("dcat:endDate", new RdfText(head.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Type: "xsd:date")))
            .Say("dcat:version", new RdfText(head.Number.ToString(CultureInfo.InvariantCulture)))
            .Point("dcat:landingPage", At(new EditionPaths(head.Slug).Index));
        if (head.Corrects is { } old && site.Find(old) is not null)
        {
            node.Point("dct:replaces", Dataset(old)).Point("dcat:previousVersion", Dataset(old));
        }

        if (site.Editions.FirstOrDefault(other => other.Corrects == head.Slug) is { } better)
        {
            node.Point("dct:isReplacedBy", Dataset(better.Slug));
        }

        foreach (var file in files)
        {
            node.Point("dcat:distribution", file.Id!);
        }

        return node;
    }

    private IEnumerable<RdfNode> Distributions(EditionHead head)
    {
        var paths = new EditionPaths(head.Slug);
        yield return Distribution(paths.Csv, "Alle cijfers", "CSV", "text/csv", paths).Point("dct:conformsTo", At(paths.CsvMetadata));
        yield return Distribution(paths.Package, "Beschrijving van de cijfers (Frictionless data package)", "JSON", "application/json", paths);
        yield return Distribution(paths.Json, "De uitgave zelf", "JSON", "application/json", paths)
            .Say("spdx:checksum", new RdfNode(null, "spdx:Checksum").Point("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256").Say("spdx:checksumValue", new RdfText(head.Hash, Type: "xsd:hexBinary")));
    }

    private RdfNode Distribution(string path, string title, string format, string media, EditionPaths paths) => new RdfNode(At(path), "dcat:Distribution")
        .Say("dct:title", title)
        .Point("dcat:accessURL", At(paths.Downloads))
        .Point("dcat:downloadURL", At(path))
        .Point("dct:license", site.Settings.License.ToString())
        .Point("dct:format", FileTypes + format)
        .Point("dcat:mediaType", MediaTypes + media)
        .Point("dct:language", Dutch);

    private RdfNode ContactPoint()
    {
        var card = new RdfNode(null, "vcard:Organization").Say("vcard:fn", $"{Name}, {site.Settings.Department}").Point("vcard:hasURL", At(SitePaths.About));
        return site.Settings.Email is { Length: > 0 } email ? card.Point("vcard:hasEmail", "mailto:" + email) : card;
    }

    // The national register of government organisations names every municipality by its code.
    private string Publisher => "https://identifier.overheid.nl/tooi/id/gemeente/" + Code;

    private string Dataset(string slug) => At(new EditionPaths(slug).Index + "#dataset");

    /// <summary>Absolute when the site has an address, else relative to the catalogue, which stands at its root.</summary>
    private string At(string path) => site.Settings.Address is { } address ? new Uri(address, path).ToString() : path;

    private static RdfText Moment(DateTimeOffset moment) => new(moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Type: "xsd:dateTime");
}
