using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OpKoers.Kernel;

namespace OpKoers.Storage;

/// <summary>Takes back what one act did, in the module that owns the objects. Each module registers one over its own context.</summary>
public interface IUndo
{
    /// <summary>Takes back these changes where the objects still stand as the changes left them; gives how many could not be, because somebody changed them since.</summary>
    Task<int> UndoAsync(IReadOnlyCollection<ChangeRow> changes, CancellationToken cancellation = default);
}

/// <summary>Undo over a module's context, for every kind of object in it.</summary>
public sealed class Undo<TContext>(TContext db) : IUndo
    where TContext : ModuleDbContext
{
    private static readonly MethodInfo Loader = typeof(Undo<TContext>).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <inheritdoc/>
    public async Task<int> UndoAsync(IReadOnlyCollection<ChangeRow> changes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var kept = 0;
        var byObject = changes.GroupBy(row => row.ObjectId).ToDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Sequence).ThenByDescending(row => row.Id).ToList());
        foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)))
        {
            foreach (var entity in await (Task<List<Entity>>)Loader.MakeGenericMethod(type.ClrType).Invoke(this, [byObject.Keys, cancellation])!)
            {
                kept += byObject[entity.Id].Count(row => row.ObjectKind != entity.Kind || !TakeBack(db.Entry(entity), row));
            }
        }

        await db.SaveChangesAsync(cancellation);
        return kept;
    }

    private async Task<List<Entity>> LoadAsync<TEntity>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where TEntity : Entity =>
        [.. await db.Set<TEntity>().IgnoreQueryFilters().Where(entity => ids.Contains(entity.Id)).ToListAsync(cancellation)];

    private static bool TakeBack(EntityEntry<Entity> entry, ChangeRow row)
    {
        switch (row.Action)
        {
            case ChangeAction.Added:
                entry.Entity.Removed = true;
                return true;
            case ChangeAction.Removed:
                entry.Entity.Removed = false;
                return true;
            case ChangeAction.Restored:
                entry.Entity.Removed = true;
                return true;
            default:
                var property = entry.Property(row.Field!);
                if (ChangeText.Of(property, property.CurrentValue) != row.New)
                {
                    return false;
                }

                property.CurrentValue = ChangeText.Read(property, row.Old);
                return true;
        }
    }
}

/// <summary>Values in the change log: to text and back.</summary>
internal static class ChangeText
{
    private const string Separator = "\n";

    public static string? Of(PropertyEntry property, object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable list => string.Join(Separator, list.Cast<object>()),
        _ when property.Metadata.GetTypeMapping().Converter is { } converter && converter.ProviderClrType == typeof(string) => (string?)converter.ConvertToProvider(value),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static object? Read(PropertyEntry property, string? text)
    {
        var type = Nullable.GetUnderlyingType(property.Metadata.ClrType) ?? property.Metadata.ClrType;
        return text is null ? null
            : type == typeof(string) ? text
            : type == typeof(bool) ? text == "true"
            : type == typeof(Guid) ? Guid.Parse(text)
            : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : type == typeof(Quantity) ? Quantity.FromCanonical(text)
            : type == typeof(Period) ? Period.Parse(text)
            : type.IsEnum ? Enum.Parse(type, text)
            : type == typeof(List<string>) ? text.Length == 0 ? new List<string>() : [.. text.Split(Separator)]
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
