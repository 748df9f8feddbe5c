using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Ui.Components;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Forms;

/// <summary>What a page needs to show a form, whatever object it edits.</summary>
public interface IObjectForm
{
    /// <summary>The fields with their values and messages, in order.</summary>
    IReadOnlyList<ShownField> Shown { get; }

    /// <summary>Version of the object that the user started from; 0 for a new one.</summary>
    int Version { get; }

    /// <summary>The values that the user started from, packed.</summary>
    string Basis { get; }

    /// <summary>The reason the user gave.</summary>
    string? Why { get; }

    /// <summary>The two versions when somebody else was first; else null.</summary>
    Conflict? Conflict { get; }
}

/// <summary>A field as it is shown.</summary>
public sealed record ShownField(string Name, string Label, string? Hint, bool Optional, int Lines, string Type, bool Short, IReadOnlyList<SelectListItem>? Options, bool Radio, string? Value, string? Error);

/// <summary>
/// A form over an object, described by its fields. What was typed is never lost: a refused form comes back as it was, and when somebody else was first
/// both versions are shown per field.
/// </summary>
/// <typeparam name="T">The object.</typeparam>
public sealed class ObjectForm<T>(IReadOnlyList<FormField<T>> fields) : IObjectForm
{
    private const string Prefix = "veld.";
    private readonly Dictionary<string, string?> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public string Basis { get; private set; } = "{}";

    /// <inheritdoc/>
    public string? Why { get; private set; }

    /// <inheritdoc/>
    public Conflict? Conflict { get; private set; }

    /// <summary>The messages by field name.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <inheritdoc/>
    public IReadOnlyList<ShownField> Shown =>
    [
        .. fields.Select(item => new ShownField(Prefix + item.Name, item.Label, item.Hint, item.Optional, item.Lines, item.Type, item.Short, item.Options, item.Radio, values.GetValueOrDefault(item.Name), errors.GetValueOrDefault(item.Name))),
    ];

    /// <summary>Fills the form from an object.</summary>
    public ObjectForm<T> From(T target, int version)
    {
        foreach (var field in fields)
        {
            values[field.Name] = field.Read(target);
        }

        Version = version;
        Basis = JsonSerializer.Serialize(values);
        return this;
    }

    /// <summary>Fills the form from what was sent. A field that was not sent is empty, as a checkbox that is off.</summary>
    public ObjectForm<T> From(IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        foreach (var field in fields)
        {
            // Browsers send line breaks as CRLF; the object keeps LF, so that an untouched text is no change.
            var text = Clean(sent[Prefix + field.Name].FirstOrDefault()?.Replace("\r\n", "\n", StringComparison.Ordinal))?.Trim();
            values[field.Name] = string.IsNullOrEmpty(text) ? null : text;
        }

        Version = int.TryParse(sent["versie"].FirstOrDefault(), out var version) ? version : 0;
        Basis = sent["basis"].FirstOrDefault() ?? "{}";
        Why = sent["waarom"].FirstOrDefault()?.Trim() is { Length: > 0 } why ? why : null;
        return this;
    }

    /// <summary>Writes the values to the object; false when a value was refused, with the messages in <see cref="Errors"/>.</summary>
    public bool Apply(T target)
    {
        foreach (var field in fields)
        {
            var value = values.GetValueOrDefault(field.Name);
            if (value is null && !field.Optional)
            {
                errors[field.Name] = Words.Format("Form.Required", field.Label);
            }
            else if (value?.Length > field.MaxLength)
            {
                errors[field.Name] = Words.Format("Form.TooLong", field.Label, field.MaxLength);
            }
            else if (field.Write(target, value) is { } message)
            {
                errors[field.Name] = message;
            }
        }

        return errors.Count == 0;
    }

    /// <summary>Puts the messages where the summary on top of the page finds them.</summary>
    public void ShowIn(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var (name, message) in errors)
        {
            state.AddModelError(Prefix + name, message);
        }
    }

    /// <summary>Puts a text into a field, behind what already stands there; for a text that the user takes over and can still change.</summary>
    public void Append(string name, string text)
    {
        var before = values.GetValueOrDefault(name);
        values[name] = string.IsNullOrWhiteSpace(before) ? text : before.TrimEnd() + "\n\n" + text;
    }

    /// <summary>Adds a message to a field; for what only storage knows.</summary>
    public void Refuse(string name, string message) => errors[name] = message;

    /// <summary>Lays the version that is stored now beside what was typed.</summary>
    public void Collide(T stored, int storedVersion, string storedBy, DateTimeOffset storedAt)
    {
        var start = Unpack(Basis);
        Conflict = new Conflict
        {
            Fields =
            [
                .. fields.Select(field => new ConflictField
                {
                    Name = Prefix + field.Name,
                    Label = field.Label,
                    Base = start.GetValueOrDefault(field.Name),
                    Stored = field.Read(stored),
                    Mine = values.GetValueOrDefault(field.Name),
                    Show = field.Options is null ? null : value => field.Options.FirstOrDefault(option => option.Value == value)?.Text ?? value,
                }),
            ],
            StoredBy = storedBy,
            StoredAt = storedAt,
            Hidden =
            [
                KeyValuePair.Create("versie", storedVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                KeyValuePair.Create("basis", JsonSerializer.Serialize(fields.ToDictionary(field => field.Name, field => field.Read(stored)))),
                KeyValuePair.Create("waarom", Why ?? string.Empty),
            ],
        };
    }

    // Control characters come from copied documents; no page may show them and not every database may hold them.
    private static string? Clean(string? text) =>
        text is null || !text.Any(IsUnwanted) ? text : new string([.. text.Where(character => !IsUnwanted(character))]);

    private static bool IsUnwanted(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    private static Dictionary<string, string?> Unpack(string basis)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(basis) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
