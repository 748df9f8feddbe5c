namespace OpKoers.Cli;

/// <summary>The words after a verb: values in order, options with a value (<c>--out FILE</c> or <c>--out=FILE</c>) and switches.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> values = [];

    private Arguments()
    {
    }

    /// <param name="words">As given.</param>
    /// <param name="known">The options of the verb; those that end with <c>=</c> take a value.</param>
    /// <exception cref="UsageException">An option is not known, is there twice, or lacks its value.</exception>
    public static Arguments Parse(IReadOnlyList<string> words, params ReadOnlySpan<string> known)
    {
        var arguments = new Arguments();
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                arguments.values.Add(word);
                continue;
            }

            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word : word[..equals];
            var takesValue = known.Contains(name + "=");
            if (!takesValue && (equals >= 0 || !known.Contains(name)))
            {
                throw new UsageException($"Onbekende optie: {word}");
            }

            var value = equals >= 0 ? word[(equals + 1)..] : !takesValue ? "" : index + 1 < words.Count ? words[++index] : null;
            if (value is null || (takesValue && value.Length == 0))
            {
                throw new UsageException($"De optie {name} heeft een waarde nodig.");
            }

            if (!arguments.options.TryAdd(name, value))
            {
                throw new UsageException($"De optie {name} staat er twee keer.");
            }
        }

        return arguments;
    }

    public bool Has(string option) => options.ContainsKey(option);

    public string? Option(string option) => options.GetValueOrDefault(option);

    public string Needed(string option) => Option(option) ?? throw new UsageException($"De optie {option} is nodig.");

    /// <summary>The values, when there are exactly as many as named.</summary>
    public IReadOnlyList<string> Values(params ReadOnlySpan<string> names) => values.Count == names.Length
        ? values
        : throw new UsageException(names.Length == 0 ? $"Te veel woorden: {values[0]}" : $"Verwacht: {string.Join(' ', names!)}");
}
