using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Ui.Components;
using OpKoers.Ui.Hosting;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Text;

namespace OpKoers.Ui.Shell;

/// <summary>What stands in the head element of every page.</summary>
internal sealed class DocumentHead(UiAssets assets, string title) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Text(title).Raw(" - OpKoers</title>\n<link rel=\"preload\" href=\"").Raw(assets.Href("source-sans-3-latin-normal.woff2"))
            .Raw("\" as=\"font\" type=\"font/woff2\" crossorigin>\n<link rel=\"stylesheet\" href=\"").Raw(assets.Href("opkoers.css"));
        if (assets.Theme is not null)
        {
            to.Raw("\">\n<link rel=\"stylesheet\" href=\"").Raw(assets.Href("thema.css"));
        }

        to.Raw("\">\n<link rel=\"icon\" href=\"data:,\">\n<script type=\"module\" src=\"").Raw(assets.Href("opkoers.js")).Raw("\"></script>\n</head>");
    }
}

/// <summary>The items of the main menu.</summary>
internal sealed class MenuList(IReadOnlyList<NavigationItem> items, PageHead head) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<ul>");
        foreach (var item in items)
        {
            var href = item.CarriesAsOf && head.AsOf is { } asOf ? asOf.On(item.Href) : item.Href;
            to.Raw("<li><a").Attribute("href", href).Attribute("aria-current", item.Key == head.Section ? "page" : null)
                .Raw(">").Text(item.Text()).Raw("</a></li>");
        }

        to.Raw("</ul>");
    }
}

/// <summary>The search form; it stands twice, for wide and for small screens, so its field takes the id from outside.</summary>
internal sealed class SearchForm(string id, AsOf? asOf) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<form class=\"top__search\" role=\"search\" action=\"/zoeken\" method=\"get\"><label class=\"vh\"").Attribute("for", id).Raw(">")
            .Text(Words.Get("Shell.SearchLabel")).Raw("</label><input class=\"utrecht-textbox utrecht-textbox--html-input\" type=\"search\" name=\"q\"")
            .Attribute("id", id).Attribute("placeholder", Words.Get("Shell.SearchHint")).Raw(">");
        if (asOf is { Chosen: true })
        {
            to.Raw("<input type=\"hidden\"").Attribute("name", AsOf.Query)
                .Attribute("value", asOf.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Raw(">");
        }

        to.Raw("<button type=\"submit\" class=\"").Raw(Buttons.Class(ButtonKind.Quiet)).Raw("\">").Text(Words.Get("Shell.Search")).Raw("</button></form>");
    }
}

/// <summary>Function of the user, and the way out.</summary>
internal sealed class AccountLine(ShellState state, HttpContext context) : Fragment
{
    private readonly Fragment token = FormToken.For(context);

    protected override void Write(Markup to)
    {
        to.Raw("<div class=\"top__me\"><a").Attribute("href", state.AccountHref).Raw(">").Text(state.Function ?? Words.Get("Shell.Account"))
            .Raw("</a><form class=\"inline\" method=\"post\"").Attribute("action", state.SignOutHref).Raw(">").Html(token)
            .Raw("<button type=\"submit\" class=\"linkbtn\">").Text(Words.Get("Shell.SignOut")).Raw("</button></form></div>");
    }
}

/// <summary>The date of judgement with the form that changes it; the rest of the address stays.</summary>
internal sealed class AsOfSwitch(AsOf asOf, HttpRequest request) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<div class=\"peil\" id=\"peildatum\"><span class=\"peil__k\">").Text(Words.Get("Shell.AsOf")).Raw("</span> <b>").Text(Dates.Long(asOf.Date)).Raw("</b>");
        if (!asOf.Chosen)
        {
            to.Raw(" <span class=\"mute\">(").Text(Words.Get("Shell.AsOfToday")).Raw(")</span>");
        }

        to.Raw(" <details><summary>").Text(Words.Get("Shell.AsOfChange")).Raw("</summary><form method=\"get\">");
        foreach (var (name, values) in request.Query.Where(pair => pair.Key is not (AsOf.Query or RequestCultures.Cookie)))
        {
            foreach (var value in values)
            {
                to.Raw("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value).Raw(">");
            }
        }

        to.Raw("<div class=\"field\"><label for=\"peil-op\">").Text(Words.Get("Shell.AsOfLabel"))
            .Raw("</label><input class=\"utrecht-textbox utrecht-textbox--html-input\" type=\"date\" id=\"peil-op\" required").Attribute("name", AsOf.Query)
            .Attribute("value", asOf.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Raw("></div><button type=\"submit\" class=\"")
            .Raw(Buttons.Class(ButtonKind.Second)).Raw("\">").Text(Words.Get("Shell.AsOfShow")).Raw("</button></form></details></div>");
    }
}

/// <summary>The line that says what was done, with the way back.</summary>
internal sealed class UndoLine(Notice notice, HttpContext context) : Fragment
{
    private readonly Fragment? token = notice.UndoHref is null ? null : FormToken.For(context);

    protected override void Write(Markup to)
    {
        to.Raw("<div class=\"note okmsg\" role=\"status\"><b>").Text(notice.Done).Raw("</b> ").Text(notice.Detail);
        if (notice.UndoHref is { } href)
        {
            to.Raw(" <form class=\"inline\" method=\"post\"").Attribute("action", href).Raw(">").Html(token)
                .Raw("<button type=\"submit\" class=\"linkbtn\">").Text(Words.Get("Undo.Button")).Raw("</button></form>");
        }

        to.Raw("</div>");
    }
}

/// <summary>
/// The hidden field that proves that a form came from our own page. Ask for it when a fragment is made, not when it is written: it sets a
/// cookie, and by the time of writing the answer may have started.
/// </summary>
internal static class FormToken
{
    internal static Fragment For(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new Hidden(tokens.FormFieldName, tokens.RequestToken!);
    }

    private sealed class Hidden(string name, string value) : Fragment
    {
        protected override void Write(Markup to) =>
            to.Raw("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value).Raw(">");
    }
}

/// <summary>The line that says that this is an example; its first sentence stands out.</summary>
internal sealed class DemoLine(string text) : Fragment
{
    protected override void Write(Markup to)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal) + 1;
        to.Raw("<aside class=\"demo\"").Attribute("aria-label", Words.Get("Shell.Demo")).Raw("><p class=\"wrap\"><b>").Text(text[..end]).Raw("</b>").Text(text[end..]).Raw("</p></aside>");
    }
}
