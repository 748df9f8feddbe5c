using Microsoft.AspNetCore.Http;
using OpKoers.Ui.Components;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Shell;

/// <summary>Says how much waits for the user, in the header of every page. The module that knows registers it; without one the header says nothing.</summary>
public interface IOwnWork
{
    /// <summary>The page with the work.</summary>
    string Href { get; }

    /// <summary>How many things wait for whoever is signed in. It stands before every page: one statement at most.</summary>
    ValueTask<int> CountAsync(HttpContext context);
}

/// <summary>The link to one's own work with its number.</summary>
internal sealed class WorkLink(string href, int count, bool current) : Fragment
{
    protected override void Write(Markup to)
    {
        to.Raw("<a class=\"top__work\"").Attribute("href", href).Attribute("aria-current", current ? "page" : null).Raw(">").Text(Words.Get("Shell.MyWork"));
        if (count > 0)
        {
            to.Raw("<span class=\"vh\">: </span><b>").Raw(count).Raw("</b><span class=\"vh\"> ").Text(Words.Get(count == 1 ? "Shell.MyWorkOne" : "Shell.MyWorkMany")).Raw("</span>");
        }

        to.Raw("</a>");
    }
}
