using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>A cell of a pasted block: where it stands, what it is about, what it would do.</summary>
internal sealed record PastedCell(int Line, string Name)
{
    public IndicatorData? Indicator { get; init; }

    public Period Period { get; init; }

    public MeasurementDraft? Was { get; init; }

    public Quantity? Becomes { get; init; }

    /// <summary>What was found, in words.</summary>
    public required string Finding { get; init; }

    /// <summary>Whether it stops the whole block.</summary>
    public bool Stops { get; init; }

    public bool Changes => Becomes is { } value && !Stops && value != Was?.Value;
}

/// <summary>Reads a block that was copied from a spreadsheet: a column of indicators and a column per year. All or nothing; nothing is guessed.</summary>
internal sealed class PasteBlock(IReadOnlyList<IndicatorData> indicators, int year, NumberNotation notation, FigureText words)
{
    /// <summary>Most lines, inclusive.</summary>
    public const int MostLines = 5000;

    private const int MostCharacters = 1_000_000;

    private readonly ILookup<string, IndicatorData> byName = indicators
        .SelectMany(indicator => new[] { indicator.Definition.Name, indicator.Definition.ShortName, indicator.Definition.Key }
            .Select(NameKey.Of).Where(key => key.Length > 0).Distinct().Select(key => (key, indicator)))
        .ToLookup(pair => pair.key, pair => pair.indicator);

    private readonly HashSet<(Guid, Period)> seen = [];

    /// <summary>A block as it came in, with line breaks of one kind and without other control characters than tabs.</summary>
    public static string Clean(string? text) =>
        text is null ? string.Empty : new string([.. text.ReplaceLineEndings("\n").Where(character => !char.IsControl(character) || character is '\n' or '\t')]);

    public IReadOnlyList<PastedCell> Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            return [Stop(0, string.Empty, T.Of("Dit blok is te groot. Plak het in delen."))];
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Number: index + 1, Cells: line.Split('\t').Select(CellText.Clean).ToArray()))
            .Where(line => line.Cells.Any(cell => cell.Length > 0)).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        if (lines.Count > MostLines)
        {
            return [Stop(0, string.Empty, T.Of("Dit blok heeft meer dan {0} regels. Plak het in delen.", MostLines))];
        }

        var cells = new List<PastedCell>();
        var columns = Columns(lines[0].Number, lines[0].Cells, cells);
        foreach (var (number, row) in columns is null ? lines : lines.Skip(1))
        {
            Row(number, row, columns ?? [(1, year)], columns is not null, cells);
        }

        return cells;
    }

    /// <summary>The columns with figures, when the first line is a heading; null when it is not.</summary>
    private List<(int Column, int Year)>? Columns(int line, string[] cells, List<PastedCell> found)
    {
        var first = NameKey.Of(cells[0]);
        var years = cells.Select((cell, column) => (column, year: YearIn(cell))).Skip(1).ToList();
        var isHeading = first is "indicator" or "indicatoren" or "naam" || (!byName.Contains(first) && years.Count > 0 && years.TrueForAll(pair => pair.year is not null));
        if (!isHeading)
        {
            return null;
        }

        foreach (var (column, _) in years.Where(pair => pair.year is null && cells[pair.column].Length > 0))
        {
            found.Add(new PastedCell(line, cells[column]) { Finding = T.Of("Deze kolom noemt geen jaar en is overgeslagen.") });
        }

        var known = years.Where(pair => pair.year is not null).Select(pair => (pair.column, pair.year!.Value)).ToList();
        if (known.Count == 0)
        {
            found.Add(Stop(line, cells[0], T.Of("De eerste regel noemt geen jaar. Zet boven elke kolom met cijfers het jaar.")));
        }
        else if (known.GroupBy(pair => pair.Value).Any(group => group.Count() > 1))
        {
            found.Add(Stop(line, cells[0], T.Of("Een jaar staat boven meer dan één kolom.")));
        }

        return known;
    }

    private void Row(int line, string[] cells, List<(int Column, int Year)> columns, bool hasHeading, List<PastedCell> found)
    {
        var key = NameKey.Of(cells[0]);
        var matches = byName[key].Distinct().Take(2).ToList();
        if (matches.Count != 1)
        {
            found.Add(Stop(line, cells[0], matches.Count == 0 ? Unknown(cells[0], key) : T.Of("Meer dan één indicator heet zo. Gebruik de volledige naam.")));
            return;
        }

        foreach (var (column, at) in columns)
        {
            if (column < cells.Length && cells[column].Length > 0)
            {
                found.Add(Cell(line, cells[0], matches[0], Period.Year(at), cells[column]));
            }
        }

        if (!hasHeading && cells.Skip(2).Any(cell => cell.Length > 0))
        {
            found.Add(Stop(line, cells[0], T.Of("Er staan meer kolommen met cijfers. Zet in de eerste regel boven elke kolom het jaar.")));
        }
    }

    private PastedCell Cell(int line, string name, IndicatorData indicator, Period period, string text)
    {
        var was = Grid.At(indicator, period);
        var cell = new PastedCell(line, name) { Indicator = indicator, Period = period, Was = was, Finding = string.Empty };
        if (!seen.Add((indicator.Id, period)))
        {
            return cell with { Stops = true, Finding = T.Of("{0} staat voor deze indicator meer dan één keer in het blok.", words.Period(period)) };
        }

        var notes = new List<CellNote>();
        if (CellReading.Figure(text, indicator.Definition, notation, notes) is not { } value)
        {
            return cell with { Stops = true, Finding = $"‘{Short(text)}’: {notes[0].Text}" };
        }

        if (was is { Numerator: not null } && was.Value != value)
        {
            return cell with { Stops = true, Finding = T.Of("Dit cijfer is uitgerekend uit een teller en een noemer. Wijzig het op de pagina van de meting zelf.") };
        }

        return cell with { Becomes = value, Finding = Says(name, indicator, period, was, value) };
    }

    private string Says(string name, IndicatorData indicator, Period period, MeasurementDraft? was, Quantity value)
    {
        var known = indicator.Definition.ShortName ?? indicator.Definition.Name;
        var parts = new List<string> { was is null ? value.IsKnown ? T.Of("nieuw") : T.Of("nieuw; een woord, geen getal") : was.Value == value ? T.Of("ongewijzigd") : T.Of("gewijzigd; de oude waarde blijft in de geschiedenis") };
        if (name != known)
        {
            parts.Add(T.Of("herkend als ‘{0}’", known));
        }

        if (was?.Value != value && Doubts.Of(value, indicator.Definition, new Grid(period, notation, words).Before(indicator), words) is { } doubt)
        {
            parts.Add(T.Of("klopt dit? {0}", doubt.Text));
        }

        return string.Join("; ", parts);
    }

    private string Unknown(string name, string key)
    {
        if (name.Length == 0)
        {
            return T.Of("Er staat geen indicator in deze regel.");
        }

        var close = key.Length < 3 ? [] : byName.Where(group => group.Key.Contains(key, StringComparison.Ordinal) || key.Contains(group.Key, StringComparison.Ordinal)).SelectMany(group => group).Distinct().Take(2).ToList();
        return T.Of("Deze indicator kennen wij niet in dit programma.{0}", close is [{ } one] ? T.Of(" Bedoelt u ‘{0}’?", one.Definition.ShortName ?? one.Definition.Name) : string.Empty);
    }

    private static PastedCell Stop(int line, string name, string finding) => new(line, Short(name)) { Finding = finding, Stops = true };

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;

    /// <summary>The one year that a heading names: "2020", "Gemeten 2020".</summary>
    private static int? YearIn(string cell)
    {
        var found = cell.Split(' ', '\u00a0').Where(word => word.Length == 4 && word.All(char.IsAsciiDigit)).Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).Where(GridYear.IsAllowed).Distinct().ToList();
        return found is [var one] ? one : null;
    }
}

/// <summary>The years of the grid.</summary>
internal static class GridYear
{
    private const int First = 1950;
    private const int Last = 2100;

    public static bool IsAllowed(int year) => year is >= First and <= Last;

    /// <summary>The year that an address names, or another when it names none that can be.</summary>
    public static int Of(string? text, int otherwise) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && IsAllowed(year) ? year : otherwise;
}
