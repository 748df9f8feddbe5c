using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpKoers.Ui.Components;
using OpKoers.Ui.Forms;

namespace OpKoers.Ui.TagHelpers;

/// <summary>
/// A field of a form with label, hint, and the message between label and field. What was typed is kept after a refusal.
/// <c>&lt;ok-field for="Input.Name" label="Naam" hint="..." /&gt;</c>. Attributes it does not know go to the control itself.
/// </summary>
[HtmlTargetElement("ok-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property it edits; or give <see cref="Name"/>.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The name of the field when it is not bound to a property.</summary>
    public string? Name { get; set; }

    /// <summary>The value when it is not bound to a property.</summary>
    public string? Value { get; set; }

    /// <summary>The label above the field.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>A message that stands even when the form was not refused.</summary>
    public string? Error { get; set; }

    /// <summary>Says beside the label that it may be left empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Narrow, for a number, year or date.</summary>
    public bool Short { get; set; }

    /// <summary>Height in lines; more than one makes it a text area.</summary>
    public int Lines { get; set; } = 1;

    /// <summary>Makes it a list to choose from.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Shows the options as radio buttons.</summary>
    public bool Radio { get; set; }

    /// <summary>The type of the input: text, password, email, number, date, checkbox; by default it follows the property.</summary>
    public string? Type { get; set; }

    /// <summary>The page it stands on.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = For is null ? Name ?? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var state = ViewContext.ModelState.TryGetValue(name, out var found) ? found : null;
        var field = new Field
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Label = Label,
            // Razor hands an attribute whose value is null over as an empty text.
            Hint = OrNull(Hint),
            Error = OrNull(Error) ?? FirstError(state),
            Optional = Optional,
            Short = Short,
            Lines = Lines,
            Options = Options?.ToList(),
            Radio = Radio,
            Type = Type ?? TypeOf(For?.Metadata.UnderlyingOrModelType),
            Value = state?.AttemptedValue ?? Value ?? Text(For?.Model),
            Extra = [.. output.Attributes.Select(attribute => (attribute.Name, attribute.Value?.ToString()))],
        };
        output.Attributes.Clear();
        output.TagName = null;
        output.Content.SetHtmlContent(field);
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? FirstError(ModelStateEntry? state) =>
        state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null;

    private static string TypeOf(Type? type) =>
        type == typeof(bool) ? "checkbox" : type == typeof(DateOnly) ? "date" : "text";

    private static string? Text(object? model) => model switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString(),
    };
}

/// <summary>
/// The summary on top of a refused form, with a link to each field: <c>&lt;ok-error-summary /&gt;</c>. Writes nothing when all is well.
/// </summary>
[HtmlTargetElement("ok-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Another heading than the usual one.</summary>
    public string? Title { get; set; }

    /// <summary>The form that it is about: its messages come in the order of its fields. Without one they come in the order of their names.</summary>
    public IObjectForm? Form { get; set; }

    /// <summary>The page it stands on.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var ordered = (Form?.Shown ?? []).Select((field, index) => (field.Name, index)).ToDictionary(field => field.Name, field => field.index);
        var errors = ViewContext.ModelState
            .OrderBy(entry => ordered.GetValueOrDefault(entry.Key, int.MaxValue))
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => new FieldError(
                entry.Key.Length == 0 ? null : TagBuilder.CreateSanitizedId(entry.Key, "_"), error.ErrorMessage)))
            .ToList();
        output.TagName = null;
        if (errors.Count > 0)
        {
            output.Content.SetHtmlContent(new ErrorSummary(errors, Title));
        }
    }
}
