using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>From the columns of an object to an area: which kind, which code, how many inhabitants.</summary>
internal static class FeatureReading
{
    public static AreaDraft? Draft(Feature feature, int year, FindingList findings)
    {
        CheckYear(feature, year, findings);
        if (KindAndCode(feature) is not (var kind, { } code))
        {
            findings.Error("code-missing", Place(feature, null), "Deze rij heeft geen kolom met de code van een buurt, wijk, gemeente of regio, of die kolom is leeg.");
            return null;
        }

        var (population, basis) = Population(feature, findings);
        return new AreaDraft
        {
            Kind = kind,
            Code = code,
            Name = Name(feature, kind),
            DistrictCode = kind == AreaKind.Neighbourhood ? ColumnRoles.Code(feature[ColumnRole.DistrictCode], AreaKind.District) : null,
            DistrictName = kind == AreaKind.Neighbourhood ? feature[ColumnRole.DistrictName].AsText() : null,
            MunicipalityCode = kind is AreaKind.Neighbourhood or AreaKind.District ? ColumnRoles.Code(feature[ColumnRole.MunicipalityCode], AreaKind.Municipality) : null,
            MunicipalityName = kind is AreaKind.Neighbourhood or AreaKind.District ? feature[ColumnRole.MunicipalityName].AsText() : null,
            Population = population,
            PopulationBasis = basis,
            IsWater = string.Equals(feature[ColumnRole.Water].AsText(), "JA", StringComparison.OrdinalIgnoreCase),
            Figures = Figures(feature),
            Polygons = feature.Polygons,
            Coordinates = feature.Coordinates,
            Layer = feature.Layer,
            Row = feature.Row,
        };
    }

    public static Place Place(Feature feature, string? column) => new(feature.Layer, feature.Row, column);

    /// <summary>The finest code says what the row is: a row of neighbourhoods also names its district and municipality.</summary>
    private static (AreaKind Kind, string? Code) KindAndCode(Feature feature)
    {
        (ColumnRole Role, AreaKind Kind)[] roles =
            [(ColumnRole.NeighbourhoodCode, AreaKind.Neighbourhood), (ColumnRole.DistrictCode, AreaKind.District), (ColumnRole.MunicipalityCode, AreaKind.Municipality)];
        foreach (var (role, kind) in roles)
        {
            if (feature.Has(role))
            {
                return (kind, ColumnRoles.Code(feature[role], kind));
            }
        }

        var stated = ColumnRoles.Kind(feature[ColumnRole.Kind].AsText());
        var code = feature[ColumnRole.Code].AsText()?.Trim().ToUpperInvariant();
        var found = stated ?? (code is null ? null : ColumnRoles.KindOfCode(code));
        return found is { } known ? (known, ColumnRoles.Code(feature[ColumnRole.Code], known)) : default;
    }

    private static string? Name(Feature feature, AreaKind kind)
    {
        var own = kind switch
        {
            AreaKind.Neighbourhood => feature[ColumnRole.NeighbourhoodName],
            AreaKind.District => feature[ColumnRole.DistrictName],
            AreaKind.Municipality => feature[ColumnRole.MunicipalityName],
            _ => default,
        };
        return (own.IsNothing ? feature[ColumnRole.Name] : own).AsText();
    }

    private static (int? Count, PopulationBasis Basis) Population(Feature feature, FindingList findings)
    {
        var stated = feature[ColumnRole.Population];
        if (!stated.IsNothing)
        {
            return stated.NoData() is not null ? (null, PopulationBasis.NoData)
                : Whole(feature, ColumnRole.Population, findings) is { } count ? (count, PopulationBasis.Stated)
                : (null, PopulationBasis.NotStated);
        }

        var (men, women) = (feature[ColumnRole.Men], feature[ColumnRole.Women]);
        if (men.IsNothing || women.IsNothing)
        {
            return (null, PopulationBasis.NotStated);
        }

        if (men.NoData() is not null || women.NoData() is not null)
        {
            return (null, PopulationBasis.NoData);
        }

        return Whole(feature, ColumnRole.Men, findings) is { } first && Whole(feature, ColumnRole.Women, findings) is { } second
            ? (first + second, PopulationBasis.MenAndWomen)
            : (null, PopulationBasis.NotStated);
    }

    private static int? Whole(Feature feature, ColumnRole role, FindingList findings)
    {
        if (feature[role].AsNumber() is { } number && number == Math.Floor(number) && Math.Abs(number) < 1_000_000_000)
        {
            return (int)number;
        }

        findings.Error("population-unreadable", Place(feature, feature.ColumnOf(role)), $"‘{feature[role].AsText()}’ is geen geheel aantal inwoners.");
        return null;
    }

    private static void CheckYear(Feature feature, int year, FindingList findings)
    {
        if (feature[ColumnRole.Year].AsText() is { Length: >= 4 } text
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated != year)
        {
            findings.Error("year-differs", Place(feature, feature.ColumnOf(ColumnRole.Year)), $"Dit gebied is van {stated}, en u leest de gebieden van {year} in.");
        }
    }

    private static Dictionary<string, string> Figures(Feature feature)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in feature.Columns)
        {
            if (ColumnRoles.Of(name) is ColumnRole.None or ColumnRole.Men or ColumnRole.Women && value.Canonical() is { } text)
            {
                figures.TryAdd(name, text);
            }
        }

        return figures;
    }
}
