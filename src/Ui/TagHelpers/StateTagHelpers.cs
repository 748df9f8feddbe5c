using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpKoers.Ui.Components;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Shell;

namespace OpKoers.Ui.TagHelpers;

/// <summary>The table of changes: <c>&lt;ok-history entries="..." /&gt;</c>.</summary>
[HtmlTargetElement("ok-history", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper : ContentTagHelper
{
    /// <summary>The changes, in the order in which they are shown.</summary>
    public IReadOnlyList<HistoryEntry> Entries { get; set; } = [];

    /// <summary>The caption for a screen reader.</summary>
    public string? Caption { get; set; }

    private protected override IHtmlContent Content() => new HistoryTable(Entries, Caption);
}

/// <summary>The choice between two versions, as a whole form: <c>&lt;ok-conflict value="..." /&gt;</c>.</summary>
[HtmlTargetElement("ok-conflict", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ConflictTagHelper : ContentTagHelper
{
    /// <summary>The two versions.</summary>
    public Conflict Value { get; set; } = null!;

    /// <summary>Where the form goes; by default to the page itself.</summary>
    public string? Action { get; set; }

    /// <summary>The page it stands on.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected override IHtmlContent Content() => new ConflictForm(Value, FormToken.For(ViewContext.HttpContext), Action);
}

/// <summary>The line that says what was done: <c>&lt;ok-undo value="notice" /&gt;</c>. The shell writes it by itself for a notice in TempData.</summary>
[HtmlTargetElement("ok-undo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UndoTagHelper : ContentTagHelper
{
    /// <summary>What was done.</summary>
    public Notice Value { get; set; } = null!;

    /// <summary>The page it stands on.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected override IHtmlContent Content() => new UndoLine(Value, ViewContext.HttpContext);
}

/// <summary>What stands where there is nothing yet: <c>&lt;ok-empty title="..."&gt;ways to begin&lt;/ok-empty&gt;</c>.</summary>
[HtmlTargetElement("ok-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there yet, as a sentence.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var child = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(Ghost.Html).AppendHtml("<div class=\"stackgap\"><h2 class=\"big\">").Append(Title).AppendHtml("</h2>")
            .AppendHtml(child).AppendHtml("</div>");
    }
}

/// <summary>
/// The form that removes something: says what hangs on it (the content), asks why, and offers the way back.
/// <c>&lt;ok-confirm remove="Verwijder de indicator" keep="Behoud hem" keep-href="..."&gt;Er hangen 2 metingen aan.&lt;/ok-confirm&gt;</c>
/// </summary>
[HtmlTargetElement("ok-confirm")]
public sealed class ConfirmTagHelper : TagHelper
{
    /// <summary>The words on the button.</summary>
    public string? Remove { get; set; }

    /// <summary>The words of the way back.</summary>
    public string? Keep { get; set; }

    /// <summary>Where the way back leads.</summary>
    public string KeepHref { get; set; } = "";

    /// <summary>Name of the field with the reason.</summary>
    public string Name { get; set; } = "Reason";

    /// <summary>The question for the reason.</summary>
    public string? Question { get; set; }

    /// <summary>The version that the user saw; it goes along under the name Version.</summary>
    public int? Version { get; set; }

    /// <summary>The page it stands on.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var child = await output.GetChildContentAsync();
        var state = ViewContext.ModelState.TryGetValue(Name, out var found) ? found : null;
        output.TagName = "form";
        output.Attributes.SetAttribute("class", "form");
        output.Attributes.SetAttribute("method", "post");
        output.Content.AppendHtml("<div class=\"stackgap\"><div>").AppendHtml(child).AppendHtml("</div><p class=\"small mute\">").Append(Words.Get("Confirm.Explain")).AppendHtml("</p></div>")
            .AppendHtml(new Field
            {
                Name = Name,
                Id = TagBuilder.CreateSanitizedId(Name, "_"),
                Label = Question ?? Words.Get("Confirm.Why"),
                Error = state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null,
                Value = state?.AttemptedValue,
            })
            .AppendHtml(FormToken.For(ViewContext.HttpContext));
        if (Version is { } version)
        {
            output.Content.AppendHtml(FormattableHtml("<input type=\"hidden\" name=\"Version\" value=\"", version));
        }

        output.Content.AppendHtml($"<p class=\"acts\"><button type=\"submit\" class=\"{Buttons.Class(ButtonKind.Danger)}\">").Append(Remove ?? Words.Get("Confirm.Remove"))
            .AppendHtml("</button> <a href=\"").Append(KeepHref).AppendHtml("\">").Append(Keep ?? Words.Get("Confirm.Keep")).AppendHtml("</a></p>");
    }

    private static string FormattableHtml(string start, int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{start}{version}\">");
}
