namespace OpKoers.Ui.Components;

/// <summary>How much a button weighs. One primary button a form.</summary>
public enum ButtonKind
{
    /// <summary>What the form is for.</summary>
    Primary = 0,

    /// <summary>Another way to go on.</summary>
    Second = 1,

    /// <summary>Small help beside a field.</summary>
    Quiet = 2,

    /// <summary>Removes something.</summary>
    Danger = 3,
}

/// <summary>The classes of a button: those of the component library, so that a theme takes hold, and our own.</summary>
public static class Buttons
{
    /// <summary>The value of the class attribute.</summary>
    public static string Class(ButtonKind kind) => kind switch
    {
        ButtonKind.Second => "btn btn--second utrecht-button utrecht-button--secondary-action",
        ButtonKind.Quiet => "btn btn--quiet utrecht-button utrecht-button--secondary-action",
        ButtonKind.Danger => "btn btn--danger utrecht-button utrecht-button--primary-action",
        _ => "btn btn--primary utrecht-button utrecht-button--primary-action",
    };
}
