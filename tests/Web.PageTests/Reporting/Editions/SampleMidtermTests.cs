using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Ui.Components;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Reporting.Editions;

/// <summary>The midterm page of Veiligheid as it was published, reproduced from data: every part in its order, every figure with its source.</summary>
public sealed class SampleMidtermTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Midterm_OfTheSample_HasAllPartsFiguresSourcesAndJudgements(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await SampleMidterm.LoadAsync(app);

        var edition = await app.InScopeAsync(services => services.GetRequiredService<IEditionArchive>().FindAsync("proef", "midterm-2020", TestContext.Current.CancellationToken));

        Assert.NotNull(edition);
        Assert.Equal(new DateOnly(2020, 7, 1), edition.AsOf);
        var report = edition.Reports.Single(one => one.Key == "midterm-veiligheid");
        Assert.Equal(("4.4 Programma Veiligheid", "Midterm Review Programma's", Audience.Public), (report.Title, report.Subtitle, report.Audience));
        Assert.Equal(
            ["koers", "samenvatting", "ambitie", "terugblik", "doel-1", "doel-2", "doel-3", "doel-4", "bijdragen", "midterm", "deelprogramma", "waar-staan-we", "landelijk", "lokaal", "toekomst", "bronnen"],
            report.Sections.Where(section => section.Level == 2).Select(section => section.Id));
        Assert.Equal("Aanpak mensenhandel en uitbuiting", report.Sections.First(section => section.Level == 3).Title);
        Housing(report);
        Perception(report);
        Others(report);
        Targets(report);
    }

    // T1: woonoverlast, with the sum that the source does not give.
    private static void Housing(EditionReport report)
    {
        var table = Table(report, "doel-1-resultaten");
        Assert.Equal(["Woonoverlast", "2016", "2017", "2018", "2019"], table.Columns.Select(column => column.Name));
        Assert.Equal(
            ["Burengerucht 273 276 250 234", "Huiselijke twist 126 115 114 115", "Geluidsoverlast 690 698 668 624", "Som 1.089 1.089 1.032 973"],
            table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(TableRowKind.ComputedTotal, table.Rows[^1].Kind);
        Assert.Equal("Bron: Politie jaarcijfers 2019", table.Source);
    }

    // T2: veiligheidsbeleving, with our differences in percentage points.
    private static void Perception(EditionReport report)
    {
        var table = Table(report, "waar-staan-we-2");
        Assert.Equal(
            [
                "Onveiligheidsgevoelens algemeen: wel eens|37,2 %|36,0 %|31,0 %|− 1,2 punt|− 5,0 punt|− 6,2 punt",
                "Sociale overlast: ervaart veel overlast|18,3 %|12,9 %|12,2 %|− 5,4 punt|− 0,7 punt|− 6,1 punt",
                "Fysieke verloedering: ervaart veel overlast|28,1 %|23,5 %|22,0 %|− 4,6 punt|− 1,5 punt|− 6,1 punt",
                "Totaal ervaren overlast: ervaart veel overlast|6,2 %|5,6 %|5,0 %|− 0,6 punt|− 0,6 punt|− 1,2 punt",
                "Wel eens onveilig gevoel in de buurt|5,4 %|4,4 %|3,4 %|− 1,0 punt|− 1,0 punt|− 2,0 punt",
            ],
            table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)).Replace('\u00a0', ' ')));
        Assert.Contains("Kernpublicatie 2 maart 2020", table.Source, StringComparison.Ordinal);
    }

    // T3: the other figures, each with its source.
    private static void Others(EditionReport report)
    {
        var text = string.Join('\n', report.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>().Select(block => block.Text)).Replace('\u00a0', ' ');
        foreach (var figure in new[] { "731 meldingen", "59 meldingen minder", "22 % in 2015 en 32 % in 2019", "10 procentpunt", "59 % bereid", "43 % deel", "91 % van de inwoners", "circa 90 %", "9 van de 10", "rapportcijfer 7,5", "2 fte boa", "1 jurist", "2 actieweken", "€ 50.000", "70.000+ gemeenten (52)" })
        {
            Assert.Contains(figure, text, StringComparison.Ordinal);
        }

        var sources = Table(report, "bronnen");
        Assert.DoesNotContain(sources.Rows, row => row.Cells[3].Text == "niet genoemd");
        Assert.Equal(19, sources.Rows.Count);
    }

    // T4: nine targets, one on course, eight of which it cannot be said, none off course for want of a figure.
    private static void Targets(EditionReport report)
    {
        var rows = report.Sections.Where(section => section.Level == 2).SelectMany(section => section.Blocks).OfType<TableBlock>().Where(table => table.Columns.Count == 3 && table.Columns[2].Name == "Oordeel").SelectMany(table => table.Rows).ToList();
        Assert.Equal(["1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b", "4c"], rows.Select(row => row.Cells[0].Text.Split(' ')[0]));
        Assert.Equal(
            [StatusMark.NotAssessable, StatusMark.OnCourse, .. Enumerable.Repeat(StatusMark.NotAssessable, 7)],
            rows.Select(row => row.Cells[2].Mark!.Value));
        Assert.All(rows, row => Assert.NotNull(row.Cells[2].Note));
        Assert.Equal(3, rows.Count(row => row.Cells[1].Note?.StartsWith("Vervangend cijfer", StringComparison.Ordinal) ?? false));
        Assert.Equal(3, rows.Count(row => row.Cells[1].Text == "geen cijfer"));
    }

    private static TableBlock Table(EditionReport report, string section) => report.Sections.Single(one => one.Id == section).Blocks.OfType<TableBlock>().Single();
}
