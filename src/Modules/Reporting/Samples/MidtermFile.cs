using System.Text.Json;
using System.Text.Json.Serialization;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Samples;

/// <summary>A midterm review as a file, format "opkoers.midterm" version 1.</summary>
internal sealed record MidtermFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>What the file is and what in it was invented, for who opens it.</summary>
    public string? About { get; init; }

    public required MidtermFileMoment Moment { get; init; }

    /// <summary>Slug of the programme.</summary>
    public required string Programme { get; init; }

    public string? Publication { get; init; }

    public string? Heading { get; init; }

    public MidtermFileDecision? DecidesOnChanges { get; init; }

    public IReadOnlyList<MidtermFileText> Texts { get; init; } = [];

    /// <summary>How it was closed; null for a review that is still open.</summary>
    public MidtermFileClosing? Closing { get; init; }

    public IReadOnlyList<MidtermFileRequest> ChangeRequests { get; init; } = [];

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static MidtermFile Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<MidtermFile>(content, Options) is { Format: "opkoers.midterm", Version: 1 } file
                ? file
                : throw new InvalidDataException("This is no file opkoers.midterm of version 1.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("This is no file opkoers.midterm: " + wrong.Message, wrong);
        }
    }
}

/// <summary>The moment, for when the calendar does not have it yet.</summary>
internal sealed record MidtermFileMoment
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required int Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public string? DeliveredBy { get; init; }

    public string? ApprovedBy { get; init; }

    public IReadOnlyList<string> Receivers { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>Who decides on changes.</summary>
internal sealed record MidtermFileDecision(DecisionBody Body, string? Source);

/// <summary>The text of a part.</summary>
internal sealed record MidtermFileText
{
    public required MidtermSection Part { get; init; }

    public string? Goal { get; init; }

    public string? Heading { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<string> Figures { get; init; } = [];

    public string? TableCaption { get; init; }

    public bool WithSum { get; init; }

    public bool WithDifferences { get; init; }
}

/// <summary>How the moment was closed.</summary>
internal sealed record MidtermFileClosing(string? Reason, bool Publish);

/// <summary>What is to happen with an effort.</summary>
internal sealed record MidtermFileRequest
{
    public required string Effort { get; init; }

    public required EffortAdvice Advice { get; init; }

    public required string Reason { get; init; }

    public string? Proposal { get; init; }

    public DateOnly? EndsOn { get; init; }

    public RequestState State { get; init; }
}
