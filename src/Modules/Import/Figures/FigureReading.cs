using OpKoers.Import.Cbs;
using OpKoers.Import.Contracts;
using OpKoers.Import.Tree;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Figures;

/// <summary>
/// Reads the rows of a file by a mapping, twice: first to learn which codes there are and what is wrong, then to hand the cells over. So a file of any length
/// takes no more memory than its codes.
/// </summary>
internal sealed class FigureReading
{
    // Doubles are named by their rows up to here; in a longer file the store still refuses them.
    private const int MostRemembered = 500_000;

    private readonly FigureMapping mapping;
    private readonly FigureRows rows;
    private readonly FindingList findings;
    private readonly CodeList areas = new();
    private readonly CodeList periods = new();
    private readonly List<CodeList> categories = [];
    private readonly List<FigureMeasure> measures = [];
    private readonly HashSet<int> provisional = [];
    private readonly Dictionary<(int Area, int Period, string Category), int> seen = [];
    private int[] places = [];

    public FigureReading(FigureMapping mapping, FigureRows rows, FindingList findings)
    {
        (this.mapping, this.rows, this.findings) = (mapping, rows, findings);
        for (var index = 0; index < mapping.Columns.Count; index++)
        {
            switch (mapping.Columns[index].Role)
            {
                case FigureRole.Category:
                    categories.Add(new CodeList { Column = index });
                    break;
                case FigureRole.Measure or FigureRole.Lower or FigureRole.Upper:
                    measures.Add(FigureMeasure.Of(mapping.Columns, index));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Reads everything once. What is wrong has been said.</summary>
    public void Learn()
    {
        var first = true;
        foreach (var (row, cells) in rows.Read())
        {
            if (first)
            {
                first = false;
                if (!Head(row, cells))
                {
                    return;
                }
            }
            else if (Fits(row, cells))
            {
                LearnRow(row, cells);
            }
        }

        if (first && !findings.HasErrors)
        {
            findings.Error("file-empty", default, "Het bestand is leeg.");
        }
        else if (areas.Count == 0 && !findings.HasErrors)
        {
            findings.Error("no-rows", default, "Onder de kop staan geen rijen.");
        }
    }

    /// <summary>The table that the file describes.</summary>
    public StatisticsTableDraft Draft() => new()
    {
        Code = mapping.Table.Trim(),
        Title = mapping.Title.Trim(),
        Source = mapping.Source.Trim(),
        Description = mapping.Description,
        RestatedToYear = mapping.RestatedToYear,
        Dimensions =
        [
            .. categories.Select(list => new StatisticsDimensionDraft
            {
                Key = MappingCheck.KeyOf(mapping.Columns[list.Column]),
                Title = mapping.Columns[list.Column].Title ?? mapping.Columns[list.Column].Name,
                Kind = StatisticsDimensionKind.Category,
                Codes = [.. list.Codes(mapping.Columns[list.Column].Total)],
            }),
            new StatisticsDimensionDraft { Key = NameOf(FigureRole.Area), Title = NameOf(FigureRole.Area), Kind = StatisticsDimensionKind.Area, Codes = [.. areas.Codes(null)] },
            new StatisticsDimensionDraft { Key = NameOf(FigureRole.Period), Title = NameOf(FigureRole.Period), Kind = StatisticsDimensionKind.Time, Codes = [.. periods.Codes(null).Select(PeriodOf)] },
        ],
        Measures = [.. measures.Select(measure => measure.Draft)],
    };

    /// <summary>Reads everything again, and hands the cells over.</summary>
    public void Give(StatisticsTableDraft draft, IStatisticsDelivery delivery, CancellationToken cancellation)
    {
        var factors = new StatisticsCategories(draft).Factors;
        var cells = new Observation[measures.Count];
        foreach (var (row, found) in rows.Read().Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            var category = 0;
            for (var index = 0; index < categories.Count; index++)
            {
                category += categories[index].Place(Text(found, categories[index].Column)) * factors[index];
            }

            var (area, period) = (areas.Place(AreaOf(found)), periods.Place(PeriodTextOf(found)!.Value.ToString()));
            var said = StatusOf(row, found);
            for (var measure = 0; measure < cells.Length; measure++)
            {
                var (value, status) = ValueOf(row, found, measures[measure], said);
                cells[measure] = new Observation(measure, category, area, period, value, status);
            }

            delivery.Add(cells);
        }
    }

    /// <summary>The codes of areas that the file has.</summary>
    public IEnumerable<string> Areas => areas.Codes(null).Select(code => code.Key);

    private bool Head(int row, FigureCell[] head)
    {
        var names = head.Select(cell => cell.Text).ToList();
        places = [.. mapping.Columns.Select(column => names.FindIndex(name => name.Equals(column.Name.Trim(), StringComparison.OrdinalIgnoreCase)))];
        for (var index = 0; index < places.Length; index++)
        {
            if (places[index] < 0 && mapping.Columns[index].Role != FigureRole.Ignored)
            {
                findings.Error("column-missing", rows.At(row, -1), $"De kolom ‘{ShapeCheck.Short(mapping.Columns[index].Name)}’ van de koppeling staat niet in het bestand.");
            }
        }

        foreach (var twice in names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            findings.Error("column-twice", rows.At(row, names.LastIndexOf(twice.Last())), $"De kolom ‘{ShapeCheck.Short(twice.Key)}’ staat twee keer in het bestand.");
        }

        return !findings.HasErrors;
    }

    private bool Fits(int row, FigureCell[] cells)
    {
        if (cells.Length > places.DefaultIfEmpty().Max())
        {
            return true;
        }

        findings.Error("row-short", rows.At(row, -1), "Deze rij heeft minder kolommen dan de kop.");
        return false;
    }

    private void LearnRow(int row, FigureCell[] cells)
    {
        var (area, period, status) = (LearnArea(row, cells), LearnPeriod(row, cells), StatusOf(row, cells));
        var codes = new List<string>();
        foreach (var list in categories)
        {
            var code = Text(cells, list.Column);
            if (code.Length is 0 or > 80)
            {
                findings.Error("category-missing", At(row, list.Column), "De code van de categorie ontbreekt, of is te lang.");
            }

            var name = Follower(FigureRole.CategoryName, list.Column);
            list.Learn(code, name < 0 ? null : Text(cells, name));
            codes.Add(code);
        }

        foreach (var measure in measures)
        {
            _ = ValueOf(row, cells, measure, status);
        }

        if (area < 0 || period < 0)
        {
            return;
        }

        if (status == ObservationStatus.Provisional)
        {
            provisional.Add(period);
        }

        if (seen.Count < MostRemembered && !seen.TryAdd((area, period, string.Join(StatisticsCategories.Separator, codes)), row))
        {
            findings.Error("row-twice", rows.At(row, -1), $"Dit gebied staat voor deze periode en categorie ook in rij {seen[(area, period, string.Join(StatisticsCategories.Separator, codes))]}.");
        }
    }

    private int LearnArea(int row, FigureCell[] cells)
    {
        var code = AreaOf(cells);
        if (code.Length is < 2 or > 20 || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.'))
        {
            findings.Error("area-code", At(row, ColumnOf(FigureRole.Area)), $"‘{ShapeCheck.Short(code)}’ is geen code van een gebied, zoals GM0141 of BU01410101.");
            return -1;
        }

        var name = ColumnOf(FigureRole.AreaName);
        return areas.Learn(code, name < 0 ? null : Text(cells, name));
    }

    private int LearnPeriod(int row, FigureCell[] cells)
    {
        if (PeriodTextOf(cells) is { } period)
        {
            return periods.Learn(period.ToString(), null);
        }

        var column = ColumnOf(FigureRole.Period);
        findings.Error("period-unreadable", At(row, column), $"‘{ShapeCheck.Short(Text(cells, column))}’ is geen periode. Schrijf bijvoorbeeld 2024, 2024-Q3, 2024-06 of 2024MM06.");
        return -1;
    }

    private ObservationStatus? StatusOf(int row, FigureCell[] cells)
    {
        var column = ColumnOf(FigureRole.Status);
        if (column < 0 || Text(cells, column) is not { Length: > 0 } word)
        {
            return null;
        }

        var status = FigureWords.Status(word);
        if (status is null)
        {
            findings.Error("status-unknown", At(row, column), $"‘{ShapeCheck.Short(word)}’ is geen status. Kies uit: {FigureWords.Statuses}.");
        }

        return status;
    }

    private (double Value, ObservationStatus Status) ValueOf(int row, FigureCell[] cells, FigureMeasure measure, ObservationStatus? said)
    {
        if (said is ObservationStatus.Suppressed or ObservationStatus.Missing or ObservationStatus.Impossible)
        {
            return (0, said.Value);
        }

        var read = FigureWords.Value(cells[places[measure.Column]], mapping.Form, measure.Draft.Unit);
        if (read.Wrong is { } wrong)
        {
            findings.Error(wrong.Code, At(row, measure.Column), wrong.Message);
        }

        return read.Value is { } value ? (value, said ?? ObservationStatus.Final) : (0, read.Status);
    }

    private StatisticsCodeDraft PeriodOf(StatisticsCodeDraft code, int place) => code with
    {
        Period = Period.Parse(code.Key),
        State = provisional.Contains(place) ? StatisticsPeriodState.Provisional : StatisticsPeriodState.Final,
    };

    private string AreaOf(FigureCell[] cells) => Text(cells, ColumnOf(FigureRole.Area)).ToUpperInvariant();

    private Period? PeriodTextOf(FigureCell[] cells)
    {
        var text = Text(cells, ColumnOf(FigureRole.Period)).ToUpperInvariant();
        return CbsPeriod.Of(text) ?? (Period.TryParse(text, out var period) ? period : null);
    }

    private string Text(FigureCell[] cells, int column) => cells[places[column]].Text;

    private Place At(int row, int column) => rows.At(row, column < 0 ? -1 : places[column]);

    private int ColumnOf(FigureRole role)
    {
        for (var index = 0; index < mapping.Columns.Count; index++)
        {
            if (mapping.Columns[index].Role == role)
            {
                return index;
            }
        }

        return -1;
    }

    private string NameOf(FigureRole role) => MappingCheck.KeyOf(mapping.Columns[ColumnOf(role)]);

    private int Follower(FigureRole role, int owner) =>
        Enumerable.Range(0, mapping.Columns.Count).FirstOrDefault(index => mapping.Columns[index].Role == role && MappingCheck.OwnerOf(mapping.Columns, index) == owner, -1);
}
