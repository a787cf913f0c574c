using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>Posts: who defines, takes, confirms and gives them up, and how they end by themselves.</summary>
public sealed class HoldingTests
{
    [Fact]
    public async Task A_member_takes_a_post_and_his_branch_agrees()
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();

        var holding = Village.Done(await village.TakeAsync(post));
        Assert.Equal((0, 1), Counted(await village.PostsAsync(PostFilter.Waiting)));
        var own = await village.AgreeAsync(await village.SecretaryHimselfAsync(), holding);
        Village.Done(await village.AgreeAsync(await village.County.ActorAsync(Role.BranchSecretary), holding));

        Assert.Equal("holding.own", own.Refusal!.Code);
        Assert.Equal((1, 0), Counted(await village.PostsAsync()));
    }

    [Fact]
    public async Task A_post_has_so_many_places_and_a_member_so_many_posts()
    {
        var village = await Village.OpenAsync();
        var single = await village.PostAsync(village.Cleaning("一人岗", places: 1));
        var (second, third) = (await village.PostAsync(village.Cleaning("二岗")), await village.PostAsync(village.Cleaning("三岗")));
        Village.Done(await village.AssignAsync(single, village.ZhouKai));
        Village.Done(await village.AssignAsync(second, village.ZhouKai));

        Assert.Equal("holding.post-full", (await village.TakeAsync(single)).Refusal!.Code);
        Assert.Equal("holding.already-held", (await village.AssignAsync(second, village.ZhouKai)).Refusal!.Code);
        var enough = (await village.AssignAsync(third, village.ZhouKai)).Refusal!;
        Assert.Equal("holding.holds-enough", enough.Code);
        Assert.Contains("设岗定责办法", enough.Article);
    }

    [Fact]
    public async Task What_is_no_post_is_not_defined()
    {
        var village = await Village.OpenAsync();
        var post = village.Cleaning();
        await village.PostAsync();

        Assert.Equal("post.name-taken", await RefusedAsync(village, post));
        Assert.Equal("post.kind-unknown", await RefusedAsync(village, post with { Name = "甲", Kind = "77" }));
        Assert.Equal("post.area-unknown", await RefusedAsync(village, post with { Name = "甲", Area = "77" }));
        Assert.Equal("post.too-many-places", await RefusedAsync(village, post with { Name = "甲", Places = 31 }));
        Assert.Equal("post.single-place", await RefusedAsync(village, post with { Name = "甲", Kind = "03" }));
        Assert.Equal(
            "post.ends-before-it-begins",
            await RefusedAsync(village, post with { Name = "甲", Until = new DateOnly(2025, 1, 1) })
        );
        Assert.Equal("post.template-of-branch", await RefusedAsync(village, post with { Name = "甲", IsTemplate = true }));
        Assert.Equal("organization.not-found", await RefusedAsync(village, post with { Organization = village.County.WestVillage }));
        var county = post with { Organization = village.County.EastTown };
        Assert.Equal("post.not-a-branch", (await village.DefineAsync(county, Role.CountyAdministrator)).Refusal!.Code);
        Assert.Equal("posts.forbidden", (await village.DefineAsync(post, Role.Inspector)).Refusal!.Code);
    }

    [Fact]
    public async Task A_template_is_followed_below_and_held_nowhere()
    {
        var village = await Village.OpenAsync();
        var offered = village.Cleaning("样本岗") with { Organization = village.County.EastTown, IsTemplate = true };
        var template = Village.Done(await village.DefineAsync(offered, Role.CommitteeAdministrator));

        var taken = await village.AssignAsync(template, village.County.ZhaoQiang, Role.CommitteeAdministrator);
        var followed = await village.DefineAsync(village.Cleaning() with { Template = template });
        var elsewhere = village.Cleaning() with { Organization = village.County.WestVillage, Template = template };

        Assert.True(taken.IsRefused);
        Assert.Equal(
            template,
            await village.County.LookAsync(db => db.ServicePosts.Where(p => p.Id == followed.Value).Select(p => p.TemplateId).SingleAsync())
        );
        Assert.Equal("post.template-unknown", (await village.DefineAsync(elsewhere, Role.CountyAdministrator)).Refusal!.Code);
    }

    [Fact]
    public async Task He_gives_it_up_or_the_branch_relieves_him_once()
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();
        var (his, other) = (Village.Done(await village.TakeAsync(post)), Village.Done(await village.AssignAsync(post, village.ZhouKai)));

        var notHis = await village.EndAsync(other, Role.Member);
        Village.Done(await village.EndAsync(his, Role.Member));
        Village.Done(await village.EndAsync(other, Role.BranchSecretary));
        var again = await village.EndAsync(other, Role.BranchSecretary);

        Assert.Equal("posts.forbidden", notHis.Refusal!.Code);
        Assert.Equal("holding.ended", again.Refusal!.Code);
        Assert.Equal([HoldingEnd.GivenUp, HoldingEnd.Relieved], await EndsAsync(village));
    }

    [Fact]
    public async Task A_closed_post_is_held_by_nobody()
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();
        Village.Done(await village.AssignAsync(post, village.ZhouKai));

        Village.Done(await CloseAsync(village, post));

        Assert.Equal([HoldingEnd.PostClosed], await EndsAsync(village));
        Assert.Equal("post.closed", (await CloseAsync(village, post)).Refusal!.Code);
        Assert.Equal("holding.post-not-open", (await village.TakeAsync(post)).Refusal!.Code);
    }

    [Theory]
    [InlineData(MembershipChange.Die, HoldingEnd.Died)]
    [InlineData(MembershipChange.Leave, HoldingEnd.LeftTheBooks)]
    [InlineData(MembershipChange.Move, HoldingEnd.LeftBranch)]
    public async Task It_ends_by_itself_when_he_is_of_the_branch_no_more(MembershipChange change, HoldingEnd end)
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();
        Village.Done(await village.AssignAsync(post, village.ZhouKai));

        await HappenAsync(village, change);

        Assert.Equal([end], await EndsAsync(village));
        Assert.Equal((0, 0), Counted(await village.PostsAsync()));
    }

    [Fact]
    public async Task A_branch_that_is_merged_hands_its_posts_on()
    {
        var village = await Village.OpenAsync();
        var county = village.County;
        var post = await village.PostAsync();
        var twin = await village.PostAsync(village.Cleaning("同名岗"));
        Village.Done(
            await village.DefineAsync(village.Cleaning("同名岗") with { Organization = county.WestVillage }, Role.CountyAdministrator)
        );
        Village.Done(await village.AssignAsync(post, village.ZhouKai));
        var deed = await village.DeedAsync();
        var input = new MergeOrganization.Input
        {
            Id = county.EastVillage,
            IntoId = county.WestVillage,
            On = Village.Today,
            Reason = "村组合并",
        };

        Village.Done(
            await county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
                Role.CountyAdministrator,
                (merge, by) => merge.RunAsync(input, by, default)
            )
        );

        var posts = await village.PostsAsync(by: Role.CountyAdministrator);
        Assert.Equal(2, posts.Count);
        Assert.Equal(1, posts.Single(p => p.Id == post).Holders);
        Assert.All(posts, p => Assert.Equal(county.WestVillage, p.OrganizationId));
        Assert.DoesNotContain(posts, p => p.Id == twin);
        Assert.Equal(
            county.WestVillage,
            await county.LookAsync(db => db.ServiceDeeds.Where(d => d.Id == deed).Select(d => d.OrganizationId).SingleAsync())
        );
    }

    private static Task<Result<Modules.Posts.ServicePostId>> CloseAsync(Village village, Modules.Posts.ServicePostId post) =>
        village.County.RunAsync<ClosePost, Result<Modules.Posts.ServicePostId>>(
            Role.BranchSecretary,
            (close, by) => close.RunAsync(new ClosePost.Input { Id = post, Why = "岗位合并" }, by, default)
        );

    private static async Task HappenAsync(Village village, MembershipChange change)
    {
        var input = new ChangeMembership.Input
        {
            Id = village.ZhouKai,
            Change = change,
            Ground = DirectGround.Correction,
            On = Village.Today,
            Organization = change is MembershipChange.Move ? village.County.WestVillage.ToString() : null,
            LeaveReason = change is MembershipChange.Leave ? "11" : null,
            Reason = "支部大会决定",
        };
        Village.Done(
            await village.County.RunAsync<ChangeMembership, Result<MemberId>>(
                Role.CountyAdministrator,
                (act, by) => act.RunAsync(input, by, default)
            )
        );
    }

    private static async Task<string> RefusedAsync(Village village, DefinePost.Input input) =>
        (await village.DefineAsync(input)).Refusal?.Code ?? "";

    private static Task<List<HoldingEnd>> EndsAsync(Village village) =>
        village.County.LookAsync(db =>
            db.PostHoldings.Where(h => h.End != null).OrderBy(h => h.End).Select(h => h.End!.Value).ToListAsync()
        );

    private static (int Holders, int Waiting) Counted(IReadOnlyList<PostRow> rows) => (rows[0].Holders, rows[0].Waiting);
}
