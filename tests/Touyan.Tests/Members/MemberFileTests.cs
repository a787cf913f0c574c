using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Revealing;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class MemberFileTests
{
    private static readonly string LiWeisNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;

    [Fact]
    public async Task A_file_shows_why_each_computed_value_is_so_and_masks_the_rest()
    {
        var county = await SmallCounty.OpenAsync();

        var file = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/members/{county.LiWei}");

        Assert.Contains("41 岁", file.Reading);
        Assert.Contains("出生于 1985-07-01，至 2026-11-20 满 41 周岁", file.Reading);
        Assert.Contains("15 年", file.Reading);
        Assert.Contains("自转为正式党员之日 2011-06-20 起算", file.Reading);
        Assert.Contains("3206************", file.Reading);
        Assert.DoesNotContain(LiWeisNumber, file.Text);
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.NotFound)]
    [InlineData(Role.Member, HttpStatusCode.NotFound)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.SecurityAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.AuditAdministrator, HttpStatusCode.Forbidden)]
    public async Task The_file_of_a_member_of_the_other_town_is_there_for_the_county_only(Role role, HttpStatusCode status)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(status, (await (await county.AsAsync(role)).GetAsync($"/members/{county.ZhangMin}")).Status);
    }

    [Fact]
    public async Task A_member_opens_his_own_file_and_finds_only_himself_in_the_roster()
    {
        var county = await SmallCounty.OpenAsync();
        var liWei = await county.AsAsync(Role.Member);

        Assert.Equal(HttpStatusCode.OK, (await liWei.GetAsync($"/members/{county.LiWei}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await liWei.GetAsync($"/members/{county.WangFang}")).Status);
        var roster = await liWei.GetAsync("/members");
        Assert.Contains("李伟", roster.Reading);
        Assert.DoesNotContain("王芳", roster.Reading);
    }

    [Fact]
    public async Task Who_looks_at_a_sensitive_value_says_why_and_the_member_can_see_who_looked()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);
        var url = $"/members/{county.LiWei}/reveal/id-number";

        var silent = await secretary.SubmitAsync(url, new { Reason = "" });
        var shown = await secretary.SubmitAsync(url, new { Reason = "核对档案" });
        var after = await secretary.GetAsync($"/members/{county.LiWei}");
        var own = await (await county.AsAsync(Role.Member)).GetAsync($"/members/{county.LiWei}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.DoesNotContain(LiWeisNumber, silent.Text);
        Assert.Contains(LiWeisNumber, shown.Text);
        Assert.True(shown.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(LiWeisNumber, after.Text);
        Assert.Contains("查看敏感信息原文", own.Reading);
        Assert.Contains("核对档案", own.Reading);
        var entry = await county.LookAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "member.reveal"));
        Assert.Equal(("公民身份号码", "核对档案"), (entry.Detail, entry.Reason));
        Assert.DoesNotContain(LiWeisNumber, entry.Changes ?? "");
    }

    [Fact]
    public async Task An_inspector_may_read_but_not_unmask()
    {
        var county = await SmallCounty.OpenAsync();
        var inspector = await county.AsAsync(Role.Inspector);

        Assert.DoesNotContain("/reveal/", (await inspector.GetAsync($"/members/{county.LiWei}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.GetAsync($"/members/{county.LiWei}/reveal/id-number")).Status);
    }

    [Fact]
    public async Task What_is_not_registered_cannot_be_unmasked()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.RunAsync<RevealValue, Result<string>>(
            Role.CountyAdministrator,
            (reveal, by) =>
                reveal.RunAsync(
                    new RevealValue.Input
                    {
                        Id = county.LiWei,
                        What = SensitiveValue.Phone,
                        Reason = "联系",
                    },
                    by,
                    default
                )
        );

        Assert.Equal("member.nothing-to-reveal", refused.Refusal!.Code);
    }

    [Fact]
    public async Task An_id_number_is_found_by_post_and_leads_to_the_file()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);
        const string form = "form[action*='handler=find']";

        var mine = await secretary.SubmitAsync("/members", new { IdNumber = LiWeisNumber.ToLowerInvariant() }, form);
        var others = await secretary.SubmitAsync(
            "/members",
            new { IdNumber = SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value },
            form
        );

        Assert.Equal($"/members/{county.LiWei}", mine.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.Status);
        Assert.Contains("没有登记该公民身份号码", others.Reading);
    }

    [Fact]
    public async Task The_history_tells_changes_in_words()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);

        var done = await secretary.SubmitAsync(
            $"/members/{county.LiWei}/education/new",
            new
            {
                Level = "21",
                School = "南通大学",
                GraduatedOn = "2012-06-30",
                Reason = "补登",
            }
        );
        var file = await secretary.GetAsync($"/members/{county.LiWei}");

        Assert.Equal($"/members/{county.LiWei}", done.Location);
        Assert.Contains("南通大学", file.Reading);
        Assert.Contains("大学本科毕业", file.Page.QuerySelector("#history")!.TextContent);
        Assert.Equal(
            "21",
            await county.LookAsync(db => db.Set<Member>().Where(m => m.Id == county.LiWei).Select(m => m.Education).SingleAsync())
        );
    }
}
