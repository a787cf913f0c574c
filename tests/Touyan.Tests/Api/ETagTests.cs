using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>Who has seen what is shown need not be sent it again; who has seen something else is.</summary>
public sealed class ETagTests
{
    [Theory]
    [InlineData("member")]
    [InlineData("organization")]
    [InlineData("committee")]
    public async Task What_was_seen_is_not_sent_again(string what)
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        var caller = await county.CallerAsync(Role.CommitteeAdministrator);
        var path = PathOf(county, what);

        var first = await caller.GetAsync(path);
        var again = await caller.GetUnlessAsync(path, first.ETag!);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (first.Status, first.Response.Content.Headers.ContentType?.MediaType));
        Assert.Equal((HttpStatusCode.NotModified, "", first.ETag), (again.Status, again.Text, again.ETag));
        Assert.True(again.Response.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task A_tag_is_known_in_a_list_weakened_by_a_proxy_and_as_any()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/members/{county.LiWei}";
        var tag = (await caller.GetAsync(path)).ETag;

        foreach (var seen in new[] { $"\"7-00\", {tag}", $"W/{tag}", "*" })
            Assert.Equal(HttpStatusCode.NotModified, (await caller.GetUnlessAsync(path, seen)).Status);

        foreach (var other in new[] { "\"7-00\"", "nonsense", "" })
            Assert.Equal(HttpStatusCode.OK, (await caller.GetUnlessAsync(path, other)).Status);
    }

    [Fact]
    public async Task What_somebody_changed_is_sent()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/members/{county.LiWei}";
        var seen = (await caller.GetAsync(path)).ETag!;
        var change = new
        {
            name = "李炜",
            ethnicity = "01",
            reason = "录入有误",
        };

        var changed = await caller.PostAsync(path + "/correct", change, ifMatch: seen);
        var shown = await caller.GetUnlessAsync(path, seen);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("李炜", shown.Text);
    }

    [Fact]
    public async Task What_changed_by_itself_is_sent_and_may_still_be_written_over()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/organizations/{county.EastVillage}";
        var seen = (await caller.GetAsync(path)).ETag!;

        await county.EnrolAsync("周敏", county.EastVillage, 88);
        var shown = await caller.GetUnlessAsync(path, seen);
        var renamed = await caller.PostAsync(
            path + "/rename",
            new
            {
                name = "中共城东镇东风社区支部委员会",
                ground = "correction",
                on = "2026-11-01",
                reason = "村改社区",
            },
            ifMatch: seen
        );

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.NotEqual(seen, shown.ETag);
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("\"x-00\"")]
    [InlineData("W/\"0-00\"")]
    public async Task A_change_is_not_made_on_a_tag_that_was_never_given(string tag)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(
            $"/members/{county.LiWei}/correct",
            new
            {
                name = "李炜",
                ethnicity = "01",
                reason = "录入有误",
            },
            ifMatch: tag
        );

        Assert.Equal("if-match.unreadable", answer.Code);
    }

    [Fact]
    public async Task A_tag_of_what_is_out_of_sight_tells_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var path = $"/members/{county.ZhangMin}";
        var tag = (await (await county.CallerAsync(Role.CountyAdministrator)).GetAsync(path)).ETag!;

        var answer = await (await county.CallerAsync(Role.BranchSecretary)).GetUnlessAsync(path, tag);

        Assert.Equal((HttpStatusCode.NotFound, "member.not-found"), (answer.Status, answer.Code));
    }

    private static string PathOf(SmallCounty county, string what) =>
        what switch
        {
            "member" => $"/members/{county.LiWei}",
            "organization" => $"/organizations/{county.EastVillage}",
            _ => $"/organizations/{county.EastVillage}/committee",
        };
}
