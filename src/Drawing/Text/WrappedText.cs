namespace OpKoers.Drawing.Text;

/// <summary>A text laid out on lines.</summary>
/// <param name="Lines">The lines, top to bottom; at least one, which may be empty.</param>
/// <param name="Cut">Whether text was left out and the last line ends in an ellipsis: the whole text must then stand somewhere else.</param>
public sealed record WrappedText(IReadOnlyList<string> Lines, bool Cut);
