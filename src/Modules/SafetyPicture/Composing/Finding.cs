namespace OpKoers.SafetyPicture.Composing;

/// <summary>The mark before a sentence: it says which way, never whether that is good.</summary>
internal enum FindingMark
{
    Up,
    Down,
    Same,
    Place,
    Hidden,
}

/// <summary>Something that stands out, in a sentence with its figures.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Subject">What it is about; set bold, and the sentence goes on after it.</param>
/// <param name="Rest">The rest of the sentence, with the figures.</param>
/// <param name="Anchor">Id of the row of a table on the page where these figures stand.</param>
internal sealed record Finding(FindingMark Mark, string Subject, string Rest, string Anchor)
{
    public string Text => $"{Subject} {Rest}";
}
