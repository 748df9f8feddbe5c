namespace OpKoers.Kernel;

/// <summary>On whose word something stands.</summary>
public enum Basis
{
    /// <summary>The document, or the person who entered it, says so.</summary>
    Stated = 0,

    /// <summary>Our reading of a document that does not say it; the note gives the reason. Screens mark it.</summary>
    Interpreted = 1,
}
