using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Whom to ask: a department, never a person.</summary>
internal static class Contact
{
    public static void Write(HtmlText to, SiteSettings settings)
    {
        to.Raw("<p>Heeft u een vraag of klopt er iets niet? Neem contact op met ").Text(settings.Department);
        if (settings.Email is { Length: > 0 } email)
        {
            to.Raw(": <a").Attribute("href", "mailto:" + email).Raw(">").Text(email).Raw("</a>");
        }

        if (settings.Phone is { Length: > 0 } phone)
        {
            to.Raw(settings.Email is { Length: > 0 } ? " of " : ": ").Text(phone);
        }

        to.Raw(".</p>\n");
    }
}
