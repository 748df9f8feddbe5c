namespace OpKoers.Import.Features.Shared;

/// <summary>Addresses of the pages about files.</summary>
internal static class ImportLinks
{
    public const string Portfolio = "/";

    public const string Import = "/programmas/importeren";

    public static string Trial(string token) => $"{Import}/{token}";

    public static string Programme(string programme) => $"/programmas/{programme}";

    /// <summary>Takes an act back; the module that owns programmes has the page.</summary>
    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";
}
