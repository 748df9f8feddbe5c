using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Components;

/// <summary>A field of a form as it is written.</summary>
internal sealed class Field : Fragment
{
    internal required string Name { get; init; }

    internal required string Id { get; init; }

    internal required string Label { get; init; }

    internal string? Hint { get; init; }

    internal string? Error { get; init; }

    internal bool Optional { get; init; }

    internal bool Short { get; init; }

    internal int Lines { get; init; } = 1;

    internal IReadOnlyList<SelectListItem>? Options { get; init; }

    internal bool Radio { get; init; }

    internal string Type { get; init; } = "text";

    internal string? Value { get; init; }

    internal IReadOnlyList<(string Name, string? Value)> Extra { get; init; } = [];

    private string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (_, null) => Id + "-hint",
            (null, _) => Id + "-fout",
            _ => $"{Id}-hint {Id}-fout",
        };

    protected override void Write(Markup to)
    {
        var group = Options is not null && Radio;
        to.Raw(group ? "<fieldset class=\"field" : "<div class=\"field").Raw(Error is null ? "" : " field--error")
            .Raw(Short ? " field--short" : "").Raw(Type == "checkbox" ? " field--check\"" : "\"")
            .Attribute("id", group ? Id : null).Attribute("aria-describedby", group ? DescribedBy : null).Raw(">");
        if (Type == "checkbox")
        {
            WriteControl(to);
            WriteLabel(to, group);
            WriteMessages(to);
        }
        else
        {
            WriteLabel(to, group);
            WriteMessages(to);
            WriteControl(to);
        }

        to.Raw(group ? "</fieldset>" : "</div>");
    }

    private void WriteLabel(Markup to, bool group)
    {
        to.Raw(group ? "<legend" : "<label class=\"utrecht-form-label\"").Attribute("for", group ? null : Id).Raw(">").Text(Label);
        if (Optional)
        {
            to.Raw(" <span class=\"opt\">").Text(Words.Get("Form.Optional")).Raw("</span>");
        }

        to.Raw(group ? "</legend>" : "</label>");
    }

    private void WriteMessages(Markup to)
    {
        if (Hint is not null)
        {
            to.Raw("<span class=\"hint\"").Attribute("id", Id + "-hint").Raw(">").Text(Hint).Raw("</span>");
        }

        if (Error is not null)
        {
            to.Raw("<span class=\"errmsg\"").Attribute("id", Id + "-fout").Raw(">").Text(Error).Raw("</span>");
        }
    }

    private void WriteControl(Markup to)
    {
        if (Options is not null)
        {
            if (Radio)
            {
                WriteRadios(to, Options);
            }
            else
            {
                WriteSelect(to, Options);
            }
        }
        else if (Lines > 1)
        {
            to.Raw("<textarea class=\"utrecht-textarea utrecht-textarea--html-textarea").Raw(Error is null ? "\"" : " utrecht-textarea--invalid\"").Raw(" rows=\"").Raw(Lines).Raw("\"");
            WriteShared(to);
            // The first line break after the tag is swallowed by a browser.
            to.Raw(">\n").Text(Value).Raw("</textarea>");
        }
        else if (Type == "checkbox")
        {
            to.Raw("<input type=\"checkbox\" value=\"true\"");
            WriteShared(to);
            to.Raw(IsTrue(Value) ? " checked>" : ">");
        }
        else
        {
            to.Raw("<input class=\"utrecht-textbox utrecht-textbox--html-input").Raw(Error is null ? "\"" : " utrecht-textbox--invalid\"").Attribute("type", Type);
            WriteShared(to);
            // A password never goes back to the page.
            to.Attribute("value", Type == "password" ? null : Value).Raw(">");
        }
    }

    private void WriteShared(Markup to)
    {
        to.Attribute("id", Id).Attribute("name", Name).Attribute("aria-describedby", DescribedBy).Attribute("aria-invalid", Error is null ? null : "true");
        foreach (var (name, value) in Extra)
        {
            to.Attribute(name, value ?? "");
        }
    }

    private void WriteSelect(Markup to, IReadOnlyList<SelectListItem> options)
    {
        to.Raw("<select class=\"utrecht-select utrecht-select--html-select").Raw(Error is null ? "\"" : " utrecht-select--invalid\"");
        WriteShared(to);
        to.Raw(">");
        var group = default(SelectListGroup);
        foreach (var option in options)
        {
            if (option.Group != group)
            {
                to.Raw(group is null ? "" : "</optgroup>");
                group = option.Group;
                if (group is not null)
                {
                    to.Raw("<optgroup").Attribute("label", group.Name).Raw(">");
                }
            }

            to.Raw("<option").Attribute("value", option.Value ?? option.Text).Raw(IsChosen(option) ? " selected>" : ">").Text(option.Text).Raw("</option>");
        }

        to.Raw(group is null ? "</select>" : "</optgroup></select>");
    }

    private void WriteRadios(Markup to, IReadOnlyList<SelectListItem> options)
    {
        to.Raw("<div class=\"choices\">");
        foreach (var option in options)
        {
            to.Raw("<label><input type=\"radio\"").Attribute("name", Name).Attribute("value", option.Value ?? option.Text)
                .Raw(IsChosen(option) ? " checked> " : "> ").Text(option.Text).Raw("</label>");
        }

        to.Raw("</div>");
    }

    private bool IsChosen(SelectListItem option) => Value is null ? option.Selected : Value == (option.Value ?? option.Text);

    // A checkbox with its hidden twin binds as "true,false".
    private static bool IsTrue(string? value) => value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One message of a refused form, with the id of the field it is about.</summary>
public sealed record FieldError(string? FieldId, string Message);

/// <summary>The summary on top of a refused form.</summary>
internal sealed class ErrorSummary(IReadOnlyList<FieldError> errors, string? title) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<div class=\"errsum\" role=\"alert\" aria-labelledby=\"errsum-titel\" tabindex=\"-1\"><h2 id=\"errsum-titel\">")
            .Text(title ?? (errors.Count == 1 ? Words.Get("Form.ErrorTitleOne") : Words.Format("Form.ErrorTitleMany", errors.Count))).Raw("</h2><ul>");
        foreach (var error in errors)
        {
            to.Raw("<li>");
            if (error.FieldId is { } id)
            {
                to.Raw("<a").Attribute("href", "#" + id).Raw(">").Text(error.Message).Raw("</a>");
            }
            else
            {
                to.Text(error.Message);
            }

            to.Raw("</li>");
        }

        to.Raw("</ul></div>");
    }
}
