namespace OpKoers.Import.Tests.Figures;

/// <summary>The generated tables of the sample. All of it is made up; only the codes of kinds and municipalities are real.</summary>
internal static class SampleTables
{
    private const string NotReal = "Voorbeeldcijfers, gemaakt voor de demonstratie van OpKoers. Dit zijn geen cijfers van de politie of het CBS, en zij zeggen niets over echte gemeenten of buurten.";
    private const string Total = "0.0.0", Nuisance = "T001", NewestMonth = "2026MM06";

    /// <summary>Kind, title, level per 1,000 inhabitants in 2016, and by what it is multiplied in ten years.</summary>
    private static readonly (string Code, string Title, double Level, double Growth)[] Kinds =
    [
        ("1.1.1", "Diefstal/inbraak woning", 3.9, 0.42), ("1.1.2", "Diefstal/inbraak box/garage/schuur", 1.0, 0.5), ("1.2.1", "Diefstal uit/vanaf motorvoertuigen", 3.6, 0.6),
        ("1.2.3", "Diefstal van brom-, snor-, fietsen", 5.2, 0.85), ("1.4.4", "Bedreiging", 1.6, 1.15), ("1.4.5", "Mishandeling", 2.7, 0.95), ("1.4.6", "Straatroof", 0.25, 0.7),
        ("1.6.2", "Aantasting openbare orde", 0.4, 0.9), ("2.1.1", "Drugs/drankoverlast", 0.5, 1.1), ("2.2.1", "Vernieling cq. zaakbeschadiging", 6.2, 0.8), ("2.5.1", "Diefstal/inbraak bedrijven enz.", 1.9, 0.55),
        ("2.5.2", "Winkeldiefstal", 2.4, 1.25), ("3.1.1", "Drugshandel", 0.8, 1.0), ("3.5.2", "Onder invloed (weg)", 1.8, 1.2), ("3.7.4", "Cybercrime", 0.15, 6), ("3.9.1", "Horizontale fraude", 2.9, 1.9),
    ];

    private static readonly (string Code, string Title, double Level, double Growth)[] Reports =
    [
        ("verward", "Overlast door personen met verward gedrag", 6.5, 1.9), ("jeugd", "Overlast door jeugd", 5.1, 1.1), ("burengerucht", "Burengerucht en burenruzie", 4.2, 0.9),
        ("geluid", "Geluidsoverlast", 9.4, 0.95), ("drugs-alcohol", "Overlast van drugs of alcohol", 2.3, 1.2), ("zwervers", "Overlast door zwervers", 0.6, 1.3),
    ];

    /// <summary>What is planted to be found: kind, neighbourhood, times the level. A nought means that the figure is withheld.</summary>
    private static readonly Dictionary<(string Kind, string Area), double> Planted = new()
    {
        [("1.1.1", "BU01410201")] = 2.6,
        [("1.1.1", "BU01410101")] = 2.1,
        [("1.1.1", "BU01410502")] = 0.3,
        [("2.5.2", "BU01410101")] = 9,
        [("2.2.1", "BU01410101")] = 3,
        [("1.1.1", "BU01640102")] = 2.3,
        [("1.1.1", "BU01640403")] = 2.2,
        [("1.1.1", "BU01640202")] = 0.35,
        [("2.5.2", "BU01640101")] = 11,
        [("2.2.1", "BU01640101")] = 2.8,
        [("1.4.6", "BU01410704")] = 0,
        [("3.1.1", "BU01410704")] = 0,
        [("1.4.6", "BU01640503")] = 0,
        [("3.1.1", "BU01640503")] = 0,
        [("verward", "BU01410201")] = 2,
        [("jeugd", "BU01410401")] = 1.8,
        [("zwervers", "BU01410704")] = 0,
        [("zwervers", "BU01640503")] = 0,
    };

    public static IReadOnlyList<SampleTable> All() => [Crime(), NuisanceReports(), Survey()];

    private static SampleTable Crime()
    {
        var table = new SampleTable("47022NED-VB", "Voorbeeldcijfers: geregistreerde misdrijven per wijk en buurt", NotReal);
        string[] months = [.. Enumerable.Range(0, 30).Select(month => $"{2024 + (month / 12)}MM{(month % 12) + 1:00}")];
        string[] periods = [.. Enumerable.Range(SamplePlaces.FirstYear, 10).Select(year => $"{year}JJ00"), .. months];
        table.Add(new SampleDimension("SoortMisdrijf", "Soort misdrijf", "Dimension", [(Total, "Totaal misdrijven", null), .. Kinds.Select(kind => (kind.Code, kind.Title, (string?)null))]));
        Complete(table, periods);
        table.Topic("GeregistreerdeMisdrijven_1", "Geregistreerde misdrijven", "aantal");
        Fill(table, Total, Kinds, periods, NewestMonth);
        return table;
    }

    private static SampleTable NuisanceReports()
    {
        var table = new SampleTable("OVERLAST-VB", "Voorbeeldcijfers: geregistreerde meldingen van overlast per wijk en buurt", NotReal);
        string[] periods = [.. Enumerable.Range(SamplePlaces.FirstYear, 10).Select(year => $"{year}JJ00")];
        table.Add(new SampleDimension("SoortOverlast", "Soort overlast", "Dimension", [(Nuisance, "Totaal overlast", null), .. Reports.Select(kind => (kind.Code, kind.Title, (string?)null))]));
        Complete(table, periods);
        table.Topic("Meldingen_1", "Meldingen van overlast", "aantal");
        Fill(table, Nuisance, Reports, periods, null);
        return table;
    }

    /// <summary>Perception with margins, in the three waves since the survey was redesigned.</summary>
    private static SampleTable Survey()
    {
        var table = new SampleTable("85146NED-VB", "Voorbeeldcijfers: veiligheidsbeleving en slachtofferschap per gemeente", NotReal);
        table.Add(new SampleDimension("Marges", "Marges", "Dimension", [("MW00000", "Waarde", null), ("MOG0095", "Ondergrens 95%-interval", null), ("MBG0095", "Bovengrens 95%-interval", null)]));
        table.Add(new SampleDimension("RegioS", "Regio's", "GeoDimension", [.. Large.Select(area => (area.Code, area.Name, (string?)null))]));
        table.Add(new SampleDimension("Perioden", "Perioden", "TimeDimension", [("2021JJ00", "2021", "Definitief"), ("2023JJ00", "2023", "Definitief"), ("2025JJ00", "2025", "Definitief")]));
        (string Key, string Title, string Unit, double Level)[] topics =
        [
            ("OnveiligAlgemeen_1", "Voelt zich wel eens onveilig", "%", 33), ("OnveiligInBuurt_2", "Voelt zich wel eens onveilig in de buurt", "%", 15), ("RapportcijferVeiligheid_3", "Rapportcijfer veiligheid in de buurt", "cijfer", 7.4),
            ("SocialeOverlast_4", "Ervaart veel sociale overlast", "%", 12), ("FysiekeVerloedering_5", "Ervaart veel fysieke verloedering", "%", 18), ("Slachtofferschap_6", "Slachtoffer van traditionele criminaliteit", "%", 17),
        ];
        foreach (var topic in topics)
        {
            table.Topic(topic.Key, topic.Title, topic.Unit, 1);
        }

        foreach (var (margin, side) in new[] { ("MW00000", 0), ("MOG0095", -1), ("MBG0095", 1) })
        {
            foreach (var (area, _) in Large)
            {
                foreach (var year in new[] { "2021", "2023", "2025" })
                {
                    table.Row([margin, area, $"{year}JJ00"], [.. topics.Select(topic => (double?)Answer(topic.Key, topic.Unit, topic.Level, area, year, side))]);
                }
            }
        }

        return table;
    }

    private static IEnumerable<(string Code, string Name)> Large => SamplePlaces.All.Where(area => area.Code[0] is 'N' or 'G');

    private static double Answer(string topic, string unit, double level, string area, string year, int side)
    {
        var spread = unit == "%" ? 0.3 : 0.06;
        var centre = area == SamplePlaces.Country ? level : level * (1 + ((SampleChance.Of(topic, area) - 0.5) * spread) + ((SampleChance.Of(topic, area, year) - 0.5) * spread * 0.3));
        // A sample of the country is large, of a municipality some thousand.
        var margin = (unit == "%" ? 2.4 : 0.12) * (area == SamplePlaces.Country ? 0.15 : 1 + (SampleChance.Of("steekproef", area) * 0.4));
        return Math.Round(Math.Round(centre, 1) + (side * margin), 1);
    }

    private static void Complete(SampleTable table, IReadOnlyList<string> periods)
    {
        table.Add(new SampleDimension("WijkenEnBuurten", "Wijken en buurten", "GeoDetail", [.. SamplePlaces.All.Select(area => (area.Code, area.Name, (string?)null))]));
        table.Add(new SampleDimension("Perioden", "Perioden", "TimeDimension", [.. periods.Select(period => (period, Title(period), (string?)(string.CompareOrdinal(period, "2025") < 0 ? "Definitief" : "Voorlopig")))]));
    }

    private static string Title(string period) => period.EndsWith("JJ00", StringComparison.Ordinal) ? period[..4]
        : $"{period[..4]} {new[] { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december" }[int.Parse(period.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture) - 1]}";

    private static void Fill(SampleTable table, string total, (string Code, string Title, double Level, double Growth)[] kinds, IReadOnlyList<string> periods, string? newest)
    {
        var counts = new SampleCounts(kinds, Planted, newest);
        foreach (var kind in kinds.Select(kind => kind.Code).Prepend(total))
        {
            foreach (var (area, _) in SamplePlaces.All)
            {
                foreach (var period in periods)
                {
                    table.Row([kind, area, period], kind == total ? counts.Total(area, period) : counts.Shown(kind, area, period));
                }
            }
        }
    }
}
