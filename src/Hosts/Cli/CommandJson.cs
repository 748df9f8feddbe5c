using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpKoers.Cli;

/// <summary>How commands write JSON: indented, names and words in camel case.</summary>
internal static partial class CommandJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => Plain(JsonSerializer.Serialize(value, Options));

    /// <summary>The same JSON with spaces that do not break as themselves: even the relaxed encoder writes every kind of space but one as an escape.</summary>
    public static string Plain(string json) => EscapedSpace().Replace(json, match => match.Groups["before"].Value + (char)Convert.ToInt32(match.Groups["code"].Value, 16));

    // An even number of backslashes before it: then it is an escape, and not the text of one.
    [GeneratedRegex(@"(?<!\\)(?<before>(\\\\)*)\\u(?<code>00A0|202F|200[0-9A]|205F|3000)", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedSpace();
}
