using System.Globalization;

namespace OpKoers.Kernel;

/// <summary>Figures, periods and states in Dutch; reached through <see cref="FigureText.Dutch"/>.</summary>
public sealed class DutchText : FigureText
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    internal DutchText()
        : base(".", ",")
    {
    }

    private protected override string Until => "tot";

    private protected override string Through => "tot en met";

    private protected override string Circa => "circa";

    /// <inheritdoc/>
    public override string State(QuantityState state) => state switch
    {
        QuantityState.Known => "bekend",
        QuantityState.ToBeDetermined => "n.t.b.",
        QuantityState.ProMemorie => "p.m.",
        QuantityState.Unknown => "??",
        QuantityState.NotQuantifiable => "niet kwantificeerbaar",
        QuantityState.NotApplicable => "n.v.t.",
        QuantityState.Blank => "niet ingevuld",
        _ => "dubbelzinnig",
    };

    private protected override string Month(int month) => Months[month - 1];

    private protected override string Quarter(int quarter, int year) => string.Create(CultureInfo.InvariantCulture, $"{quarter}e kwartaal {year}");

    private protected override string Half(int half, int year) => string.Create(CultureInfo.InvariantCulture, $"{half}e halfjaar {year}");
}
