using Microsoft.Extensions.Options;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Html;
using OpKoers.Ui.Hosting;

namespace OpKoers.Reporting.Tests.Outputs;

/// <summary>Reports of one edition of every kind, and what writers need besides.</summary>
internal static class Samples
{
    public static EditionDocument Document { get; } = Documents.Of(Documents.Programme("Binnenstad"), Documents.Programme("Veiligheid"));

    public static ReportCover Cover { get; } = ReportCover.Of(Document, new string('a', 64));

    public static PrintStyle Style { get; } = new(new UiAssets(Options.Create(new UiOptions())));

    public static IReadOnlyList<EditionReport> All { get; } = [.. Enum.GetValues<MomentKind>().SelectMany(kind => EditionReports.For(Document, kind)).DistinctBy(report => report.Key)];

    public static EditionReport Report(string key) => All.Single(report => report.Key == key);

    public static EditionReport Single(params IReadOnlyList<EditionBlock> blocks) =>
        new() { Key = "proef", Kind = "proef", Title = "Proef", Audience = Audience.Public, Sections = [new EditionSection { Id = "a", Title = "A", Blocks = blocks }] };
}
