using OpKoers.Ui.Localisation;
using OpKoers.Ui.Text;

namespace OpKoers.Ui.Components;

/// <summary>One field of something that two people changed at the same time. Values are those that the form itself would send.</summary>
public sealed record ConflictField
{
    /// <summary>Name of the field in the form: the choice comes back under this very name, so the ordinary handler saves it.</summary>
    public required string Name { get; init; }

    /// <summary>The label of the field.</summary>
    public required string Label { get; init; }

    /// <summary>What this user started from.</summary>
    public required string? Base { get; init; }

    /// <summary>What is stored now.</summary>
    public required string? Stored { get; init; }

    /// <summary>What this user typed.</summary>
    public required string? Mine { get; init; }

    /// <summary>Writes a value for people, such as the words of an option; null shows the value itself.</summary>
    public Func<string, string>? Show { get; init; }

    internal bool Collides => Differ(Base, Stored) && Differ(Base, Mine) && Differ(Stored, Mine);

    /// <summary>Whether either side changed it.</summary>
    internal bool Changed => Differ(Base, Stored) || Differ(Base, Mine);

    /// <summary>What holds when nothing collides: the side that changed it.</summary>
    internal string? Settled => Differ(Base, Mine) ? Mine : Stored;

    internal string Shown(string? value) => string.IsNullOrEmpty(value) ? "" : Show?.Invoke(value) ?? value;

    private static bool Differ(string? one, string? other) => (one ?? "") != (other ?? "");
}

/// <summary>Two versions of one thing.</summary>
public sealed record Conflict
{
    /// <summary>All fields of the form, also those that nobody changed.</summary>
    public required IReadOnlyList<ConflictField> Fields { get; init; }

    /// <summary>The function that stored the other version.</summary>
    public required string StoredBy { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Fields that go along unseen, at least the version that is stored now.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; }
}

/// <summary>Lets the second of two people choose per field; nothing is overwritten silently.</summary>
internal sealed class ConflictForm(Conflict conflict, Fragment token, string? action) : Fragment
{
    private readonly string stored = Words.Get("Conflict.StoredShort");
    private readonly string mine = Words.Get("Conflict.Mine");
    private readonly string start = Words.Get("Conflict.Base");
    private readonly string choose = Words.Get("Conflict.Choose");

    protected override void Write(Markup to)
    {
        to.Raw("<form class=\"stackgap\" method=\"post\"").Attribute("action", action).Raw("><h2>").Text(Words.Get("Conflict.Title")).Raw("</h2><p class=\"small\">")
            .Text(Words.Get("Conflict.Explain")).Raw("</p>").Html(token);
        foreach (var (name, value) in conflict.Hidden)
        {
            Hidden(to, name, value);
        }

        to.Raw("<table class=\"t t--stack diff\"><caption class=\"vh\">").Text(Words.Get("Conflict.Title")).Raw("</caption><thead><tr><th scope=\"col\">").Text(Words.Get("Conflict.Field"))
            .Raw("</th><th scope=\"col\">").Text(start).Raw("</th><th scope=\"col\">").Text(Words.Format("Conflict.Stored", conflict.StoredBy, Dates.Long(conflict.StoredAt)))
            .Raw("</th><th scope=\"col\">").Text(mine).Raw("</th><th scope=\"col\">").Text(choose).Raw("</th></tr></thead><tbody>");
        foreach (var field in conflict.Fields.Where(field => field.Changed))
        {
            Row(to, field);
        }

        to.Raw("</tbody></table>");
        foreach (var field in conflict.Fields.Where(field => !field.Collides))
        {
            Hidden(to, field.Name, field.Settled ?? "");
        }

        to.Raw("<p><button type=\"submit\" class=\"").Raw(Buttons.Class(ButtonKind.Primary)).Raw("\">").Text(Words.Get("Conflict.Save")).Raw("</button></p></form>");
    }

    private static void Hidden(Markup to, string name, string value) =>
        to.Raw("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value).Raw(">");

    private void Row(Markup to, ConflictField field)
    {
        var before = field.Shown(field.Base);
        to.Raw("<tr><th scope=\"row\">").Text(field.Label).Raw("</th>");
        Cell(to, start, before, before);
        Cell(to, stored, before, field.Shown(field.Stored));
        Cell(to, mine, before, field.Shown(field.Mine));
        to.Raw("<td").Attribute("data-k", choose).Raw(">");
        if (field.Collides)
        {
            to.Raw("<fieldset class=\"mini\"><legend class=\"vh\">").Text(Words.Format("Conflict.ChooseFor", field.Label)).Raw("</legend>");
            Choice(to, field.Name, field.Stored, Words.Get("Conflict.TakeStored"), true);
            Choice(to, field.Name, field.Mine, Words.Get("Conflict.TakeMine"), false);
            to.Raw("</fieldset></td></tr>");
        }
        else
        {
            to.Raw("<span class=\"mute\">").Text(Words.Get("Conflict.None")).Raw("</span></td></tr>");
        }
    }

    private static void Choice(Markup to, string name, string? value, string words, bool chosen) =>
        to.Raw("<label><input type=\"radio\" required").Attribute("name", name).Attribute("value", value ?? "").Raw(chosen ? " checked> " : "> ").Text(words).Raw("</label>");

    private static void Cell(Markup to, string head, string before, string after)
    {
        to.Raw("<td").Attribute("data-k", head).Raw(">");
        if (before.Length == 0 && after.Length == 0)
        {
            to.Raw("<span class=\"state\">").Text(Words.Get("Value.Blank")).Raw("</span></td>");
            return;
        }

        var first = true;
        foreach (var (kind, text) in WordDiff.Between(before, after).Where(part => part.Text.Length > 0))
        {
            var tag = kind switch { DiffKind.Gone => "del", DiffKind.New => "ins", _ => null };
            to.Raw(first ? "" : " ").Raw(tag is null ? "" : $"<{tag}>").Text(text).Raw(tag is null ? "" : $"</{tag}>");
            first = false;
        }

        to.Raw("</td>");
    }
}
