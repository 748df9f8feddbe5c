using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics.Features.Shared;

/// <summary>What pages of figures need.</summary>
internal sealed class FigureTools(IAccess access, IOrganisations organisations, IAreas areas, IStatistics statistics)
{
    public IAccess Access => access;

    public IOrganisations Organisations => organisations;

    public IAreas Areas => areas;

    public IStatistics Statistics => statistics;
}

/// <summary>A page about statistical figures. National figures are for everyone who is signed in.</summary>
internal abstract class FigurePage(FigureTools tools) : SignedInPage(tools.Access)
{
    /// <summary>The tables to choose from.</summary>
    public IReadOnlyList<StatisticsTableSummary> Tables { get; private set; } = [];

    /// <summary>The table that the address names; null while none is chosen.</summary>
    public TableChoice? Choice { get; private set; }

    public static FigureText Words => FigureText.For(System.Globalization.CultureInfo.CurrentUICulture);

    /// <summary>The sign behind a share: apart from the number in Dutch, against it in English.</summary>
    public static string Percent => Words == FigureText.English ? "%" : "\u00a0%";

    protected FigureTools Tools => tools;

    protected override async Task<bool> FindPageAsync()
    {
        Tables = await tools.Statistics.TablesAsync(Cancellation);
        if (Request.Query["tabel"].FirstOrDefault() is { Length: > 0 } code)
        {
            var delivery = int.TryParse(Request.Query["levering"].FirstOrDefault(), out var number) ? number : (int?)null;
            if (await tools.Statistics.TableAsync(code, delivery, Cancellation) is not { } table || table.Measure(null) is null || table.Chronological.Count == 0)
            {
                return false;
            }

            Choice = new TableChoice(await tools.Statistics.ForAsync(table, Access.OrganisationId, Cancellation), Request.Query) { IsHiding = tools.Statistics.Hides(table) };
        }

        return true;
    }

    /// <summary>What is said of hidden figures under a table of which we hide small counts; empty for others.</summary>
    public string HiddenNote => Choice?.IsHiding == true
        ? " " + T.Of("Afgeschermd: een klein aantal van een wijk of buurt, of een ander cijfer waaruit dat te herleiden is. Van wijken en buurten tonen wij ook geen maanden of kwartalen naast hun jaar.")
        : "";

    /// <summary>A figure with as many decimals as it deserves.</summary>
    public static string Number(double value, int decimals) =>
        double.IsFinite(value) && Math.Abs(value) < 1e15 ? Words.Number((decimal)value, decimals) : T.Of("geen cijfer");

    /// <summary>Which parts an area that is made of others lacks: the first by name, of the rest the number. Empty for none.</summary>
    /// <param name="parts">Codes of the parts.</param>
    /// <param name="year">The areas that give the names.</param>
    public static string Lacking(IReadOnlyCollection<string> parts, AreaYear? year)
    {
        const int MostNamed = 3;
        var names = parts.Take(MostNamed).Select(code => year?.Find(code)?.Label ?? code);
        return parts.Count == 0 ? ""
            : parts.Count > MostNamed ? T.Of("geen cijfer van {0} en nog {1}", string.Join(", ", names), parts.Count - MostNamed)
            : T.Of("geen cijfer van {0}", string.Join(", ", names));
    }

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = "figures" });
}
