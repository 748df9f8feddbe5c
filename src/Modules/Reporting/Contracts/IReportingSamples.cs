namespace OpKoers.Reporting.Contracts;

/// <summary>Loads the reporting part of a sample municipality, by the same acts as people do it with. Loading it twice changes nothing.</summary>
public interface IReportingSamples
{
    /// <summary>Loads all files of a folder that it knows. The programmes must be there already.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be, or names something that is not there.</exception>
    Task LoadAsync(Guid organisation, string folder, CancellationToken cancellation = default);
}
