using System.Globalization;

namespace OpKoers.Reporting.Editions;

/// <summary>Lets what is written inside it be Dutch, whoever asks and on whatever machine: an edition is a Dutch document.</summary>
internal sealed class DutchSpeech : IDisposable
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo ui = CultureInfo.CurrentUICulture;

    public DutchSpeech() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Dutch;

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
}
