using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Procedures;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationAffairs;

public sealed class CommitteePostAffairTests
{
    [Fact]
    public async Task The_town_appoints_within_the_term_and_the_post_is_held_at_once()
    {
        var county = await OpenAsync();
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.LiWei, "01"));

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);

        var post = Assert.Single(await PostsAsync(county));
        Assert.Equal((county.LiWei, "01", county.Today), (post.MemberId, post.Post, post.From));
        Assert.Equal(Affair.Reply, post.DocumentNumber);
        await county.DecideAsync(Role.CountyAdministrator, id, "filed");
        await county.DecideAsync(Role.BranchSecretary, id, "announced");
        Assert.Equal(CaseState.Completed, (await county.CaseAsync(id)).State);
    }

    [Fact]
    public async Task Only_secretaries_are_filed_with_the_county()
    {
        var county = await OpenAsync();
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.LiWei, "11"));

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);

        Assert.Equal("notice", (await county.CaseAsync(id)).Open!.Step);
    }

    [Fact]
    public async Task A_probationary_member_and_a_secretary_too_new_are_refused_with_the_article()
    {
        var county = await OpenAsync();
        var fresh = await county.EnrolAsync("陈静", county.EastVillage, 24, admittedOn: $"{county.Today.AddMonths(-18):yyyy-MM-dd}");

        var probationary = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.WangFang, "11"));
        var tooNew = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Appointment(county, fresh, "01"));
        var explained = await county.TryStartCaseAsync(
            Role.CommitteeAdministrator,
            Appointment(county, fresh, "01", ("exception", "县委组织部同意"))
        );

        Assert.Contains("第五条", probationary.Refusal!.Article);
        Assert.Contains("第二十二条", tooNew.Refusal!.Article);
        Assert.False(explained.IsRefused, explained.Refusal?.Message);
    }

    [Fact]
    public async Task Without_a_term_in_office_or_a_vacancy_nobody_is_appointed()
    {
        var county = await SmallCounty.OpenAsync();
        var noTerm = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.LiWei, "01"));
        Assert.False((await county.BeginTermAsync(county.EastVillage)).IsRefused);
        var chen = await county.EnrolAsync("陈静", county.EastVillage, 24);
        Assert.False((await county.AppointAsync(county.EastVillage, chen)).IsRefused);

        var taken = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.LiWei, "01"));

        Assert.Equal(CommitteeRefusals.TermNotFound.Code, noTerm.Refusal!.Code);
        Assert.Equal(CommitteeRefusals.PostIsTaken.Code, taken.Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_decides_on_his_own_post()
    {
        var county = await OpenAsync();
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, Appointment(county, county.LiWei, "01"));
        var himself = await county.ActorAsync(Role.CommitteeAdministrator) with { Member = county.LiWei };

        var refused = await county.TryDecideAsync(himself, id, "approve", Affair.Replied);

        Assert.Equal("case.own_matter", refused.Refusal!.Code);
        Assert.Empty(await PostsAsync(county));
    }

    [Fact]
    public async Task One_case_is_about_one_member()
    {
        var county = await OpenAsync();
        var chen = await county.EnrolAsync("陈静", county.EastVillage, 24);
        var two = Appointment(county, county.LiWei, "01", ("member", $"{county.LiWei},{chen}"));

        var refused = await county.TryStartCaseAsync(Role.CommitteeAdministrator, two);

        Assert.Equal("affairs.one_member", refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_post_is_given_up_by_decision_of_the_town()
    {
        var county = await OpenAsync();
        Assert.False((await county.AppointAsync(county.EastVillage, county.LiWei)).IsRefused);
        var removal = Removal(county, county.LiWei, "01");
        var nobody = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Removal(county, county.LiWei, "11"));
        var id = await county.StartCaseAsync(Role.BranchSecretary, removal);

        await county.DecideAsync(Role.BranchSecretary, id, "submit", Affair.Requested);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);

        var post = Assert.Single(await PostsAsync(county));
        Assert.Equal((county.Today, "工作调动", Affair.Reply), (post.To, post.EndReason, post.EndDocumentNumber));
        Assert.Equal(CommitteeRefusals.PostNotFound.Code, nobody.Refusal!.Code);
    }

    private static async Task<SmallCounty> OpenAsync()
    {
        var county = await SmallCounty.OpenAsync();
        Assert.False((await county.BeginTermAsync(county.EastVillage)).IsRefused);
        return county;
    }

    private static StartCase.Input Appointment(SmallCounty county, MemberId member, string post, params (string, string)[] said) =>
        Affair.Of(
            "committee-appointment",
            county.EastVillage,
            [("member", member.ToString()), ("post", post), ("vacancy", "原任调离"), .. said]
        );

    private static StartCase.Input Removal(SmallCounty county, MemberId member, string post) =>
        Affair.Of(
            "committee-removal",
            county.EastVillage,
            ("path", "党组织提出"),
            ("member", member.ToString()),
            ("post", post),
            ("ground", "工作调动")
        );

    private static Task<List<CommitteePost>> PostsAsync(SmallCounty county) =>
        county.LookAsync(db => db.Set<CommitteePost>().Where(p => p.OrganizationId == county.EastVillage).ToListAsync());
}
