using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>The groups with which an area can be compared.</summary>
internal static class Groups
{
    /// <summary>
    /// For a municipality: those of its size, of its regions, and all. For a part: the parts of its municipality, and of its regions. For a region: those of its kind;
    /// for an area of a municipality's own: its other ones.
    /// </summary>
    /// <param name="area">The area.</param>
    /// <param name="municipality">The municipality that it is, or lies in.</param>
    /// <param name="year">Areas of the year.</param>
    /// <param name="known">Whether a table has figures of an area.</param>
    public static IReadOnlyList<Group> Of(Area area, Area municipality, AreaYear year, Func<string, bool> known)
    {
        List<Group> groups = [];
        if (area.Kind == AreaKind.Municipality)
        {
            if (area.Population is { } population && PeerGroup.Of(population) is { } size)
            {
                var members = Codes(size.MembersIn(year));
                if (size.Below is { } below)
                {
                    Add("klasse", T.Of("{0} tot {1} inwoners", Number(size.From), Number(below)), T.Of("gemeenten met {0} tot {1} inwoners", Number(size.From), Number(below)), members);
                }
                else
                {
                    Add("klasse", T.Of("{0} inwoners of meer", Number(size.From)), T.Of("gemeenten met {0} inwoners of meer", Number(size.From)), members);
                }
            }

            foreach (var region in year.RegionsWith(area.Code))
            {
                Add(region.Code, region.Label, T.Of("gemeenten in {0}", region.Label), Codes(year.PartsOf(region.Code, AreaKind.Municipality)));
            }

            Add("alle", T.Of("Alle met cijfers"), T.Of("alle gemeenten met cijfers"), Codes(year.Areas.Where(one => one.Kind == AreaKind.Municipality)));
            return groups;
        }

        if (area.Kind < AreaKind.Municipality)
        {
            var others = year.Regions.Select(region => region.Area).Where(region => region.Kind == area.Kind && PeerGroup.IsCode(region.Code) == PeerGroup.IsCode(area.Code));
            Add("soort", T.Of("Alle met cijfers"), T.Of("alle {0} met cijfers", Words.Several(area.Kind)), Codes(others));
            return groups;
        }

        if (area.Kind == AreaKind.Own)
        {
            Add("eigen", municipality.Label, T.Of("eigen gebieden van {0}", municipality.Label), Codes(year.Own.Select(own => own.Area).Where(own => own.MunicipalityCode == municipality.Code)));
            return groups;
        }

        Add("gemeente", municipality.Label, T.Of("{0} van {1}", Words.Several(area.Kind), municipality.Label), Codes(year.PartsOf(municipality.Code, area.Kind)));
        foreach (var region in year.RegionsWith(municipality.Code))
        {
            Add(region.Code, region.Label, T.Of("{0} in {1}", Words.Several(area.Kind), region.Label), Codes(year.PartsOf(region.Code, area.Kind)));
        }

        return groups;

        void Add(string key, string label, string words, List<string> members)
        {
            if (members.Count > 1)
            {
                groups.Add(new Group(key, $"{label} ({Number(members.Count)} {Words.Several(area.Kind)})", words, members));
            }
        }

        List<string> Codes(IEnumerable<Area> areas) => [.. areas.Select(one => one.Code).Where(known)];
    }

    /// <summary>The first group that is large enough to have a middle; else the largest. A group of the area alone when there is no other.</summary>
    public static Group Usual(IReadOnlyList<Group> groups, Area area) =>
        groups.FirstOrDefault(group => group.Members.Count >= Group.Least)
        ?? groups.MaxBy(group => group.Members.Count)
        ?? new Group("geen", T.Of("geen groep"), T.Of("{0} alleen", area.Label), [area.Code]);

    private static string Number(int number) => Words.Number(number);
}
