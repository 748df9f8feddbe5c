using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>Values of the change log as people read them.</summary>
internal static class ValueWords
{
    private static readonly HashSet<string> Quantities = ["Value", "BaselineValue", "TargetValue", "TargetLow", "TargetHigh"];

    private static readonly HashSet<string> References = ["ParentId", "TrackId", "EffortId", "ProxyForId"];

    public static string? Of(string? field, string? text)
    {
        if (text is null || field is null)
        {
            return text;
        }

        return Quantities.Contains(field) ? Figure(text)
            : References.Contains(field) ? T.Of("(ander object)")
            : text == "true" ? T.Of("ja")
            : text == "false" ? T.Of("nee")
            : field is "SteeringInternal" or "SteeringExternal" && Enum.TryParse<SteeringRole>(text, out var steering) ? ProgrammeWords.Of(steering)
            : field == "EffortKind" && Enum.TryParse<EffortKind>(text, out var kind) ? ProgrammeWords.Of(kind)
            : field == "Status" && Enum.TryParse<EffortStatus>(text, out var status) ? ProgrammeWords.Of(status)
            : field == "Strength" && Enum.TryParse<ContributionStrength>(text, out var strength) ? ProgrammeWords.Of(strength)
            : field == "Coverage" && Enum.TryParse<Coverage>(text, out var coverage) ? ProgrammeWords.Of(coverage)
            : field is "Basis" or "BaselineBasis" or "TargetBasis" ? text == nameof(Basis.Interpreted) ? T.Of("onze lezing") : T.Of("zo gezegd")
            : text.Replace("\n", "; ", StringComparison.Ordinal);
    }

    private static string Figure(string canonical)
    {
        try
        {
            var quantity = Quantity.FromCanonical(canonical);
            return quantity.State == QuantityState.Blank ? T.Of("niet ingevuld") : FigureText.For(CultureInfo.CurrentUICulture).Quantity(quantity);
        }
        catch (FormatException)
        {
            return canonical;
        }
    }
}
