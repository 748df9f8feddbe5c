using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Areas.Domain;

/// <summary>Checks the areas of a delivery one by one and together, and makes of each what can be stored.</summary>
internal static class DeliveryCheck
{
    /// <summary>The year of the first census by neighbourhood is well after this; a typing error usually is not.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    // The country has eighteen million inhabitants; ten times as many is a typing error.
    private const int MostInhabitants = 200_000_000;

    public static IReadOnlyList<CheckedArea> Of(AreaDelivery delivery, AreaFindings findings)
    {
        if (delivery.Year is < FirstYear or > LastYear)
        {
            findings.Error("year-unlikely", null, null, $"{delivery.Year} is geen jaar waarvan gebieden bekend zijn.");
        }

        if (delivery.Areas.Count == 0)
        {
            findings.Error("no-areas", null, null, "Het bestand bevat geen gebieden.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var areas = new List<CheckedArea>(delivery.Areas.Count);
        foreach (var draft in delivery.Areas)
        {
            if (!AreaCodes.Fits(draft.Kind, draft.Code))
            {
                findings.Error("code-wrong", draft, "code", $"‘{draft.Code}’ is geen code van een {AreaWords.Of(draft.Kind)}.");
            }
            else if (!seen.Add(draft.Code))
            {
                findings.Error("code-twice", draft, "code", $"De code {draft.Code} staat twee keer in het bestand.");
            }
            else
            {
                areas.Add(Check(delivery.Year, draft, findings));
            }
        }

        return areas;
    }

    private static CheckedArea Check(int year, AreaDraft draft, AreaFindings findings)
    {
        var municipality = Municipality(draft, findings);
        CheckPopulation(draft, findings);
        if (draft.Name is null)
        {
            findings.Add("name-missing", draft, "naam", "De naam ontbreekt; het gebied staat er als ‘zonder naam’.", draft.IsWater ? FindingSeverity.Info : FindingSeverity.Warning);
        }

        var rings = ShapeCheck.Rings(draft, findings);
        if (draft.Polygons.Count == 0)
        {
            findings.Add("shape-missing", draft, "geom", "De vorm ontbreekt; het gebied staat niet op de kaart.");
        }

        var area = new Area
        {
            Year = year,
            Code = draft.Code,
            Kind = draft.Kind,
            Name = draft.Name,
            ParentCode = Parent(draft, municipality),
            MunicipalityCode = municipality,
            Population = draft.Population,
            PopulationBasis = draft.PopulationBasis,
            IsWater = draft.IsWater,
            Hectares = Shapes.Hectares(rings),
        };
        return new CheckedArea(area, rings, draft.Figures);
    }

    private static void CheckPopulation(AreaDraft draft, AreaFindings findings)
    {
        if (draft.Population is < 0 or > MostInhabitants)
        {
            findings.Error("population-impossible", draft, "inwoners", $"{draft.Population} inwoners kan niet.");
        }

        if (draft.PopulationBasis == PopulationBasis.MenAndWomen)
        {
            findings.Add("population-computed", draft, "inwoners", "Het aantal inwoners ontbreekt; wij nemen de som van mannen en vrouwen, die elk afgerond kunnen zijn.");
        }

        if (draft.PopulationBasis == PopulationBasis.NoData && !draft.IsWater)
        {
            findings.Add("population-no-data", draft, "inwoners", "Het bestand zegt dat er geen aantal inwoners is.");
        }

        if (draft.PopulationBasis == PopulationBasis.NotStated)
        {
            findings.Add("population-missing", draft, "inwoners", "Het aantal inwoners ontbreekt.", FindingSeverity.Info);
        }
    }

    private static string? Municipality(AreaDraft draft, AreaFindings findings)
    {
        var own = AreaCodes.MunicipalityOf(draft.Kind, draft.Code);
        if (own is not null && draft.MunicipalityCode is { } stated && stated != own)
        {
            // Water outside any municipality and areas on the move have such codes; what the file says holds.
            findings.Add("municipality-differs", draft, "gemeente", $"De code {draft.Code} noemt {own}, maar het bestand zegt {stated}; wij houden aan wat het bestand zegt.");
            if (!AreaCodes.Fits(AreaKind.Municipality, stated))
            {
                findings.Error("municipality-wrong", draft, "gemeente", $"‘{stated}’ is geen code van een gemeente.");
            }
        }

        return draft.Kind == AreaKind.Municipality ? draft.Code : own is null ? null : draft.MunicipalityCode ?? own;
    }

    private static string? Parent(AreaDraft draft, string? municipality) => draft.Kind switch
    {
        AreaKind.Neighbourhood => draft.DistrictCode is { } district && AreaCodes.Fits(AreaKind.District, district) ? district : AreaCodes.DistrictOf(draft.Code),
        AreaKind.District => municipality,
        AreaKind.Country => null,
        _ => null,
    };
}
