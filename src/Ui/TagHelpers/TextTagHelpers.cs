using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpKoers.Kernel;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

namespace OpKoers.Ui.TagHelpers;

/// <summary>A date in words: <c>&lt;ok-date value="..." /&gt;</c> or, with the time, <c>&lt;ok-date moment="..." /&gt;</c>.</summary>
[HtmlTargetElement("ok-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : ContentTagHelper
{
    /// <summary>The date.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>The moment, shown in Dutch time.</summary>
    public DateTimeOffset? Moment { get; set; }

    private protected override IHtmlContent Content() =>
        Moment is { } moment ? Dates.Html(moment) : Value is { } value ? Dates.Html(value) : HtmlString.Empty;
}

/// <summary>A figure; a state stands in italics: <c>&lt;ok-quantity value="..." decimals="1" unit="%" printed /&gt;</c>.</summary>
[HtmlTargetElement("ok-quantity", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuantityTagHelper : ContentTagHelper
{
    /// <summary>The figure.</summary>
    public Quantity Value { get; set; }

    /// <summary>Digits after the comma.</summary>
    public int? Decimals { get; set; }

    /// <summary>The unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Adds what the document printed, where that differs.</summary>
    public bool Printed { get; set; }

    private protected override IHtmlContent Content() => Figures.Html(Value, Decimals, Unit, Printed);
}

/// <summary>A tag with a border, which is not a judgement: <c>&lt;ok-tag&gt;onze lezing&lt;/ok-tag&gt;</c>.</summary>
[HtmlTargetElement("ok-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>Red, for what is too late.</summary>
    public bool Late { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Late ? "tag tag--late" : "tag");
    }
}
