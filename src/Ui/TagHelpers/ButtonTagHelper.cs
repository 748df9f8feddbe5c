using Microsoft.AspNetCore.Razor.TagHelpers;
using OpKoers.Ui.Components;

namespace OpKoers.Ui.TagHelpers;

/// <summary>A button that sends its form, or a link that looks like one: <c>&lt;ok-button kind="Second" href="..."&gt;Annuleer&lt;/ok-button&gt;</c>.</summary>
[HtmlTargetElement("ok-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>How much it weighs.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary>Where it leads; without it, it is a button that sends the form.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute("class", Buttons.Class(Kind));
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}
