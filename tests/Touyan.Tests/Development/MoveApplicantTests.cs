using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Somebody who moves to another branch goes on there; his time counts on (细则第十二条).</summary>
public sealed class MoveApplicantTests
{
    [Fact]
    public async Task His_case_goes_to_the_keepers_of_the_new_branch_and_his_time_counts_on()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("cultivate");
        await way.ReviewAsync("2023-09-01");

        var moved = await MoveAsync(way, way.County.WestVillage.ToString(), "2023-10-01");

        Assert.False(moved.IsRefused, moved.Refusal?.Message);
        var (applicant, found) = (await way.ApplicantAsync(), await way.County.CaseAsync(way.Case));
        Assert.Equal((way.County.WestVillage, new DateOnly(2023, 3, 1)), (applicant.OrganizationId, applicant.ActivistOn));
        Assert.Equal([way.County.WestVillage, way.County.WestTown], found.Parties.OrderBy(p => p.Party).Select(p => p.OrganizationId));
        Assert.Equal("case.not_yours", (await way.TryAsync("done")).Refusal!.Code);

        // Nobody is secretary in the west: the county stands in.
        await way.County.RunAsync<Modules.Development.Reviews.AddReview, Result<ApplicantId>>(
            Role.CountyAdministrator,
            (add, by) =>
                add.RunAsync(
                    new()
                    {
                        Id = way.Who,
                        On = new DateOnly(2024, 3, 1),
                        Result = Modules.Development.Model.ReviewResult.Good,
                        Opinion = "好",
                    },
                    by,
                    default
                )
        );
        var done = await way.TryAsync("done", role: Role.CountyAdministrator);
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    [Fact]
    public async Task He_goes_to_a_branch_only_and_not_to_where_he_is()
    {
        var way = await Pathway.OpenAsync();

        Assert.Equal("applicant.not-a-branch", (await MoveAsync(way, way.County.WestTown.ToString(), "2023-10-01")).Refusal!.Code);
        Assert.Equal("applicant.already-there", (await MoveAsync(way, way.County.EastVillage.ToString(), "2023-10-01")).Refusal!.Code);
        Assert.Equal("applicant.before-last-move", (await MoveAsync(way, way.County.WestVillage.ToString(), "2023-01-09")).Refusal!.Code);
    }

    [Fact]
    public async Task A_branch_with_applicants_is_not_dissolved()
    {
        var way = await Pathway.OpenAsync();
        var uses = await way.County.RunAsync<IEnumerable<IOrganizationUse>, List<string>>(
            Role.CountyAdministrator,
            async (all, _) =>
            {
                var hanging = new List<string>();
                foreach (var use in all)
                    hanging.AddRange(await use.StillHangingAsync(way.County.EastVillage, default));

                return hanging;
            }
        );

        Assert.Contains("1 名发展党员工作对象", uses);
    }

    private static Task<Result<ApplicantId>> MoveAsync(Pathway way, string to, string on)
    {
        var input = new MoveApplicant.Input
        {
            Id = way.Who,
            Organization = to,
            On = DateOnly.Parse(on),
            Files = "入党申请书、谈话记录",
            Reason = "工作单位变动",
        };
        return way.County.RunAsync<MoveApplicant, Result<ApplicantId>>(
            Role.BranchSecretary,
            (move, by) => move.RunAsync(input, by, default)
        );
    }
}
