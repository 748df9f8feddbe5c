namespace OpKoers.Editions.Site.Data;

/// <summary>A thing with what is said of it. Written as JSON-LD and as Turtle from the same statements.</summary>
/// <param name="Id">Its address; null for a thing without one.</param>
/// <param name="Type">Its class, with a prefix.</param>
internal sealed record RdfNode(string? Id, string Type) : RdfValue
{
    public List<(string Property, RdfValue Value)> Statements { get; } = [];

    public RdfNode Say(string property, RdfValue? value)
    {
        if (value is not null)
        {
            Statements.Add((property, value));
        }

        return this;
    }

    /// <summary>A text in Dutch.</summary>
    public RdfNode Say(string property, string dutch) => Say(property, new RdfText(dutch, "nl"));

    /// <summary>Points at an address.</summary>
    public RdfNode Point(string property, string address) => Say(property, new RdfAddress(address));
}

/// <summary>What can be said.</summary>
internal abstract record RdfValue;

/// <summary>An address of something else.</summary>
internal sealed record RdfAddress(string Address) : RdfValue;

/// <summary>A text; with a language, a type, or neither.</summary>
internal sealed record RdfText(string Text, string? Language = null, string? Type = null) : RdfValue;

/// <summary>The prefixes that both forms use.</summary>
internal static class RdfPrefixes
{
    public static readonly IReadOnlyList<(string Prefix, string Address)> All =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];
}
