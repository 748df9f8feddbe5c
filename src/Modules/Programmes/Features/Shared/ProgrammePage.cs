using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Reading;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>What every page of programmes needs.</summary>
internal sealed class PageTools(IAccess access, WorkspaceReader workspaces, TimeProvider time)
{
    public IAccess Access => access;

    public TimeProvider Time => time;

    public Task<Workspace> ReadAsync(AccessState state, DateOnly asOf, CancellationToken cancellation)
    {
        var tolerance = JudgementTolerance.Of(state.Tolerance);
        return workspaces.ReadAsync(new Viewer(state.OrganisationId, state.VisibleProgrammes, tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default), asOf, cancellation);
    }
}

/// <summary>
/// A page over the programmes that its user may see. Before any handler runs it has read who acts and what they may see; a programme that is not there
/// and one that is not for this user end in the same 404, and so does an act that its user may not do.
/// </summary>
internal abstract class ProgrammePage(PageTools tools) : SignedInPage(tools.Access)
{
    public Workspace Workspace { get; private set; } = null!;

    public AsOf AsOf { get; private set; } = null!;

    /// <summary>The programme that the address names; null on pages over all programmes.</summary>
    public ProgrammeCourse? CourseOrNone { get; private set; }

    /// <summary>The programme that the address names.</summary>
    public ProgrammeCourse Course => CourseOrNone ?? throw new InvalidOperationException("This page is not about one programme.");

    public ProgrammeSnapshot Snapshot => Course.Snapshot;

    public string Slug => Snapshot.Programme.Key;

    public static JudgementWords Words => JudgementWords.For(System.Globalization.CultureInfo.CurrentUICulture);

    /// <summary>What the user must be allowed to.</summary>
    protected virtual Permission Needed => Permission.ReadProgramme;

    public bool Can(Permission permission) => Access.Can(permission, CourseOrNone?.Snapshot.Programme.Id);

    /// <summary>An address with the reference date that was chosen.</summary>
    public string At(string href) => AsOf.On(href);

    protected override async Task<bool> FindPageAsync()
    {
        AsOf = AsOf.Of(Request, tools.Time);
        Workspace = await tools.ReadAsync(Access, AsOf.Date, Cancellation);
        if (RouteData.Values["p"] is string slug)
        {
            CourseOrNone = Workspace.Find(slug);
            if (CourseOrNone is null)
            {
                return false;
            }
        }

        return (CourseOrNone is null && Needed == Permission.ReadProgramme) || Can(Needed);
    }

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { AsOf = head.AsOf ?? AsOf, Section = head.Section ?? "programmes" });

    /// <summary>The steps above a page of this programme.</summary>
    protected IReadOnlyList<Crumb> Crumbs(params Crumb[] more) =>
        [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio), new(Snapshot.Programme.Name, ProgrammeLinks.Programme(Slug)), .. more];
}
