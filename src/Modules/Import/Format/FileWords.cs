using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Format;

/// <summary>The enumerations of the format with their Dutch words. The words are part of the format: a changed word makes old workbooks unreadable.</summary>
internal static class FileWords
{
    public static readonly WordList Basis = WordList.Of(
        (Kernel.Basis.Stated, "vermeld"),
        (Kernel.Basis.Interpreted, "onze lezing"));

    public static readonly WordList ContractStatus = WordList.Of(
        (Programmes.Contracts.ContractStatus.Concept, "concept"),
        (Programmes.Contracts.ContractStatus.Adopted, "vastgesteld"));

    public static readonly WordList Role = WordList.Of(
        (ProgrammeRole.AdministrativeCommissioner, "bestuurlijk opdrachtgever"),
        (ProgrammeRole.OfficialCommissioner, "ambtelijk opdrachtgever"),
        (ProgrammeRole.ProgrammeManager, "programmamanager"),
        (ProgrammeRole.ProgrammeTeam, "programmateam"),
        (ProgrammeRole.EffortLead, "trekker"),
        (ProgrammeRole.LineManager, "lijnmanager"),
        (ProgrammeRole.Partner, "partner"),
        (ProgrammeRole.Region, "regio"));

    public static readonly WordList Direction = WordList.Of(
        (Indicators.Contracts.Direction.HigherIsBetter, "hoger is beter"),
        (Indicators.Contracts.Direction.LowerIsBetter, "lager is beter"),
        (Indicators.Contracts.Direction.Stay, "gelijk blijven"),
        (Indicators.Contracts.Direction.InBand, "binnen een bandbreedte"),
        (Indicators.Contracts.Direction.None, "geen"));

    public static readonly WordList Reading = WordList.Of(
        (Indicators.Contracts.Reading.Level, "stand"),
        (Indicators.Contracts.Reading.Flow, "aantal per periode"),
        (Indicators.Contracts.Reading.Cumulative, "opgeteld sinds de nulmeting"),
        (Indicators.Contracts.Reading.Share, "aandeel"),
        (Indicators.Contracts.Reading.Mark, "rapportcijfer"),
        (Indicators.Contracts.Reading.Ordinal, "trede op een schaal"),
        (Indicators.Contracts.Reading.Rank, "rangnummer"),
        (Indicators.Contracts.Reading.YesNo, "ja of nee"),
        (Indicators.Contracts.Reading.Narrative, "verhaal"));

    public static readonly WordList Measures = WordList.Of(
        (Indicators.Contracts.Measures.Effect, "effect"),
        (Indicators.Contracts.Measures.Performance, "prestatie"));

    public static readonly WordList TargetKind = WordList.Of(
        (Indicators.Contracts.TargetKind.Level, "niveau"),
        (Indicators.Contracts.TargetKind.AtLeast, "ten minste"),
        (Indicators.Contracts.TargetKind.AtMost, "ten hoogste"),
        (Indicators.Contracts.TargetKind.Between, "tussen"),
        (Indicators.Contracts.TargetKind.AbsoluteChange, "verandering in aantal"),
        (Indicators.Contracts.TargetKind.RelativeChange, "verandering in procent"),
        (Indicators.Contracts.TargetKind.PercentagePoints, "verandering in procentpunt"),
        (Indicators.Contracts.TargetKind.DirectionOnly, "alleen richting"),
        (Indicators.Contracts.TargetKind.NotWorse, "niet slechter dan de nulmeting"),
        (Indicators.Contracts.TargetKind.Ordinal, "trede"),
        (Indicators.Contracts.TargetKind.RankAtMost, "rang ten hoogste"),
        (Indicators.Contracts.TargetKind.Deliverable, "op te leveren"),
        (Indicators.Contracts.TargetKind.ServiceNorm, "servicenorm"),
        (Indicators.Contracts.TargetKind.BetterThanGroup, "beter dan een groep"),
        (Indicators.Contracts.TargetKind.None, "geen norm"));

    public static readonly WordList MeasurementStatus = WordList.Of(
        (Indicators.Contracts.MeasurementStatus.Final, "definitief"),
        (Indicators.Contracts.MeasurementStatus.Provisional, "voorlopig"),
        (Indicators.Contracts.MeasurementStatus.Revised, "herzien"),
        (Indicators.Contracts.MeasurementStatus.Estimated, "geschat"),
        (Indicators.Contracts.MeasurementStatus.Suppressed, "onderdrukt"));

    public static readonly WordList Grain = WordList.Of(
        (PeriodGrain.Year, "jaar"),
        (PeriodGrain.HalfYear, "half jaar"),
        (PeriodGrain.Quarter, "kwartaal"),
        (PeriodGrain.Month, "maand"),
        (PeriodGrain.Day, "dag"),
        (PeriodGrain.Range, "reeks van perioden"));

    public static readonly WordList BindingMethod = WordList.Of(
        (Indicators.Contracts.BindingMethod.Sum, "som"),
        (Indicators.Contracts.BindingMethod.PerThousand, "per 1.000 inwoners"),
        (Indicators.Contracts.BindingMethod.Share, "aandeel"),
        (Indicators.Contracts.BindingMethod.Index, "index"));

    public static readonly WordList EffortKind = WordList.Of(
        (Programmes.Contracts.EffortKind.Project, "project"),
        (Programmes.Contracts.EffortKind.LineActivity, "lijnactiviteit"),
        (Programmes.Contracts.EffortKind.PartnerInitiative, "initiatief van een partner"),
        (Programmes.Contracts.EffortKind.ResidentInitiative, "initiatief van inwoners"),
        (Programmes.Contracts.EffortKind.Measure, "maatregel"),
        (Programmes.Contracts.EffortKind.Pilot, "proef"),
        (Programmes.Contracts.EffortKind.Study, "onderzoek"),
        (Programmes.Contracts.EffortKind.Subsidy, "subsidie"),
        (Programmes.Contracts.EffortKind.Lobby, "lobby"),
        (Programmes.Contracts.EffortKind.Milestone, "mijlpaal"),
        (Programmes.Contracts.EffortKind.Other, "anders"));

    public static readonly WordList Steering = WordList.Of(
        (SteeringRole.Commissioner, "opdrachtgever"),
        (SteeringRole.Direction, "regie"),
        (SteeringRole.Alignment, "afstemming"),
        (SteeringRole.None, "geen rol"),
        (SteeringRole.NotYetKnown, "nog niet bekend"));

    public static readonly WordList EffortStatus = WordList.Of(
        (Programmes.Contracts.EffortStatus.OnCourse, "op koers"),
        (Programmes.Contracts.EffortStatus.AtRisk, "let op"),
        (Programmes.Contracts.EffortStatus.OffCourse, "niet op koers"),
        (Programmes.Contracts.EffortStatus.Completed, "afgerond"),
        (Programmes.Contracts.EffortStatus.Suspended, "stilgelegd"));

    public static readonly WordList Strength = WordList.Of(
        (ContributionStrength.Strong, "sterk"),
        (ContributionStrength.Moderate, "matig"),
        (ContributionStrength.Light, "licht"),
        (ContributionStrength.Unknown, "onbekend"));

    public static readonly WordList Coverage = WordList.Of(
        (Programmes.Contracts.Coverage.Covered, "gedekt"),
        (Programmes.Contracts.Coverage.NotYetCovered, "nog niet gedekt"),
        (Programmes.Contracts.Coverage.RegularBudget, "reguliere begroting"));

    /// <summary>The states of a quantity, in JSON. The workbook writes <see cref="FigureText.State"/>.</summary>
    public static readonly IReadOnlyList<QuantityState> States =
        [.. Enum.GetValues<QuantityState>()];
}
