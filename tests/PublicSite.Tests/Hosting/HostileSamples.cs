using System.Text;
using System.Text.Json.Nodes;
using OpKoers.Editions.Contracts;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>An edition in which every text tries to be more than text, and every drawing more than a drawing.</summary>
internal static class HostileSamples
{
    public const string Text = "</title></script><script>alert('kwaad')</script><img src=x onerror=alert(1)> \"' onmouseover=alert(2) x=\" <!-- ]]> &lt;b&gt; javascript:alert(3) {{7*7}} \u202Eomgekeerd";

    public const string Drawing = """
        <svg viewBox="0 0 10 10" onload="alert(1)" style="position:fixed" role="img" aria-labelledby="n x&quot;y"><title id="n">Kwaad</title>
        <script>alert(2)</script><style>body{display:none}</style>
        <a href="javascript:alert(3)"><text onclick="alert(4)">tekst &lt;script&gt;</text></a>
        <foreignObject><iframe src="https://kwaad.example/"></iframe></foreignObject>
        <image href="https://kwaad.example/x.png"/><use href="https://kwaad.example/#x"/><use href="#n"/>
        <rect fill="url(https://kwaad.example/)" stroke="URL(javascript:alert(5))" width="5" height="5"/><rect fill="url(#n)" width="1" height="1"/>
        <animate attributeName="href" to="javascript:alert(6)"/><set attributeName="onload" to="alert(7)"/></svg>
        """;

    // What is a name for programs, and what the format itself says.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "format", "municipality", "slug", "key", "programme", "parent", "effort", "goal", "corrects", "block", "audience", "tone", "kind", "mark", "marks", "indicators", "proxyFor",
        "asOf", "frozenAt", "date", "reportedOn", "supersededOn",
    };

    public static EditionDocument Edition(string drawing = Drawing)
    {
        var root = JsonNode.Parse(EditionContent.Write(EditionSamples.Midterm("vijandig")))!;
        Poison(root, drawing);
        return EditionContent.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static void Poison(JsonNode node, string drawing)
    {
        if (node is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
            {
                if (list[index] is JsonValue)
                {
                    list[index] = Text + index;
                }
                else
                {
                    Poison(list[index]!, drawing);
                }
            }

            return;
        }

        foreach (var (name, value) in node.AsObject().ToList())
        {
            if (name is "wide" or "narrow" or "networkSvg")
            {
                node[name] = drawing;
            }
            else if (value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String && !(Kept.Contains(name) && !IsShownKind(name, text)))
            {
                node[name] = Text;
            }
            else if (value is not (null or JsonValue) && !(Kept.Contains(name) && value is JsonArray { Count: > 0 } array && array[0] is JsonValue))
            {
                Poison(value, drawing);
            }
        }
    }

    // The kind of an effort or a report is a word that is shown; the kind of a row is one of the format.
    private static bool IsShownKind(string name, JsonValue value) => name == "kind" && value.ToString() is not ("normal" or "group" or "computedTotal" or "statedTotal");
}
