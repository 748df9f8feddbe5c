using System.Collections.Frozen;
using System.Text.Json;

namespace OpKoers.Indicators.JudgeCases;

/// <summary>The names of an enumeration in a file: camel case, exactly so.</summary>
internal static class JsonNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static IEnumerable<string> All => Values.Keys.Order(StringComparer.Ordinal);

    public static bool TryRead(string? text, out T value) => Values.TryGetValue(text ?? "", out value);
}
