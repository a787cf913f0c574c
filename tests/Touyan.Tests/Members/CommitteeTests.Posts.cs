using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed partial class CommitteeTests
{
    [Fact]
    public async Task Only_full_members_in_good_standing_are_appointed()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);

        var probationary = await county.AppointAsync(county.EastVillage, county.WangFang, "03");
        var early = await county.AppointAsync(
            county.EastVillage,
            await county.EnrolAsync("周平", county.EastVillage, 71, admittedOn: "2024-06-01"),
            "03",
            "2025-01-01"
        );

        Assert.Equal("committee.not-eligible", probationary.Refusal!.Code);
        Assert.Contains("选举工作条例", probationary.Refusal.Article, StringComparison.Ordinal);
        Assert.Equal("committee.not-eligible", early.Refusal!.Code);
    }

    [Fact]
    public async Task A_branch_secretary_has_a_year_of_standing_unless_the_body_above_agrees()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        var newcomer = await county.EnrolAsync("周平", county.EastVillage, 71, admittedOn: "2024-06-01");

        var refused = await county.AppointAsync(county.EastVillage, newcomer, from: "2026-01-01");
        var agreed = await county.AppointAsync(county.EastVillage, newcomer, from: "2026-01-01", isExceptional: true);

        Assert.Equal("committee.secretary-too-new", refused.Refusal!.Code);
        Assert.Contains("第二十二条", refused.Refusal.Article, StringComparison.Ordinal);
        Assert.False(agreed.IsRefused);
    }

    [Fact]
    public async Task A_post_has_one_holder_and_a_committee_no_more_persons_than_seats()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, seats: 1);
        var other = await county.EnrolAsync("周平", county.EastVillage, 71);
        await county.AppointAsync(county.EastVillage, county.LiWei);

        var taken = await county.AppointAsync(county.EastVillage, other);
        var twice = await county.AppointAsync(county.EastVillage, county.LiWei);
        var full = await county.AppointAsync(county.EastVillage, other, "03");
        var second = await county.AppointAsync(county.EastVillage, county.LiWei, "11");
        var unknown = await county.AppointAsync(county.EastVillage, county.LiWei, "77");

        Assert.Equal("committee.post-is-taken", taken.Refusal!.Code);
        Assert.Equal("committee.already-holds", twice.Refusal!.Code);
        Assert.Equal("committee.no-seat-left", full.Refusal!.Code);
        Assert.False(second.IsRefused);
        Assert.Equal("committee.post-unknown", unknown.Refusal!.Code);
    }

    [Fact]
    public async Task A_post_is_given_up_with_reason_and_document()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        await county.AppointAsync(county.EastVillage, county.LiWei);
        var post = (await county.CommitteeAsync(county.EastVillage)).Serving!.Holders.Single().Id;

        var tooEarly = await EndAsync(county, post, "2024-02-29");
        var ended = await EndAsync(county, post, "2026-10-01");
        var again = await EndAsync(county, post, "2026-10-01");

        Assert.Equal("committee.outside-the-term", tooEarly.Refusal!.Code);
        Assert.False(ended.IsRefused);
        Assert.Equal("committee.post-ended", again.Refusal!.Code);
        var view = await county.CommitteeAsync(county.EastVillage);
        var gone = view.Serving!.Gone.Single();
        Assert.Equal(("工作调动", "海组〔2026〕30号"), (gone.EndReason, gone.EndDocumentNumber));
        Assert.Equal(["书记"], view.Vacant.Select(p => p.Name));
    }

    [Fact]
    public async Task Candidates_are_the_full_members_of_the_subtree_and_by_name_those_in_reach()
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(["李伟"], await CandidatesAsync(county, null));
        Assert.Equal(["赵强"], await CandidatesAsync(county, "赵"));
        Assert.Equal(["赵强"], await CandidatesAsync(county, "zq"));
        Assert.Equal(["张敏"], await CandidatesAsync(county, "张敏"));
        Assert.Empty(await CandidatesAsync(county, "王芳"));
    }

    private static async Task<IEnumerable<string>> CandidatesAsync(SmallCounty county, string? name)
    {
        var places = await county.RunAsync<IOrganizations, OrganizationPlace?>(
            Role.CountyAdministrator,
            (all, by) => all.FindAsync(county.EastVillage, by, OrganizationsPermissions.Read, default)
        );
        var found = await county.RunAsync<FindCandidates, IReadOnlyList<FindCandidates.Row>>(
            Role.CountyAdministrator,
            (find, by) => find.RunAsync(places!, name, by, default)
        );
        return found.Select(r => r.Name);
    }

    private static Task<Result<Guid>> EndAsync(SmallCounty county, Guid post, string on) =>
        county.RunAsync<EndCommitteePost, Result<Guid>>(
            Role.CountyAdministrator,
            (end, by) =>
                end.RunAsync(
                    new EndCommitteePost.Input
                    {
                        Organization = county.EastVillage,
                        Post = post,
                        On = DateOnly.Parse(on),
                        Reason = "工作调动",
                        DocumentNumber = "海组〔2026〕30号",
                    },
                    by,
                    default
                )
        );
}
