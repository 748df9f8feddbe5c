using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;

namespace OpKoers.Access.Tests;

public sealed class PermissionMatrixTests
{
    private static readonly Guid Here = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Elsewhere = new("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(Role.AdministrativeCommissioner, "ReadProgramme AgreeRollUp DecideChanges")]
    [InlineData(Role.OfficialCommissioner, "ReadProgramme AcceptRollUp DecideChanges")]
    [InlineData(Role.ProgrammeManager, "ReadProgramme EditProgramme EditEfforts EditContributions EnterMeasurements ImportProgramme ManageRoles ReportProgress AcceptReports ManageCouncilItems")]
    [InlineData(Role.ProgrammeTeam, "ReadProgramme EditEfforts EditContributions EnterMeasurements ReportProgress")]
    [InlineData(Role.EffortLead, "ReadProgramme EditEfforts ReportProgress")]
    [InlineData(Role.LineManager, "ReadProgramme")]
    [InlineData(Role.Partner, "ReadProgramme")]
    [InlineData(Role.Region, "ReadProgramme")]
    [InlineData(Role.FunctionalAdministrator, "ReadProgramme CreateProgramme ManageRoles ManageAccounts ReadChangeLog ManageAreas ManageFigures")]
    [InlineData(Role.ConcernController, "ReadProgramme ReadChangeLog ManageMoments FreezeEdition PublishEdition ManageCouncilItems ManageAreas ManageFigures")]
    [InlineData(Role.Directorate, "ReadProgramme")]
    [InlineData(Role.College, "ReadProgramme")]
    [InlineData(Role.Auditor, "ReadProgramme ReadChangeLog")]
    public void Role_InTheMatrix_CarriesExactlyThese(Role role, string permissions) =>
        Assert.Equal(
            permissions.Split(' '),
            Enum.GetValues<Permission>().Where(permission => PermissionMatrix.Allows(role, permission)).Select(permission => permission.ToString()));

    [Fact]
    public void Matrix_OfEveryRole_HasARow() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(PermissionMatrix.Allows(role, Permission.ReadProgramme)));

    [Fact]
    public void Grant_InOneProgramme_HoldsThereAlone()
    {
        var grant = new Grant(Role.ProgrammeManager, Here);

        Assert.True(grant.Allows(Permission.EditProgramme, Here));
        Assert.False(grant.Allows(Permission.EditProgramme, Elsewhere));
        Assert.False(grant.Allows(Permission.EditProgramme, null));
        Assert.Equal([Here], Grant.Visible([grant])!);
    }

    [Fact]
    public void Grant_OfTheOrganisation_HoldsInEveryProgramme()
    {
        var grant = new Grant(Role.ConcernController, null);

        Assert.True(grant.Allows(Permission.ReadProgramme, Elsewhere));
        Assert.True(grant.Allows(Permission.ReadChangeLog, null));
        Assert.False(grant.Allows(Permission.EditProgramme, Here));
        Assert.Null(Grant.Visible([grant]));
    }

    [Fact]
    public void Grant_OfAnAdministratorInOneProgramme_CarriesNothingOfTheOrganisation() =>
        Assert.All(
            [Permission.ManageAccounts, Permission.ReadChangeLog, Permission.CreateProgramme],
            permission => Assert.False(new Grant(Role.FunctionalAdministrator, Here).Allows(permission, Here)));

    [Fact]
    public void Visible_WithoutGrants_IsNothing() => Assert.Empty(Grant.Visible([])!);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2021-03-01", null, true)]
    [InlineData("2021-03-02", null, false)]
    [InlineData(null, "2021-03-01", true)]
    [InlineData(null, "2021-02-28", false)]
    [InlineData("2021-03-01", "2021-03-01", true)]
    public void Role_WithDays_CountsFromFirstUpToAndIncludingLast(string? from, string? until, bool holds) =>
        Assert.Equal(holds, Grant.Holds(Day(from), Day(until), new DateOnly(2021, 3, 1)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
