using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>
/// A file of neighbourhoods names districts and municipalities without giving them. They follow from their parts: name where the file says it,
/// outline and inhabitants from the parts. A file that gives them itself takes their place.
/// </summary>
internal static class Derivation
{
    /// <summary>The districts and municipalities that follow from these areas.</summary>
    /// <param name="delivery">The delivery, for the names that it mentions.</param>
    /// <param name="areas">The checked areas of the delivery.</param>
    /// <param name="given">Codes of areas that some file gives itself, in this delivery or before.</param>
    public static IReadOnlyList<Area> Of(AreaDelivery delivery, IReadOnlyList<CheckedArea> areas, Func<string, bool> given)
    {
        var names = Names(delivery);
        var derived = new List<Area>();
        var known = areas.Select(area => area.Area).ToList();
        foreach (var kind in new[] { AreaKind.District, AreaKind.Municipality })
        {
            var parts = known
                .Where(area => kind == AreaKind.District ? area.Kind == AreaKind.Neighbourhood : AreaCodes.LiesInMunicipality(area.Kind))
                .GroupBy(area => kind == AreaKind.District ? area.ParentCode : area.MunicipalityCode, StringComparer.Ordinal)
                .Where(group => group.Key is not null && !given(group.Key) && AreaCodes.Fits(kind, group.Key));
            foreach (var group in parts.OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var area = Make(delivery.Year, kind, group.Key!, Finest(group), names);
                derived.Add(area);
            }

            known.AddRange(derived.Where(area => area.Kind == kind));
        }

        return derived;
    }

    private static Dictionary<string, string> Names(AreaDelivery delivery)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in delivery.Areas)
        {
            Note(draft.DistrictCode ?? (draft.Kind == AreaKind.Neighbourhood && draft.Code.Length == 10 ? AreaCodes.DistrictOf(draft.Code) : null), draft.DistrictName);
            Note(draft.MunicipalityCode ?? (draft.Code.Length >= 6 ? AreaCodes.MunicipalityOf(draft.Kind, draft.Code) : null), draft.MunicipalityName);
        }

        return names;

        void Note(string? code, string? name)
        {
            if (code is not null && name is not null)
            {
                names.TryAdd(code, name);
            }
        }
    }

    /// <summary>Districts and neighbourhoods cover the same ground: only one of them is counted.</summary>
    private static List<Area> Finest(IEnumerable<Area> parts)
    {
        var all = parts.ToList();
        return all.Exists(area => area.Kind == AreaKind.Neighbourhood) ? all.FindAll(area => area.Kind == AreaKind.Neighbourhood) : all;
    }

    private static Area Make(int year, AreaKind kind, string code, List<Area> parts, Dictionary<string, string> names)
    {
        // Nobody lives on water. Of land without a figure somebody may: a sum without it would look like a figure and be too low, and every rate too high.
        var counted = parts.FindAll(part => part.Population is not null);
        var complete = counted.Count > 0 && parts.TrueForAll(part => part.Population is not null || part.IsWater);
        var municipality = kind == AreaKind.Municipality ? code : parts[0].MunicipalityCode;
        return new Area
        {
            Year = year,
            Code = code,
            Kind = kind,
            Name = names.GetValueOrDefault(code),
            ParentCode = kind == AreaKind.District ? municipality : null,
            MunicipalityCode = municipality,
            Population = complete ? counted.Sum(part => part.Population) : null,
            PopulationBasis = complete ? PopulationBasis.SumOfParts : PopulationBasis.NoData,
            IsWater = parts.TrueForAll(part => part.IsWater),
            Hectares = parts.Exists(part => part.Hectares is null) ? null : Math.Round(parts.Sum(part => part.Hectares!.Value), 2),
            IsDerived = true,
        };
    }
}
