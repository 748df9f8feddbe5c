using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Kernel;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Forms;

/// <summary>Makes the usual kinds of field.</summary>
public static class Fields
{
    /// <summary>A text.</summary>
    public static FormField<T> Text<T>(string name, string label, Func<T, string?> read, Action<T, string?> write, bool required = false, int lines = 1, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint,
        Optional = !required,
        Lines = lines,
        Read = read,
        Write = (target, value) =>
        {
            write(target, value);
            return null;
        },
    };

    /// <summary>Several short texts, one per line.</summary>
    public static FormField<T> Lines<T>(string name, string label, Func<T, IReadOnlyList<string>> read, Action<T, List<string>> write, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint ?? Words.Get("Form.OnePerLine"),
        Lines = 4,
        Read = target => string.Join('\n', read(target)),
        Write = (target, value) =>
        {
            List<string> wanted = [.. (value ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (!wanted.SequenceEqual(read(target)))
            {
                write(target, wanted);
            }

            return null;
        },
    };

    /// <summary>A choice from an enumeration; null when <paramref name="none"/> names the empty choice.</summary>
    public static FormField<T> Choice<T, TEnum>(string name, string label, Func<T, TEnum?> read, Action<T, TEnum?> write, Func<TEnum, string> words, string? none = null, string? hint = null)
        where TEnum : struct, Enum => new()
        {
            Name = name,
            Label = label,
            Hint = hint,
            Optional = none is not null,
            Options =
            [
                .. none is null ? [] : new[] { new SelectListItem(none, string.Empty) },
                .. Enum.GetValues<TEnum>().Select(value => new SelectListItem(words(value), value.ToString())),
            ],
            Read = target => read(target)?.ToString(),
            Write = (target, value) =>
            {
                if (value is null)
                {
                    write(target, null);
                    return null;
                }

                if (!Enum.TryParse<TEnum>(value, out var parsed) || !Enum.IsDefined(parsed))
                {
                    return Words.Get("Form.NotAChoice");
                }

                write(target, parsed);
                return null;
            },
        };

    /// <summary>A choice of another object by its identity.</summary>
    public static FormField<T> Reference<T>(string name, string label, IEnumerable<(Guid Id, string Text)> choices, Func<T, Guid?> read, Action<T, Guid?> write, string? none = null, string? hint = null)
    {
        var options = choices.ToList();
        return new FormField<T>
        {
            Name = name,
            Label = label,
            Hint = hint,
            Optional = none is not null,
            Options =
            [
                .. none is null ? [] : new[] { new SelectListItem(none, string.Empty) },
                .. options.Select(option => new SelectListItem(option.Text, option.Id.ToString())),
            ],
            Read = target => read(target)?.ToString(),
            Write = (target, value) =>
            {
                if (value is null)
                {
                    write(target, null);
                    return null;
                }

                if (!Guid.TryParse(value, out var id) || !options.Exists(option => option.Id == id))
                {
                    return Words.Get("Form.NotAChoice");
                }

                write(target, id);
                return null;
            },
        };
    }

    /// <summary>Yes or no.</summary>
    public static FormField<T> Check<T>(string name, string label, Func<T, bool> read, Action<T, bool> write, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint,
        Type = "checkbox",
        Read = target => read(target) ? "true" : null,
        Write = (target, value) =>
        {
            write(target, value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase));
            return null;
        },
    };

    /// <summary>A day.</summary>
    public static FormField<T> Date<T>(string name, string label, Func<T, DateOnly?> read, Action<T, DateOnly?> write, bool required = false, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint,
        Optional = !required,
        Type = "date",
        Short = true,
        Read = target => read(target)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Write = (target, value) =>
        {
            if (value is null)
            {
                write(target, null);
                return null;
            }

            if (!DateOnly.TryParseExact(value, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Words.Get("Form.NotADate");
            }

            write(target, day);
            return null;
        },
    };

    /// <summary>A period in canonical notation.</summary>
    public static FormField<T> PeriodOf<T>(string name, string label, Func<T, Period?> read, Action<T, Period?> write, bool required = false, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint ?? Words.Get("Form.PeriodHint"),
        Optional = !required,
        Short = true,
        Read = target => read(target)?.ToString(),
        Write = (target, value) =>
        {
            if (value is null)
            {
                write(target, null);
                return null;
            }

            if (!Period.TryParse(value.ToUpperInvariant(), out var period))
            {
                return Words.Get("Form.NotAPeriod");
            }

            write(target, period);
            return null;
        },
    };
}
