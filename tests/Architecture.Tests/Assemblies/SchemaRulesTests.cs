namespace OpKoers.Architecture.Tests.Assemblies;

public sealed class SchemaRulesTests
{
    private static readonly string[] Modules = [.. ProductAssemblies.Modules.Select(ProductAssemblies.ShortName)];

    [Fact]
    public void Migrations_OfAModule_MakeItsOwnTablesOnly()
    {
        var wrong =
            from path in Repository.Files
            where path.StartsWith("src/Modules/", StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal)
            let module = path.Split('/')[2]
            from message in SchemaRules.TablesOfOthers(module, path, Repository.Read(path))
            select message;

        House.Holds(wrong);
    }

    [Fact]
    public void Migrations_OfAModule_ExistForBothDatabases()
    {
        var migrations = Repository.Files
            .Where(path => path.Contains("/Migrations/", StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal))
            .ToHashSet();

        Assert.NotEmpty(migrations);
        House.Holds(migrations.Where(path => !migrations.Contains(Twin(path))).Select(path => $"{path} has no twin {Twin(path)}."));
    }

    [Fact]
    public void Queries_OfAModule_StayInItsOwnTables() =>
        House.Holds(ProductAssemblies.Modules.SelectMany(module =>
            SchemaRules.QueriesIntoOthers(module, ProductAssemblies.ShortName(module), Modules)));

    [Fact]
    public void Query_IntoAnotherModule_IsCaught()
    {
        var caught = SchemaRules.QueriesIntoOthers(ProductAssemblies.Own, "Planted", [.. Modules, "Planted"]).ToList();

        Assert.Contains(caught, message => message.StartsWith("OpKoers.Planted.Storage.LeakedTable.get_Sql reads indicators_indicator", StringComparison.Ordinal));
        Assert.DoesNotContain(caught, message => message.Contains("get_OwnSql", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CREATE TABLE goal (id text)")]
    [InlineData("create table if not exists \"indicators_goal\" (id text)")]
    public void Migration_ThatMakesATableOfAnother_IsCaught(string sql) =>
        Assert.Single(SchemaRules.TablesOfOthers("Programmes", "0001.sql", "CREATE TABLE programmes_goal (id text);\n" + sql));

    private static string Twin(string path) => path.Contains("/sqlite/", StringComparison.Ordinal)
        ? path.Replace("/sqlite/", "/postgresql/", StringComparison.Ordinal)
        : path.Replace("/postgresql/", "/sqlite/", StringComparison.Ordinal);
}
