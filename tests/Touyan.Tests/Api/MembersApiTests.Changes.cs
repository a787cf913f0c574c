using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed partial class MembersApiTests
{
    [Fact]
    public async Task A_file_grows_by_education_occupation_and_honour()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);
        var path = $"/members/{county.LiWei}";

        var done = new[]
        {
            await caller.PostAsync(
                path + "/educations",
                new
                {
                    level = "21",
                    school = "南通大学",
                    graduatedOn = "2007-06-30",
                    reason = "补登",
                }
            ),
            await caller.PostAsync(
                path + "/occupations",
                new
                {
                    code = "012",
                    workUnit = "农技站",
                    from = "2026-03-01",
                    reason = "调动",
                }
            ),
            await caller.PostAsync(path + "/honours", Honour()),
        };

        Assert.All(done, d => Assert.True(d.Status is HttpStatusCode.OK, d.Text));
        var file = await caller.ReadAsync(path);
        Assert.Equal("南通大学", file.GetProperty("educations")[0].GetProperty("school").GetString());
        Assert.Equal("农技站", file.GetProperty("occupations")[0].GetProperty("workUnit").GetString());
        Assert.Equal("优秀共产党员", file.GetProperty("honours")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_change_of_membership_needs_its_post_and_obeys_the_regulation()
    {
        var county = await SmallCounty.OpenAsync();
        var path = $"/members/{county.WangFang}/membership-changes";
        var early = new
        {
            change = "convert",
            ground = "correction",
            on = "2026-11-01",
            reason = "支部大会通过",
        };

        var secretary = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync(path, early);
        var town = await (await county.CallerAsync(Role.CommitteeAdministrator)).PostAsync(path, early);
        var office = await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(path, early);
        var unnamed = await (await county.CallerAsync(Role.CommitteeAdministrator)).PostAsync(
            path,
            new { on = "2026-11-01", reason = "x" }
        );

        Assert.Equal("permission.missing", secretary.Code);
        Assert.Equal("member.forbidden", town.Code);
        Assert.Equal(("conversion-date.before-probation-ends", "on"), (office.Code, office.Field));
        Assert.NotEmpty(office.Json.GetProperty("article").GetString()!);
        Assert.Equal(("input.invalid", "change"), (unnamed.Code, unnamed.Field));
    }

    [Fact]
    public async Task Who_saw_an_older_file_is_told_and_overwrites_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CommitteeAdministrator);
        var path = $"/members/{county.ZhaoQiang}";
        var seen = (await caller.GetAsync(path)).ETag;

        var first = await caller.PostAsync(path + "/honours", Honour(), ifMatch: seen);
        var late = await caller.PostAsync(
            path + "/correct",
            new
            {
                name = "赵强",
                ethnicity = "01",
                reason = "核对",
            },
            ifMatch: seen
        );

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "member.changed-meanwhile"), (late.Status, late.Code));
        Assert.NotEqual(seen, (await caller.GetAsync(path)).ETag);
    }

    private static object Honour() =>
        new
        {
            title = "优秀共产党员",
            awardedBy = "中共城东镇委员会",
            awardedOn = "2026-07-01",
            reason = "表彰",
        };
}
