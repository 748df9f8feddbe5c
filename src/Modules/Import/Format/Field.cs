namespace OpKoers.Import.Format;

/// <summary>What a field holds.</summary>
internal enum FieldKind
{
    Text,
    Key,
    Texts,
    Flag,
    Whole,
    Number,
    Period,
    Date,
    Word,
    Quantity,
    Record,
    Records,
}

/// <summary>One field of a record: its name in JSON, its header in the workbook, what it holds and what it is for. Reader, writers, schema and manual follow from it.</summary>
internal sealed record Field(string Name, FieldKind Kind, string Title, string Help)
{
    public bool Required { get; init; }

    /// <summary>The words of a <see cref="FieldKind.Word"/>.</summary>
    public WordList? Words { get; init; }

    /// <summary>What is inside a <see cref="FieldKind.Record"/> or <see cref="FieldKind.Records"/>.</summary>
    public RecordShape? Inner { get; init; }

    public int Min { get; init; } = int.MinValue;

    public int Max { get; init; } = int.MaxValue;

    /// <summary>Width of the column in characters; 0 for what fits its kind.</summary>
    public int Width { get; init; }
}

/// <summary>A kind of record. <see cref="Sheet"/> is the name of its sheet in the workbook; null when it is written with its owner.</summary>
internal sealed record RecordShape(string Name, string? Sheet, string Help, IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public Field? Find(string name) => byName.GetValueOrDefault(name);

    public Field this[string name] => byName[name];
}
