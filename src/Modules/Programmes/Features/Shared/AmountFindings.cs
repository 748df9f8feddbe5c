using OpKoers.Kernel;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A printed total that does not equal the sum of its rows, or cannot be compared with it.</summary>
internal sealed record AmountFinding(string Title, string Stated, string Computed, string Difference, string Text);

/// <summary>Adds up the tables of a programme as a controller would, and says where the printed total differs. Nothing is corrected.</summary>
internal static class AmountFindings
{
    public static IEnumerable<AmountFinding> Of(ProgrammeSnapshot snapshot)
    {
        foreach (var table in snapshot.Amounts.GroupBy(line => (line.List, line.Unit, line.Scale)))
        {
            foreach (var total in table.Where(line => line.IsStatedTotal))
            {
                foreach (var stated in snapshot.ValuesOf(total.Id))
                {
                    if (Compare(snapshot, table.Where(line => !line.IsStatedTotal && (total.Group is null || line.Group == total.Group)), total, stated) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static AmountFinding? Compare(ProgrammeSnapshot snapshot, IEnumerable<AmountLine> rows, AmountLine total, AmountValue stated)
    {
        var parts = rows.SelectMany(row => snapshot.ValuesOf(row.Id)).Where(value => stated.Period is null || value.Period == stated.Period).ToList();
        if (parts.Count == 0 || stated.Value.Value is not { } printed)
        {
            return null;
        }

        var unknown = parts.Count(part => part.Value is { IsKnown: false, State: not QuantityState.Blank });
        decimal low = parts.Sum(part => part.Value.Low ?? 0), high = parts.Sum(part => part.Value.High ?? 0);
        if (low <= printed && printed <= high && unknown == 0)
        {
            return null;
        }

        var words = FigureText.Dutch;
        string Money(decimal value) => (total.Unit == "euro" ? "€ " : string.Empty) + words.Number(value * total.Scale) + (total.Unit == "euro" ? string.Empty : " " + total.Unit);
        var title = total.List + (stated.Period is { } period ? ", " + words.Period(period) : string.Empty);
        return unknown > 0
            ? new AmountFinding(title, Money(printed), Money(low), "–", $"{unknown} {(unknown == 1 ? "onderdeel is" : "onderdelen zijn")} niet bekend, dus het totaal is niet na te rekenen.")
            : new AmountFinding(title, Money(printed), low == high ? Money(low) : Money(low) + " tot " + Money(high), Money(low - printed), $"De {parts.Count} regels tellen niet op tot het gedrukte totaal.");
    }
}
