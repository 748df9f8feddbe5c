using System.Text.Json;

namespace OpKoers.Import.Format;

/// <summary>The words of an enumeration: one for JSON, one in Dutch for the workbook.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, string> byEither = new(StringComparer.OrdinalIgnoreCase);

    private WordList(IReadOnlyList<(string Word, string Dutch)> words)
    {
        Words = words;
        foreach (var (word, dutch) in words)
        {
            byEither[dutch] = word;
            byEither.TryAdd(word, word);
        }
    }

    public IReadOnlyList<(string Word, string Dutch)> Words { get; }

    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>All values of the enumeration, each with its Dutch word.</summary>
    /// <exception cref="ArgumentException">A value has no Dutch word.</exception>
    public static WordList Of<T>(params ReadOnlySpan<(T Value, string Dutch)> dutch)
        where T : struct, Enum
    {
        var words = new List<(string, string)>();
        foreach (var (value, text) in dutch)
        {
            words.Add((WordOf(value), text));
        }

        return words.Select(word => word.Item1).Distinct().Count() == Enum.GetValues<T>().Length
            ? new WordList(words)
            : throw new ArgumentException($"Not every {typeof(T).Name} has a Dutch word.");
    }

    public bool IsWord(string text) => Words.Any(word => word.Word == text);

    /// <summary>The JSON word for a Dutch one (or for itself); null when it is neither.</summary>
    public string? Find(string text) => byEither.GetValueOrDefault(text.Trim());

    public string Dutch(string word) => Words.First(row => row.Word == word).Dutch;
}
