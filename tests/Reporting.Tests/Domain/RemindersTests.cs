using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Domain;

public sealed class RemindersTests
{
    private static readonly DateOnly Due = new(2021, 3, 20);
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly Gen<AskingProgramme> Asking =
        from moment in Gen.Elements(Ids)
        from programme in Gen.Elements(Ids)
        from state in Gen.Elements(Enum.GetValues<MomentState>())
        from due in Gen.Elements<DateOnly?>(null, Due, Due.AddDays(3), Due.AddDays(40))
        select new AskingProgramme(moment, state, programme, due);

    private static readonly Gen<AskedEffort> Effort =
        from moment in Gen.Elements(Ids)
        from programme in Gen.Elements(Ids)
        from effort in Gen.Elements(Ids)
        from reporter in Gen.Elements<Guid?>([null, .. Ids])
        from placeholder in Gen.Elements(true, false, false)
        from atRest in Gen.Elements(true, false, false)
        from report in Gen.Elements<ReportState?>([null, null, .. Enum.GetValues<ReportState>()])
        select new AskedEffort(moment, programme, effort, reporter, placeholder, atRest, report);

    private static readonly Gen<(AskingProgramme[] Asking, AskedEffort[] Efforts, int[] Days)> Worlds =
        from asking in Asking.ListOf()
        from efforts in Effort.ListOf()
        from days in Gen.Choose(-20, 50).ListOf()
        select (asking.ToArray(), efforts.ToArray(), days.Order().ToArray());

    [Fact]
    public void Reminders_OverAnyDays_AreNeverToldTwiceNorTwoOnADay() =>
        Prop.ForAll(Worlds.ToArbitrary(), world =>
        {
            var told = new Dictionary<string, DateOnly>();
            foreach (var day in world.Days.Select(offset => Due.AddDays(offset)))
            {
                var reminders = Reminders.For(world.Asking, world.Efforts, told, day);
                Assert.All(reminders, reminder => Assert.DoesNotContain(reminder.Key, told.Keys));
                Assert.Equal(reminders.Count, reminders.Select(reminder => (reminder.Moment, reminder.Programme, reminder.Reporter)).Distinct().Count());
                foreach (var reminder in reminders)
                {
                    Assert.DoesNotContain(told, pair => pair.Value == day && pair.Key.Contains($"{reminder.Moment:N}:{reminder.Programme:N}:{reminder.Reporter:N}", StringComparison.Ordinal));
                }

                foreach (var reminder in reminders)
                {
                    told.Add(reminder.Key, day);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reminders_AreOnlyForOpenMomentsAndForReportsThatAreStillWithTheirReporter() =>
        Prop.ForAll(Worlds.ToArbitrary(), world =>
        {
            foreach (var reminder in world.Days.SelectMany(day => Reminders.For(world.Asking, world.Efforts, new Dictionary<string, DateOnly>(), Due.AddDays(day))))
            {
                Assert.Contains(world.Asking, one => one.State == MomentState.Open && one.Moment == reminder.Moment && one.Programme == reminder.Programme && one.Due == reminder.Due);
                Assert.NotEmpty(reminder.Efforts);
                Assert.All(reminder.Efforts, effort => Assert.Contains(world.Efforts, one =>
                    one.Moment == reminder.Moment && one.Programme == reminder.Programme && one.Effort == effort && one.Reporter == reminder.Reporter && !one.Placeholder
                    && one.Report is null or ReportState.Draft or ReportState.Returned && !(one.AtRest && one.Report is null)));
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(20, "ReportAsked -20, ReminderWeek -7, ReminderDay -1, ReminderLate 1")]
    [InlineData(8, "ReportAsked -8, ReminderWeek -5, ReminderDay -1, ReminderLate 1")]
    [InlineData(6, "ReportAsked -6, ReminderDay -1, ReminderLate 1")]
    [InlineData(1, "ReportAsked -1, ReminderDay 0, ReminderLate 1")]
    [InlineData(0, "ReportAsked 0, ReminderLate 1")]
    [InlineData(-1, "ReminderLate 1")]
    public void Reminders_DayByDayFromTheOpening_AreTheseAndNoMore(int daysBefore, string expected) =>
        Assert.Equal(expected, Told(Enumerable.Range(-daysBefore, daysBefore + 40)));

    [Theory]
    [InlineData(new[] { -20, -5, -1, 1 }, "ReportAsked -20, ReminderWeek -5, ReminderDay -1, ReminderLate 1")]
    [InlineData(new[] { -20, -4, 0, 3 }, "ReportAsked -20, ReminderDay 0, ReminderLate 3")]
    [InlineData(new[] { -20, 4, 30 }, "ReportAsked -20")]
    public void Reminders_WhenNothingRanOnTheDayItself_ComeInTheDaysAfterOrNotAtAll(int[] days, string expected) => Assert.Equal(expected, Told(days));

    [Fact]
    public void Reminders_WhenTheLastDayMoves_AreToldForTheNewDayButNotAskedAgain()
    {
        var told = new Dictionary<string, DateOnly> { [Asked().Key] = Due.AddDays(-20) };
        foreach (var reminder in Reminders.For([new(Ids[0], MomentState.Open, Ids[1], Due)], [Waiting()], told, Due.AddDays(-7)))
        {
            told.Add(reminder.Key, Due.AddDays(-7));
        }

        var later = Assert.Single(Reminders.For([new(Ids[0], MomentState.Open, Ids[1], Due.AddDays(30))], [Waiting()], told, Due.AddDays(23)));

        Assert.Equal((MailKind.ReminderWeek, Due.AddDays(30)), (later.Kind, later.Due));
    }

    [Fact]
    public void BackOff_WaitsLongerEachTimeAndStops()
    {
        var waits = Enumerable.Range(1, 8).Select(attempt => BackOff.After(attempt)!.Value).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.Null(BackOff.After(9));
        Assert.Null(BackOff.After(0));
        Assert.InRange(waits.Sum(wait => wait.TotalHours), 40, 60);
    }

    private static string Told(IEnumerable<int> days)
    {
        var told = new Dictionary<string, DateOnly>();
        var said = new List<string>();
        foreach (var day in days)
        {
            foreach (var reminder in Reminders.For([new(Ids[0], MomentState.Open, Ids[1], Due)], [Waiting()], told, Due.AddDays(day)))
            {
                told.Add(reminder.Key, Due.AddDays(day));
                said.Add($"{reminder.Kind} {day}");
            }
        }

        return string.Join(", ", said);
    }

    private static AskedEffort Waiting() => new(Ids[0], Ids[1], Ids[2], Ids[3], false, false, null);

    private static Reminder Asked() => new(MailKind.ReportAsked, Ids[0], Ids[1], Ids[3], Due, [Ids[2]]);
}
