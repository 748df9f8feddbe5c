using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using OpKoers.TestKit;

namespace OpKoers.Web.PageTests.Hosting;

public class ApplicationPartTests
{
    /// <summary>A build that does not notice the first page of a module leaves all its pages out, without any error.</summary>
    [Fact]
    public void Host_KnowsEveryAssemblyWithPages()
    {
        var web = typeof(WebHost).Assembly;
        var withPages = web.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("OpKoers.", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Where(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Any())
            .Select(assembly => assembly.GetName().Name!)
            .ToList();

        Assert.True(withPages.Count >= 5);
        Assert.Empty(withPages.Except(web.GetCustomAttributes<ApplicationPartAttribute>().Select(part => part.AssemblyName)));
    }

    [Fact]
    public void LeftBehind_RemovesOldFoldersOfThatNameAlone()
    {
        var place = Directory.CreateTempSubdirectory("opkoers-left-").FullName;
        try
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            foreach (var (name, age) in new[] { ("site-oud", 7), ("site-nieuw", 1), ("ander-oud", 7) })
            {
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(place, name)).FullName, "iets"), "iets");
                Directory.SetLastWriteTimeUtc(Path.Combine(place, name), now.AddHours(-age));
            }

            LeftBehind.Remove(place, "site-", TimeSpan.FromHours(6), TimeProvider.System);

            Assert.Equal(["ander-oud", "site-nieuw"], Directory.GetDirectories(place).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }
}
