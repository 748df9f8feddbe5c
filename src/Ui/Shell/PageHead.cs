using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OpKoers.Ui.Shell;

/// <summary>A step above the page in the breadcrumb.</summary>
public sealed record Crumb(string Text, string Href);

/// <summary>What a page tells the shell about itself.</summary>
public sealed record PageHead
{
    /// <summary>The heading of the page and the first part of the window's title.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of thing this is, in small type above the heading.</summary>
    public string? Eyebrow { get; init; }

    /// <summary>The answer, in one or two plain sentences under the heading.</summary>
    public string? Lead { get; init; }

    /// <summary>Key of the item in the main menu that is marked as current.</summary>
    public string? Section { get; init; }

    /// <summary>The steps above this page, from the top; the page itself is added by the shell.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The page's own step in the breadcrumb when it is shorter than the title.</summary>
    public string? Here { get; init; }

    /// <summary>The date of judgement when this page judges; null hides the switch.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Classes on the body: "breed" prints landscape, "din-page" prints on A3.</summary>
    public string? BodyClass { get; init; }

    /// <summary>Whether the page draws its own heading block instead of leaving it to the shell.</summary>
    public bool OwnTitle { get; init; }
}

/// <summary>Hands the head from a page to the shell.</summary>
public static class PageHeadExtensions
{
    private const string Key = "OpKoers.Head";

    /// <summary>Sets the head of this page.</summary>
    public static void Head(this ViewDataDictionary viewData, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[Key] = head;
    }

    internal static PageHead Head(this ViewDataDictionary viewData) =>
        viewData[Key] as PageHead ?? new PageHead { Title = viewData["Title"] as string ?? "OpKoers" };
}

/// <summary>A line above the next page that says what was done, with the way back when there is one.</summary>
/// <param name="Done">What was done, in bold: "Bijdrage verwijderd."</param>
/// <param name="Detail">What it was about.</param>
/// <param name="UndoHref">Address that a form posts to, to undo it; null when there is nothing to undo.</param>
public sealed record Notice(string Done, string? Detail = null, string? UndoHref = null);

/// <summary>Keeps a notice until the next page shows it.</summary>
public static class NoticeExtensions
{
    private const string Key = "OpKoers.Notice";

    /// <summary>Leaves a notice for the next page.</summary>
    public static void Notice(this ITempDataDictionary tempData, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(tempData);
        tempData[Key] = JsonSerializer.Serialize(notice);
    }

    internal static Notice? TakeNotice(this ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<Notice>(json) : null;
}
