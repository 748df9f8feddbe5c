using System.Text;
using System.Text.Json.Nodes;

namespace OpKoers.Import.Tests.Hostile;

/// <summary>Damages a JSON file in one of many ways, by a seed.</summary>
internal static class JsonMutation
{
    private static readonly string[] Values = ["\"onzin\"", "12", "-1", "null", "[]", "{}", "true", "1e400", "0.00000000000000000000000000000000001", "\"\"", "\"2019-13\"", "\"\\u0000\"", "\"\\ud800\"", "999999999999999999999", "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]"];

    public static byte[] Of(byte[] file, int seed)
    {
        var random = new Random(seed);
        return random.Next(12) switch
        {
            0 or 1 => Flipped(file, random),
            2 => file[..random.Next(file.Length)],
            3 => Without(file, random),
            4 => Twice(file, random),
            5 => Text(file, root => Remove(root, random)),
            6 or 7 => Replaced(file, random),
            8 => Text(file, root => Renamed(root, random)),
            9 => Text(file, root => Duplicated(root, random)),
            10 => DuplicatedMember(file, random),
            _ => Text(file, root => BrokenKey(root, random)),
        };
    }

    private static byte[] Flipped(byte[] file, Random random)
    {
        var copy = file.ToArray();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    private static byte[] Without(byte[] file, Random random)
    {
        var at = random.Next(file.Length - 40);
        return [.. file[..at], .. file[(at + random.Next(1, 40))..]];
    }

    private static byte[] Twice(byte[] file, Random random)
    {
        var at = random.Next(file.Length - 40);
        var length = random.Next(1, 40);
        return [.. file[..(at + length)], .. file[at..]];
    }

    private static byte[] Text(byte[] file, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(file)!.AsObject();
        change(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void Remove(JsonObject root, Random random)
    {
        var owner = Objects(root)[random.Next(Objects(root).Count)];
        if (owner.Count > 0)
        {
            owner.Remove(owner.ElementAt(random.Next(owner.Count)).Key);
        }
    }

    // The value is put in as text, since several of them are no JSON that a tree could hold.
    private static byte[] Replaced(byte[] file, Random random)
    {
        const string Mark = "\"@@mark@@\"";
        var text = Encoding.UTF8.GetString(Text(file, root =>
        {
            var owners = Objects(root).Where(owner => owner.Count > 0).ToList();
            var owner = owners[random.Next(owners.Count)];
            owner[owner.ElementAt(random.Next(owner.Count)).Key] = "@@mark@@";
        }));
        return Encoding.UTF8.GetBytes(text.Replace(Mark, Values[random.Next(Values.Length)], StringComparison.Ordinal));
    }

    private static void Renamed(JsonObject root, Random random)
    {
        var owners = Objects(root).Where(owner => owner.Count > 0).ToList();
        var owner = owners[random.Next(owners.Count)];
        var (name, value) = owner.ElementAt(random.Next(owner.Count));
        owner.Remove(name);
        owner[name + "X"] = value;
    }

    private static void Duplicated(JsonObject root, Random random)
    {
        var lists = root.Select(pair => pair.Value).OfType<JsonArray>().Where(list => list.Count > 0).ToList();
        var list = lists[random.Next(lists.Count)];
        list.Add(list[random.Next(list.Count)]!.DeepClone());
    }

    private static byte[] DuplicatedMember(byte[] file, Random random)
    {
        var text = Encoding.UTF8.GetString(file);
        var starts = Enumerable.Range(0, text.Length).Where(index => text[index] == '{' && index + 1 < text.Length).ToList();
        var at = starts[random.Next(starts.Count)] + 1;
        return Encoding.UTF8.GetBytes(text.Insert(at, "\"key\": \"dubbel\", \"key\": \"dubbel\", "));
    }

    private static void BrokenKey(JsonObject root, Random random)
    {
        string[] names = ["key", "parent", "indicator", "effort", "goal", "track", "proxyFor"];
        var owners = Objects(root).Where(owner => names.Any(owner.ContainsKey)).ToList();
        var owner = owners[random.Next(owners.Count)];
        var name = names.First(owner.ContainsKey);
        owner[name] = random.Next(3) switch { 0 => "bestaat-niet", 1 => "Geen Sleutel!", _ => new string('a', 81) };
    }

    private static List<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject owner => [owner, .. owner.SelectMany(pair => Objects(pair.Value))],
        JsonArray list => [.. list.SelectMany(Objects)],
        _ => [],
    };
}
