using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Bench.Statistics;

/// <summary>The same figures as one row a cell with a key and an index, as one would store them without tiles.</summary>
internal sealed class PlainRows(BenchDatabase database, NationalFigures figures) : IDisposable
{
    private readonly DbConnection connection = database.Open();

    public long Count => figures.Count;

    public int Kinds => figures.Kinds;

    public void Dispose() => connection.Dispose();

    /// <summary>Fills it as fast as the engine allows; gives how many seconds of this process that took.</summary>
    public double Load()
    {
        var start = ProcessorTime.Start();
        if (connection is NpgsqlConnection postgres)
        {
            Run("CREATE TABLE bench_rows (kind smallint NOT NULL, period smallint NOT NULL, area integer NOT NULL, value double precision, status smallint NOT NULL)");
            Copy(postgres);
            Run("ALTER TABLE bench_rows ADD PRIMARY KEY (kind, period, area); CREATE INDEX bench_rows_series ON bench_rows (area, kind, period) INCLUDE (value); ANALYZE bench_rows");
        }
        else
        {
            Run("CREATE TABLE bench_rows (kind INTEGER, period INTEGER, area INTEGER, value REAL, status INTEGER, PRIMARY KEY (kind, period, area)) WITHOUT ROWID");
            Insert();
            Run("CREATE INDEX bench_rows_series ON bench_rows (area, kind, period, value)");
        }

        return start.Seconds;
    }

    public double[] Map(int kind, int[] months)
    {
        var values = new double[figures.Areas];
        Array.Fill(values, double.NaN);
        using var command = Command("SELECT area, sum(value), min(status) FROM bench_rows WHERE kind = @a AND period BETWEEN @b AND @c GROUP BY area", kind, months[0], months[^1]);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            values[reader.GetInt32(0)] = reader.IsDBNull(1) ? double.NaN : reader.GetDouble(1);
        }

        return values;
    }

    public double[] Series(int kind, int area)
    {
        var values = new double[figures.Months];
        using var command = Command("SELECT period, value FROM bench_rows WHERE area = @a AND kind = @b ORDER BY period", area, kind);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            values[reader.GetInt32(0)] = reader.IsDBNull(1) ? double.NaN : reader.GetDouble(1);
        }

        return values;
    }

    public int Ranking(int kind, int[] months)
    {
        using var command = Command("SELECT area, sum(value) AS total FROM bench_rows WHERE kind = @a AND period BETWEEN @b AND @c GROUP BY area ORDER BY total DESC, area", kind, months[0], months[^1]);
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    public double PerThousand(int kind, int[] now, double[] inhabitants, int[] earlier, double[] before) => Rate(Map(kind, now), inhabitants) - Rate(Map(kind, earlier), before);

    private static double Rate(double[] counts, double[] inhabitants)
    {
        var sum = 0d;
        for (var area = 0; area < counts.Length; area++)
        {
            sum += double.IsNaN(counts[area]) ? 0 : counts[area] * 1000 / inhabitants[area];
        }

        return sum;
    }

    private void Copy(NpgsqlConnection postgres)
    {
        using var copy = postgres.BeginBinaryImport("COPY bench_rows FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.FromHours(2);
        Each((kind, month, area, value, status) =>
        {
            copy.StartRow();
            copy.Write((short)kind, NpgsqlDbType.Smallint);
            copy.Write((short)month, NpgsqlDbType.Smallint);
            copy.Write(area, NpgsqlDbType.Integer);
            if (double.IsNaN(value))
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(value, NpgsqlDbType.Double);
            }

            copy.Write((short)status, NpgsqlDbType.Smallint);
        });
        copy.Complete();
    }

    private void Insert()
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO bench_rows VALUES (@k, @p, @a, @v, @s)";
        SqliteParameter[] parameters = [new("@k", 0L), new("@p", 0L), new("@a", 0L), new("@v", 0d), new("@s", 0L)];
        command.Parameters.AddRange(parameters);
        command.Prepare();
        Each((kind, month, area, value, status) =>
        {
            (parameters[0].Value, parameters[1].Value, parameters[2].Value, parameters[4].Value) = ((long)kind, (long)month, (long)area, (long)status);
            parameters[3].Value = double.IsNaN(value) ? DBNull.Value : value;
            command.ExecuteNonQuery();
        });
        transaction.Commit();
    }

    /// <summary>In the order of the key: any other would be slower still.</summary>
    private void Each(Action<int, int, int, double, int> take)
    {
        for (var kind = 0; kind < figures.Kinds; kind++)
        {
            for (var month = 0; month < figures.Months; month++)
            {
                for (var area = 0; area < figures.Areas; area++)
                {
                    var (value, status) = figures.Cell(kind, area, month);
                    take(kind, month, area, status.HasValue() ? value : double.NaN, (int)status);
                }
            }
        }
    }

    private DbCommand Command(string sql, params ReadOnlySpan<int> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{(char)('a' + index)}");
            parameter.Value = values[index];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 7200;
        command.ExecuteNonQuery();
    }
}
