using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Goes from one year to another over the changes that are known in between; where none are known, nothing changed.</summary>
internal static class RecodingChain
{
    public static AreaRecoding Of(int fromYear, int toYear, IReadOnlyList<AreaRecodingLink> links)
    {
        var steps = links.GroupBy(link => (link.FromYear, link.ToYear)).ToDictionary(group => group.Key, group => Step(group.Key.FromYear, group.Key.ToYear, group));
        var total = AreaRecoding.None(fromYear, fromYear);
        var at = fromYear;
        while (at < toYear)
        {
            // The shortest known step first: it says most.
            var next = steps.Keys.Where(step => step.FromYear == at && step.ToYear <= toYear).OrderBy(step => step.ToYear).Select(step => step.ToYear).FirstOrDefault();
            total = total.Then(next == 0 ? AreaRecoding.None(at, at + 1) : steps[(at, next)]);
            at = total.ToYear;
        }

        return total;
    }

    private static AreaRecoding Step(int fromYear, int toYear, IEnumerable<AreaRecodingLink> links) =>
        new(fromYear, toYear, links.GroupBy(link => link.FromCode, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<KeyValuePair<string, double>>)[.. group.OrderBy(link => link.ToCode, StringComparer.Ordinal).Select(link => KeyValuePair.Create(link.ToCode, link.Weight))],
            StringComparer.Ordinal));
}
