using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Standing;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Files and probation go with a relation that is transferred.</summary>
public sealed class ProbationMoveTests
{
    [Fact]
    public async Task Who_is_on_probation_takes_his_case_to_the_new_branch()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        var county = way.County;
        var applicant = await ApplicantAsync(way);

        var moved = await MoveAsync(county, applicant.MemberId!.Value, county.EastOffice);
        var before = await way.TryAsync("inspected");

        Assert.False(moved.IsRefused, moved.Refusal?.Message);
        Assert.Equal(county.EastOffice, (await ApplicantAsync(way)).OrganizationId);
        var at = await county.CaseAsync(way.Case);
        Assert.Equal(county.EastOffice, at.PartyOf("branch"));
        var keepers = at.Open!.Keepers.Where(k => k.IsOpen).ToList();
        Assert.NotEmpty(keepers);
        Assert.DoesNotContain(keepers, k => k.OrganizationId == county.EastVillage);
        Assert.Equal("case.not_yours", before.Refusal!.Code);
        Assert.Contains(at.Events, e => e.Text.Contains("预备期连续计算", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_he_is_on_probation_his_record_is_not_merged_away()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        var member = (await ApplicantAsync(way)).MemberId!.Value;

        var uses = await way.County.RunAsync<Modules.Members.Seams.MemberUses, Refusal?>(
            Role.CountyAdministrator,
            (all, _) => all.GoesOnAsync(member, default)
        );

        Assert.Contains("预备期", uses!.Message, StringComparison.Ordinal);
    }

    private static Task<Applicant> ApplicantAsync(Pathway way) =>
        way.County.LookAsync(db => db.Applicants.SingleAsync(a => a.Id == way.Who));

    private static Task<Result<MemberId>> MoveAsync(SmallCounty county, MemberId member, OrganizationId to) =>
        county.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (change, by) =>
                change.RunAsync(
                    new()
                    {
                        Id = member,
                        Change = MembershipChange.Move,
                        Organization = to.ToString(),
                        On = new DateOnly(2025, 1, 10),
                        Reason = "工作调动",
                        Ground = Modules.Organizations.DirectGround.Correction,
                    },
                    by,
                    default
                )
        );
}
