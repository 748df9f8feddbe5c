using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Scope;

/// <summary>
/// Reads an account with its organisation and roles in one statement. By hand, not through a context: it stands before every page, and a context
/// itself asks who acts.
/// </summary>
internal sealed class AccountReader(DatabaseSession session, TimeProvider time)
{
    private const string Sql =
        """
        SELECT a.function_label, o.id, o.name, o.tolerance, o.second_step_roles, c.security_stamp, c.two_factor_enabled,
            r.role, r.programme_id, r."from", r.until, o.second_step_for_all
        FROM access_account a
        JOIN access_organisation o ON o.id = a.organisation_id
        JOIN access_credential c ON c.account_id = a.id
        LEFT JOIN access_role r ON r.account_id = a.id AND NOT r.removed
        WHERE a.id = @id AND a.active AND NOT a.removed AND NOT o.removed
        """;

    public async Task<AccountRead?> ReadAsync(Guid account, CancellationToken cancellation)
    {
        await using var command = session.Command();
        command.CommandText = Sql;
        session.Add(command, "@id", account);
        await using var reader = await command.RowsAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        var head = (
            Function: reader.GetString(0),
            Organisation: reader.Identity(1),
            Name: reader.GetString(2),
            Tolerance: Convert.ToDecimal(reader.GetValue(3), CultureInfo.InvariantCulture),
            Asked: SecondStepRoles(reader, 4),
            Stamp: reader.GetString(5),
            TwoFactor: reader.GetBoolean(6),
            AskedOfAll: reader.GetBoolean(11));
        var grants = await GrantsAsync(reader, cancellation);
        return new AccountRead
        {
            AccountId = account,
            FunctionLabel = head.Function,
            OrganisationId = head.Organisation,
            OrganisationName = head.Name,
            Tolerance = head.Tolerance,
            SecurityStamp = head.Stamp,
            SecondStepMissing = !head.TwoFactor && (head.AskedOfAll || grants.Exists(grant => head.Asked.Contains(grant.Role.ToString()))),
            Grants = grants,
        };
    }

    private async Task<List<Grant>> GrantsAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var today = AsOf.Today(time);
        var grants = new List<Grant>();
        do
        {
            if (!await reader.IsDBNullAsync(7, cancellation)
                && Enum.TryParse<Role>(reader.GetString(7), out var role)
                && Grant.Holds(Day(reader, 9), Day(reader, 10), today))
            {
                grants.Add(new Grant(role, await reader.IsDBNullAsync(8, cancellation) ? null : reader.Identity(8)));
            }
        }
        while (await reader.ReadAsync(cancellation));
        return grants;
    }

    private static HashSet<string> SecondStepRoles(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        string[] names => [.. names],
        string json => [.. JsonSerializer.Deserialize<string[]>(json) ?? []],
        _ => [],
    };

    private static DateOnly? Day(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
