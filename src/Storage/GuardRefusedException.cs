using OpKoers.Kernel;

namespace OpKoers.Storage;

/// <summary>A module's guard refused to save what an act brought, although the page in front of it let it through: somebody was just before, or took an act back.</summary>
/// <param name="refusal">The rule that would be broken.</param>
public class GuardRefusedException(Refusal refusal) : InvalidOperationException(refusal.Message)
{
    /// <summary>The rule that would be broken.</summary>
    public Refusal Refusal => refusal;
}
