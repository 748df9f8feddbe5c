using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpKoers.Reporting.Samples;

/// <summary>Reads the small files of a sample: strictly, so that a slip of the pen is no silent gap.</summary>
internal static class SampleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static T Read<T>(ReadOnlySpan<byte> content, string format)
        where T : class, ISampleFormat
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Options) is { Version: 1 } file && file.Format == format
                ? file
                : throw new InvalidDataException($"This is no file {format} of version 1.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"This is no file {format}: {wrong.Message}", wrong);
        }
    }
}

/// <summary>What every file of a sample begins with.</summary>
internal interface ISampleFormat
{
    string Format { get; }

    int Version { get; }
}
