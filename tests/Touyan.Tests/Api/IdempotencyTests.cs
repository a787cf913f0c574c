using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>A program that got no answer may ask again: nothing is done twice.</summary>
public sealed class IdempotencyTests
{
    [Fact]
    public async Task The_same_request_under_the_same_key_is_done_once_and_answered_alike()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var first = await caller.PostAsync("/organizations", Branch(county), key: "once");
        var again = await caller.PostAsync("/organizations", Branch(county), key: "once");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.False(first.IsReplayed);
        Assert.True(again.IsReplayed);
        Assert.Equal(
            (first.Status, first.Text, first.Response.Headers.Location),
            (again.Status, again.Text, again.Response.Headers.Location)
        );
        Assert.Equal(1, await NewBranchesAsync(caller));
    }

    [Fact]
    public async Task A_key_is_not_taken_for_another_request()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        await caller.PostAsync("/organizations", Branch(county), key: "mine");

        var other = await caller.PostAsync("/organizations", Branch(county, "中共城东镇新桥村第二支部委员会"), key: "mine");

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("idempotency-key.reused", other.Code);
        Assert.Equal(1, await NewBranchesAsync(caller));
    }

    [Fact]
    public async Task Two_requests_at_once_under_one_key_make_one_row()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => caller.PostAsync("/organizations", Branch(county), key: "race"))
        );

        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created, a.Text));
        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.Equal(1, answers.Count(a => !a.IsReplayed));
        Assert.Equal(1, await NewBranchesAsync(caller));
    }

    [Fact]
    public async Task A_refused_request_may_be_put_right_under_its_key()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var taken = await caller.PostAsync("/organizations", Branch(county, "中共城东镇东风村支部委员会"), key: "retry");

        var right = await caller.PostAsync("/organizations", Branch(county), key: "retry");

        Assert.Equal("organization.name-taken", taken.Code);
        Assert.Equal(HttpStatusCode.Created, right.Status);
    }

    [Fact]
    public async Task Keys_of_different_accounts_have_nothing_to_do_with_each_other()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        var (mine, theirs) = (await county.CallerAsync(Role.CountyAdministrator), await other.CallerAsync(Role.CountyAdministrator));

        var first = await mine.PostAsync("/organizations", Branch(county), key: "1");
        var second = await theirs.PostAsync("/organizations", Branch(other), key: "1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.False(second.IsReplayed);
    }

    [Fact]
    public async Task A_key_has_at_most_200_letters()
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(
            "/organizations",
            Branch(county),
            new string('k', 201)
        );

        Assert.Equal("idempotency-key.too-long", answer.Code);
    }

    private static object Branch(SmallCounty county, string name = "中共城东镇新桥村支部委员会") =>
        new
        {
            parentId = county.EastTown.ToString(),
            name,
            type = "branch",
            sector = "01",
            ground = "firstLoading",
            on = "2026-07-01",
            reason = "新设",
        };

    private static async Task<int> NewBranchesAsync(ApiCaller caller) =>
        (await caller.ReadAsync("/organizations?q=新桥")).GetProperty("total").GetInt32();
}
