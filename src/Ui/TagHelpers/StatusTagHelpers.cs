using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpKoers.Ui.Components;

namespace OpKoers.Ui.TagHelpers;

/// <summary>A tag that disappears and leaves its content.</summary>
public abstract class ContentTagHelper : TagHelper
{
    /// <summary>Replaces the tag by what <see cref="Content"/> makes.</summary>
    public sealed override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Content());
    }

    private protected abstract IHtmlContent Content();
}

/// <summary>Shape and word of a judgement: <c>&lt;ok-status value="..." reason="..." big /&gt;</c>.</summary>
[HtmlTargetElement("ok-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : ContentTagHelper
{
    /// <summary>The judgement.</summary>
    public StatusMark Value { get; set; }

    /// <summary>The reason in one line under the word.</summary>
    public string? Reason { get; set; }

    /// <summary>Large, as the answer of a page.</summary>
    public bool Big { get; set; }

    private protected override IHtmlContent Content() => Status.Mark(Value, Reason, Big);
}

/// <summary>A mark per item: <c>&lt;ok-strip counts="..." large /&gt;</c> or with <c>marks</c>.</summary>
[HtmlTargetElement("ok-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StripTagHelper : ContentTagHelper
{
    /// <summary>The counts; or give <see cref="Marks"/>.</summary>
    public StatusCounts? Counts { get; set; }

    /// <summary>The marks, in any order.</summary>
    public IEnumerable<StatusMark>? Marks { get; set; }

    /// <summary>Larger marks, under the answer of a page.</summary>
    public bool Large { get; set; }

    private protected override IHtmlContent Content() => Status.Strip(Counts ?? StatusCounts.Of(Marks ?? []), Large);
}

/// <summary>The counts in words: <c>&lt;ok-tally counts="..." href="mark => ..." /&gt;</c>.</summary>
[HtmlTargetElement("ok-tally", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TallyTagHelper : ContentTagHelper
{
    /// <summary>The counts.</summary>
    public StatusCounts Counts { get; set; } = new();

    /// <summary>The address for one mark, such as the same list with a filter.</summary>
    public Func<StatusMark, string?>? Href { get; set; }

    private protected override IHtmlContent Content() => Status.Tally(Counts, Href);
}
