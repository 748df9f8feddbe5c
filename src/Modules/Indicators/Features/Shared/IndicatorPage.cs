using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>What every page of indicators needs.</summary>
internal sealed class IndicatorTools(IAccess access, IIndicatorUsage usage, IIndicatorReader reader, TimeProvider time)
{
    public IAccess Access => access;

    public IIndicatorUsage Usage => usage;

    public IIndicatorReader Reader => reader;

    public TimeProvider Time => time;
}

/// <summary>
/// A page over the indicators that its user may see. Before any handler runs it has read who acts and what they may see; what is not there, what is not
/// for this user and what this user may not do all end in the same 404.
/// </summary>
internal abstract class IndicatorPage(IndicatorTools tools) : SignedInPage(tools.Access)
{
    public AsOf AsOf { get; private set; } = null!;

    public JudgementTolerance Tolerance { get; private set; }

    /// <summary>The programmes that may be seen, by name.</summary>
    public IReadOnlyList<IndicatorHome> Homes { get; private set; } = [];

    /// <summary>Their indicators.</summary>
    public IReadOnlyDictionary<Guid, IndicatorSet> Sets { get; private set; } = new Dictionary<Guid, IndicatorSet>();

    /// <summary>The indicator that the address names; null on other pages.</summary>
    public IndicatorData? IndicatorOrNone { get; private set; }

    /// <summary>The programme that the address names, or in which the indicator is at home; null on pages over all.</summary>
    public IndicatorHome? HomeOrNone { get; private set; }

    public IndicatorData Indicator => IndicatorOrNone ?? throw new InvalidOperationException("This page is not about one indicator.");

    public IndicatorHome Home => HomeOrNone ?? throw new InvalidOperationException("This page is not about one programme.");

    public IndicatorDraft Definition => Indicator.Definition;

    public string Name => Definition.ShortName ?? Definition.Name;

    public static JudgementWords Words => JudgementWords.For(System.Globalization.CultureInfo.CurrentUICulture);

    public static FigureText Figures => Words.Figures;

    public bool CanEdit => Access.Can(Permission.EditProgramme, Home.Id);

    public bool CanMeasure => Access.Can(Permission.EnterMeasurements, Home.Id);

    /// <summary>What the user must be allowed to.</summary>
    protected virtual Permission Needed => Permission.ReadProgramme;

    protected IndicatorTools Tools => tools;

    protected DateOnly Today => AsOf.Today(tools.Time);

    /// <summary>An address with the reference date that was chosen.</summary>
    public string At(string href) => AsOf.On(href);

    protected override async Task<bool> FindPageAsync()
    {
        AsOf = AsOf.Of(Request, tools.Time);
        var tolerance = JudgementTolerance.Of(Access.Tolerance);
        Tolerance = tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default;
        Homes = await tools.Usage.HomesAsync(Access.OrganisationId, Access.VisibleProgrammes, Cancellation);
        return await FindAsync() && (HomeOrNone is not { } home || Access.Can(Needed, home.Id));
    }

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = head.Section ?? "indicators" });

    /// <summary>The steps above a page of this indicator.</summary>
    protected IReadOnlyList<Crumb> Crumbs(params Crumb[] more) =>
        [new(T.Of("Indicatoren"), IndicatorLinks.All), new(Home.Name, IndicatorLinks.Programme(Home.Slug)), .. more];

    /// <summary>The step of the indicator itself, for pages below it.</summary>
    protected Crumb Here => new(Name, IndicatorLinks.Indicator(Definition.Key));

    private async Task<bool> FindAsync()
    {
        IReadOnlyList<IndicatorHome> wanted = Homes;
        if (RouteData.Values["p"] is string slug)
        {
            HomeOrNone = Homes.FirstOrDefault(home => home.Slug == slug);
            if (HomeOrNone is null)
            {
                return false;
            }

            wanted = [HomeOrNone];
        }

        Sets = await tools.Reader.LoadAsync(Access.OrganisationId, [.. wanted.Select(home => KeyValuePair.Create(home.Id, home.Stamp))], Cancellation);
        if (RouteData.Values["i"] is not string key)
        {
            return true;
        }

        foreach (var home in wanted)
        {
            if (Sets.TryGetValue(home.Id, out var set) && set.Find(key) is { } found)
            {
                (HomeOrNone, IndicatorOrNone) = (home, found);
                return true;
            }
        }

        return false;
    }
}
