namespace OpKoers.Import.AreaFiles;

/// <summary>A shape that cannot be read. Stays within the readers, which make a finding of it.</summary>
/// <param name="code">Code of the rule.</param>
/// <param name="message">What is the matter, in Dutch.</param>
internal sealed class GeometryException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
