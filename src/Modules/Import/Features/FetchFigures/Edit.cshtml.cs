using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>The form of a table that is fetched.</summary>
internal abstract class FetchForm(FigureTools tools, FetchOptions options) : FetchPage(tools, options)
{
    private ObjectForm<ScheduleRow>? form;

    internal ObjectForm<ScheduleRow> Form => form ??= new(Fields());

    internal ScheduleRow Target { get; set; } = null!;

    protected abstract Task<ScheduleRow?> TargetAsync();

    protected abstract void Store(ScheduleRow row);

    protected abstract string Heading { get; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await TargetAsync() is not { } target)
        {
            return NotFound();
        }

        Target = target;
        Form.From(target, Tools.Db.Entry(target).State == EntityState.Detached ? 0 : target.Version);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await TargetAsync() is not { } target)
        {
            return NotFound();
        }

        Target = target;
        Form.From(Request.Form);
        if (Form.Version != 0 && Form.Version != target.Version)
        {
            return Collide(target);
        }

        var fits = Form.Apply(target);
        if (fits && await Tools.Db.Schedules.AnyAsync(row => row.OrganisationId == Access.OrganisationId && row.Id != target.Id && row.Table == target.Table, Cancellation))
        {
            Form.Refuse("Tabel", T.Of("Deze tabel wordt al opgehaald."));
            fits = false;
        }

        if (!fits)
        {
            Form.ShowIn(ModelState);
            return Show();
        }

        Store(target);
        Tools.Session.Why = Form.Why;
        try
        {
            await Tools.Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            Tools.Db.ChangeTracker.Clear();
            return await FindAsync(target.Id) is { } stored ? Collide(stored) : NotFound();
        }

        TempData.Notice(new Notice(T.Of("{0} is bewaard.", target.Table), null, Tools.Session.Changes.Count > 0 ? FigureLinks.Undo(Tools.Session.BatchId) : null));
        return Redirect(FigureLinks.Fetch);
    }

    private PageResult Collide(ScheduleRow stored)
    {
        Target = stored;
        Form.Collide(stored, stored.Version, "", Tools.Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show();
    }

    private PageResult Show()
    {
        ViewData["Terug"] = FigureLinks.Fetch;
        Head(Heading, null, Above);
        return Page();
    }

    private IReadOnlyList<FormField<ScheduleRow>> Fields() =>
    [
        new FormField<ScheduleRow>
        {
            Name = "Tabel",
            Label = T.Of("Code van de tabel"),
            Hint = T.Of("Zoals 47022NED. U vindt de code in StatLine."),
            Optional = false,
            Short = true,
            MaxLength = 80,
            Read = row => row.Table,
            Write = (row, text) =>
            {
                var code = text!.Trim();
                if (!code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
                {
                    return T.Of("Een code heeft alleen letters, cijfers en streepjes.");
                }

                row.Table = code;
                return null;
            },
        },
        new FormField<ScheduleRow>
        {
            Name = "Adres",
            Label = T.Of("Adres van de bron"),
            Hint = T.Of("https://opendata.cbs.nl voor het CBS, https://dataderden.cbs.nl voor de politie en andere bronnen."),
            Optional = false,
            MaxLength = 500,
            Read = row => row.Origin,
            Write = (row, text) =>
            {
                if (!Options.Allows(text!.Trim()))
                {
                    return T.Of("Van dit adres mag OpKoers niet ophalen. Kies {0}.", string.Join(", ", Options.Allowed));
                }

                row.Origin = text.Trim();
                return null;
            },
        },
        new FormField<ScheduleRow>
        {
            Name = "Elke",
            Label = T.Of("Hoe vaak"),
            Optional = false,
            Short = true,
            Options = [new SelectListItem(T.Of("elke dag"), "1"), new SelectListItem(T.Of("elke week"), "7"), new SelectListItem(T.Of("elke {0} dagen", 30), "30")],
            Read = row => row.EveryDays.ToString(CultureInfo.InvariantCulture),
            Write = (row, text) =>
            {
                row.EveryDays = text switch
                {
                    "1" => 1,
                    "30" => 30,
                    _ => 7,
                };
                return null;
            },
        },
        Ui.Forms.Fields.Check<ScheduleRow>("Pauze", T.Of("Voorlopig niet ophalen"), row => row.Paused, (row, on) => row.Paused = on),
    ];
}

/// <summary>Adds a table.</summary>
internal sealed class NewModel(FigureTools tools, FetchOptions options) : FetchForm(tools, options)
{
    protected override string Heading => T.Of("Tabel toevoegen");

    protected override Task<ScheduleRow?> TargetAsync() => Task.FromResult<ScheduleRow?>(new ScheduleRow { Id = Ids.New(Tools.Time), OrganisationId = Access.OrganisationId, Table = "", Origin = "https://dataderden.cbs.nl", EveryDays = 7 });

    protected override void Store(ScheduleRow row) => Tools.Db.Schedules.Add(row);
}

/// <summary>Changes a table.</summary>
internal sealed class EditModel(FigureTools tools, FetchOptions options) : FetchForm(tools, options)
{
    protected override string Heading => T.Of("{0} wijzigen", Target.Table);

    protected override async Task<ScheduleRow?> TargetAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id) ? await FindAsync(id) : null;

    protected override void Store(ScheduleRow row)
    {
    }
}
