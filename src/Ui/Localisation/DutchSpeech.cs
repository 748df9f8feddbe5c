using System.Globalization;

namespace OpKoers.Ui.Localisation;

/// <summary>Lets what is written inside it be Dutch, whoever asks and on whatever machine: what is kept or sent is Dutch.</summary>
public sealed class DutchSpeech : IDisposable
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo ui = CultureInfo.CurrentUICulture;

    /// <summary>Speaks Dutch from here until it is disposed of.</summary>
    public DutchSpeech() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Dutch;

    /// <summary>Speaks as before.</summary>
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
}
