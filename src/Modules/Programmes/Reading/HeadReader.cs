using System.Globalization;
using OpKoers.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>A programme and the stamp of everything in it.</summary>
internal sealed record ProgrammeHead(Guid Id, string Key, string Name, long Stamp);

/// <summary>
/// Reads which programmes there are, with their stamps, in one statement. By hand, not through the context: it stands before every page, and making a
/// query costs many times what this one takes to run.
/// </summary>
internal sealed class HeadReader(DatabaseSession session)
{
    private const string Sql =
        """
        SELECT p.id, p."key", p.name, s.stamp
        FROM programmes_programme p LEFT JOIN scope_stamp s ON s.scope_id = p.id
        WHERE p.organisation_id = @organisation AND NOT p.removed
        """;

    /// <summary>By name; <paramref name="visible"/> null means all programmes of the municipality, else only those: what may not be seen is not read.</summary>
    public async Task<IReadOnlyList<ProgrammeHead>> ReadAsync(Guid organisation, IReadOnlyCollection<Guid>? visible, CancellationToken cancellation)
    {
        if (visible is { Count: 0 })
        {
            return [];
        }

        await using var command = session.Command();
        session.Add(command, "@organisation", organisation);
        var names = new List<string>();
        foreach (var programme in visible ?? [])
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@p{names.Count}"));
            session.Add(command, names[^1], programme);
        }

#pragma warning disable CA2100 // The names of parameters are made here.
        command.CommandText = names.Count == 0 ? Sql : $"{Sql} AND p.id IN ({string.Join(", ", names)})";
#pragma warning restore CA2100
        var heads = new List<ProgrammeHead>();
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            heads.Add(new ProgrammeHead(reader.Identity(0), reader.GetString(1), reader.GetString(2), await reader.IsDBNullAsync(3, cancellation) ? 0 : reader.GetInt64(3)));
        }

        var order = CultureInfo.CurrentCulture.CompareInfo;
        heads.Sort((left, right) => order.Compare(left.Name, right.Name));
        return heads;
    }
}
