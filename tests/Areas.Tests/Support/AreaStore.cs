using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests.Support;

/// <summary>An empty database with the module on it; every act has a scope of its own, as a request has.</summary>
internal sealed class AreaStore : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private AreaStore(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        services = new ServiceCollection().AddStorage(database.Settings).AddScoped<IActor, TestActor>().AddAreas().BuildServiceProvider();
    }

    public static async Task<AreaStore> CreateAsync(DatabaseProvider provider)
    {
        var store = new AreaStore(provider);
        await store.services.GetRequiredService<Migrator>().MigrateAsync();
        return store;
    }

    public async Task<T> AskAsync<T>(Func<IAreas, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IAreas>());
    }

    public async Task<AreaIntakeResult> TakeAsync(Func<IAreaIntake, Task<AreaIntakeResult>> take)
    {
        await using var scope = services.CreateAsyncScope();
        return await take(scope.ServiceProvider.GetRequiredService<IAreaIntake>());
    }

    /// <summary>Draws an area of a municipality's own.</summary>
    public async Task DrawAsync(Guid organisation, string key, int year, params string[] members)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AreasDb>();
        db.OwnAreas.Add(new OwnArea { Id = Ids.New(TimeProvider.System), OrganisationId = organisation, Key = key, Name = key, BaseYear = year, Members = [.. members] });
        await db.SaveChangesAsync();
    }

    public Task<AreaIntakeResult> ImportAsync(int year, params AreaDraft[] areas) => TakeAsync(intake => intake.ImportAsync(Delivery(year, areas), dryRun: false));

    public static AreaDelivery Delivery(int year, params AreaDraft[] areas) => new() { Year = year, FileName = "gebieden.gpkg", Hash = "00", Areas = areas };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }
}

/// <summary>Areas of a made-up municipality: squares of a kilometre in a row.</summary>
internal static class Draft
{
    public static AreaDraft Neighbourhood(int number, int? population = 100, string municipality = "0999", string? name = "") => new()
    {
        Kind = AreaKind.Neighbourhood,
        Code = $"BU{municipality}{number:0000}",
        Name = name?.Length == 0 ? $"Buurt {number}" : name,
        MunicipalityName = "Esdam",
        Population = population,
        PopulationBasis = population is null ? PopulationBasis.NotStated : PopulationBasis.Stated,
        Polygons = [[Square(number, municipality)]],
        Layer = "buurten",
        Row = number + 1,
    };

    public static AreaDraft Municipality(string code, int at, int? population = null) => new()
    {
        Kind = AreaKind.Municipality,
        Code = code,
        Name = "Gemeente " + code,
        Population = population,
        PopulationBasis = population is null ? PopulationBasis.NotStated : PopulationBasis.Stated,
        Polygons = [[Square(at, "0000")]],
        Layer = "gemeenten",
        Row = at + 1,
    };

    private static double[] Square(int number, string municipality)
    {
        var x = 100_000d + (number * 1000);
        var y = 450_000d + (1000 * int.Parse(municipality, System.Globalization.CultureInfo.InvariantCulture) % 100_000);
        return [x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000, x, y];
    }
}
