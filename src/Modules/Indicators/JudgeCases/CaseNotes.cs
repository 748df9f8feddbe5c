namespace OpKoers.Indicators.JudgeCases;

/// <summary>Collects what is wrong with a file, each with its place and its rule.</summary>
internal sealed class CaseNotes(string fileName)
{
    /// <summary>A file that is wrong all over needs no thousand lines to say so.</summary>
    private const int Most = 50;

    private readonly List<string> errors = [];
    private readonly List<string> warnings = [];

    public IReadOnlyList<string> Errors => errors;

    public IReadOnlyList<string> Warnings => warnings;

    public void Error(string? place, string? field, string rule, string message) => Add(errors, place, field, rule, message);

    public void Warn(string? place, string? field, string rule, string message) => Add(warnings, place, field, rule, message);

    private void Add(List<string> list, string? place, string? field, string rule, string message)
    {
        if (list.Count < Most)
        {
            list.Add(string.Join(", ", new[] { fileName, place, field is null ? null : $"veld {field}" }.Where(static part => part is not null)) + $": {message} [{rule}]");
        }
    }
}
