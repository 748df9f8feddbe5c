namespace OpKoers.Reporting.Mail;

/// <summary>Moments in milliseconds as people in the Netherlands see them.</summary>
internal static class Clock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly DayOf(long milliseconds) => DateOnly.FromDateTime(In(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));

    public static int HourOf(DateTimeOffset moment) => In(moment).Hour;

    private static DateTime In(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
}
