using OpKoers.Reporting.Contracts;

namespace OpKoers.Reporting.Samples;

/// <summary>One kind of file of a sample.</summary>
internal interface ISampleFile
{
    /// <summary>Files with a low number are loaded first: the calendar 10, reports 20, the council 30, a midterm review 40.</summary>
    int Order { get; }

    /// <summary>Whether a file is of this kind.</summary>
    bool Knows(string fileName);

    Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>Loads the files of a folder, each by its kind.</summary>
internal sealed class ReportingSamples(IEnumerable<ISampleFile> kinds) : IReportingSamples
{
    public async Task LoadAsync(Guid organisation, string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var kind in kinds.OrderBy(kind => kind.Order))
        {
            foreach (var file in Directory.GetFiles(folder, "*.json").Where(file => kind.Knows(Path.GetFileName(file))).Order(StringComparer.Ordinal))
            {
                await kind.LoadAsync(organisation, await File.ReadAllBytesAsync(file, cancellation), cancellation);
            }
        }
    }
}
