using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Tests;

public sealed class EditionDocumentTests
{
    [Fact]
    public void ForPublication_WithAnInternalReport_LeavesItOut()
    {
        var document = new EditionDocument
        {
            Municipality = "almelo",
            MunicipalityName = "Almelo",
            MunicipalityCode = "GM0141",
            Slug = "midterm-2020",
            Number = 1,
            Title = "Midterm review 2020",
            Moment = "midterm review",
            AsOf = new DateOnly(2020, 7, 1),
            FrozenAt = DateTimeOffset.UnixEpoch,
            Programmes = [],
            Reports = [Report("open", Audience.Public), Report("intern", Audience.Internal)],
        };

        Assert.Equal(["open"], document.ForPublication().Reports.Select(report => report.Key));
    }

    private static EditionReport Report(string key, Audience audience) => new() { Key = key, Kind = "kwartaalrapportage", Title = key, Audience = audience, Sections = [] };
}
