using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class StartCaseTests
{
    [Fact]
    public async Task One_matter_of_one_member_runs_once()
    {
        var county = await SmallCounty.OpenAsync();
        await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var again = await county.TryStartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei));

        Assert.Equal("case.running_already", again.Refusal!.Code);
    }

    [Fact]
    public async Task Only_those_whom_the_procedure_names_begin()
    {
        var county = await SmallCounty.OpenAsync();

        var town = await county.TryStartCaseAsync(Role.CommitteeAdministrator, county.CertificateFor(county.LiWei));
        var other = await county.TryStartCaseAsync(Role.Member, county.CertificateFor(county.WangFang));

        Assert.Equal("case.may_not_start", town.Refusal!.Code);
        Assert.Equal("case.subject_not_found", other.Refusal!.Code);
    }

    [Fact]
    public async Task A_check_of_the_house_refuses_with_the_article()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.TryStartCaseAsync(Role.Member, county.CertificateFor(county.LiWei, months: 7));

        Assert.Equal("certificate.too_long", refused.Refusal!.Code);
        Assert.NotNull(refused.Refusal.Article);
    }

    [Fact]
    public async Task A_procedure_that_there_is_not_is_not_found()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.TryStartCaseAsync(Role.Member, county.CertificateFor(county.LiWei) with { Procedure = "none" });

        Assert.Equal("procedure.not_found", refused.Refusal!.Code);
    }
}
