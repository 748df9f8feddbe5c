namespace OpKoers.Reporting.Signals;

/// <summary>A figure of a series, as a trend needs it.</summary>
/// <param name="Moment">When, in years.</param>
/// <param name="Value">The figure.</param>
/// <param name="Margin">Half width of its published margin of nineteen in twenty; null when none was published.</param>
internal readonly record struct TrendPoint(double Moment, double Value, double? Margin = null);

/// <summary>What may be said of a later moment when a trend simply continues.</summary>
/// <param name="Value">Where the line comes out.</param>
/// <param name="Low">Lower end of the interval in which four in five such figures would lie.</param>
/// <param name="High">Upper end of that interval.</param>
internal readonly record struct Prediction(double Value, double Low, double High);
