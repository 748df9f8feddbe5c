using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;

namespace OpKoers.Statistics.Features.SavedViews;

/// <summary>Keeps choices of figures under names. Whoever may change a programme may save; what somebody saved for himself nobody else sees.</summary>
internal sealed class ViewStore(StatisticsDb db, TimeProvider time)
{
    public const int MostLetters = 120;

    // An address longer than this no browser carries everywhere.
    private const int LongestAddress = 4000;

    /// <summary>Whether somebody may save views: who may change any programme, the calendar, areas or figures.</summary>
    public static bool MaySave(AccessState access) =>
        access.AccountId is not null && (access.ProgrammesWith(Permission.EditProgramme) is null or { Count: > 0 } || access.Can(Permission.ManageMoments) || access.Can(Permission.ManageAreas) || access.Can(Undoes));

    /// <summary>Whether the button of a notice takes an act back for this account: a view belongs to no programme, so that is a right of the organisation.</summary>
    public static bool MayUndo(AccessState access) => access.Can(Undoes);

    /// <summary>What one must be allowed to for that.</summary>
    public const Permission Undoes = Permission.ManageFigures;

    /// <summary>The views that somebody may see, by name.</summary>
    public async Task<IReadOnlyList<SavedView>> ListAsync(AccessState access, CancellationToken cancellation) =>
        await Seen(access).AsNoTracking().OrderBy(view => view.Name).ThenBy(view => view.Key).ToListAsync(cancellation);

    public Task<SavedView?> FindAsync(AccessState access, string key, CancellationToken cancellation) => Seen(access).FirstOrDefaultAsync(view => view.Key == key, cancellation);

    /// <summary>Saves a view; refused without a name, with a name that is there already, and when the choice is too long to keep.</summary>
    public async Task<Result<SavedView>> AddAsync(AccessState access, string? name, string address, bool shared, CancellationToken cancellation)
    {
        name = name?.Trim();
        if (string.IsNullOrEmpty(name) || name.Length > MostLetters)
        {
            return Result<SavedView>.Refused("name-missing", T.Of("Geef de weergave een naam van hooguit {0} letters.", MostLetters));
        }

        if (address.Length > LongestAddress)
        {
            return Result<SavedView>.Refused("too-long", T.Of("Deze keuze is te groot om te bewaren. Kies minder gebieden of soorten."));
        }

        if (await Seen(access).AnyAsync(view => view.Name == name, cancellation))
        {
            return Result<SavedView>.Refused("name-taken", T.Of("Er is al een weergave die ‘{0}’ heet.", name));
        }

        // Removed ones keep their name in addresses, so that they can come back.
        var taken = await db.Views.IgnoreQueryFilters().Where(view => view.OrganisationId == access.OrganisationId).Select(view => view.Key).ToListAsync(cancellation);
        var made = new SavedView { Id = Ids.New(time), OrganisationId = access.OrganisationId, Key = Slug.Free(name, taken.Contains), Name = name, Address = address, AccountId = shared ? null : access.AccountId };
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return Result<SavedView>.Of(made);
    }

    public async Task RemoveAsync(SavedView view, CancellationToken cancellation)
    {
        view.Removed = true;
        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<SavedView> Seen(AccessState access) => db.Views.Where(view => view.OrganisationId == access.OrganisationId && (view.AccountId == null || view.AccountId == access.AccountId));
}
