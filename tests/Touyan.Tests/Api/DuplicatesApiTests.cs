using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>Duplicates over REST, as the pages have them.</summary>
public sealed class DuplicatesApiTests
{
    [Fact]
    public async Task Two_records_of_one_person_are_found_compared_merged_and_unmerged()
    {
        var (county, other) = await PairAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var pair = Assert.Single((await caller.ReadAsync("/members/duplicates")).GetProperty("pairs").EnumerateArray().ToList());
        var path = $"/members/duplicates/{county.LiWei}/{other}";

        var lines = (await caller.ReadAsync(path)).GetProperty("lines").EnumerateArray().ToList();
        var merged = await caller.PostAsync(path + "/merge", Keep(county.LiWei), key: "merge");
        var again = await caller.PostAsync(path + "/merge", Keep(county.LiWei), key: "merge");

        Assert.Equal(
            new[] { county.LiWei.ToString(), other.ToString() }.Order(),
            new[] { "first", "second" }.Select(side => pair.GetProperty(side).GetProperty("id").GetString()!).Order()
        );
        Assert.Contains(lines, l => l.GetProperty("label").GetString() == "公民身份号码" && l.GetProperty("differs").GetBoolean());
        Assert.Equal(HttpStatusCode.Created, merged.Status);
        Assert.Equal((merged.Text, true), (again.Text, again.IsReplayed));
        var merge = merged.Response.Headers.Location!.OriginalString["/api/v1".Length..];
        Assert.Equal(county.LiWei.ToString(), (await caller.ReadAsync(merge)).GetProperty("keptId").GetString());
        Assert.Equal("merged", (await caller.ReadAsync($"/members/{other}")).GetProperty("standing").GetString());
        Assert.Single((await caller.ReadAsync("/members/duplicates")).GetProperty("merges").EnumerateArray().ToList());

        var undone = await caller.PostAsync(merge + "/undo", new { reason = "合错了" }, key: "undo");

        Assert.Equal((HttpStatusCode.OK, other.ToString()), (undone.Status, undone.Json.GetProperty("id").GetString()));
        Assert.Equal("normal", (await caller.ReadAsync($"/members/{other}")).GetProperty("standing").GetString());
        Assert.Equal("merge.already-undone", (await caller.PostAsync(merge + "/undo", new { reason = "再撤" })).Code);
    }

    [Fact]
    public async Task Who_is_settled_to_be_two_persons_is_not_listed_again()
    {
        var (county, other) = await PairAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/members/duplicates/{county.LiWei}/{other}/distinct";

        var silent = await caller.PostAsync(path, new { reason = "" });
        var settled = await caller.PostAsync(path, new { reason = "见面核实" }, key: "two");

        Assert.Equal(("input.invalid", "reason"), (silent.Code, silent.Field));
        Assert.Equal(HttpStatusCode.OK, settled.Status);
        Assert.Empty((await caller.ReadAsync("/members/duplicates")).GetProperty("pairs").EnumerateArray().ToList());
    }

    [Fact]
    public async Task What_makes_no_pair_is_refused()
    {
        var (county, other) = await PairAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var third = await caller.PostAsync($"/members/duplicates/{county.LiWei}/{other}/merge", Keep(county.ZhangMin));
        var none = await caller.PostAsync($"/members/duplicates/{county.LiWei}/{other}/merge", new { reason = "核实" });
        var oneTwice = await caller.PostAsync($"/members/duplicates/{other}/{other}/distinct", new { reason = "核实" });
        var mergedAlready = await MergedAsync(caller, county, other);

        Assert.Equal(("merge.kept-is-neither", "kept"), (third.Code, third.Field));
        Assert.Equal(("input.invalid", "kept"), (none.Code, none.Field));
        Assert.Equal("member.not-two-records", oneTwice.Code);
        Assert.Equal("member.not-two-records", mergedAlready.Code);
    }

    [Fact]
    public async Task Another_county_and_those_without_the_permission_find_nothing()
    {
        var (county, other) = await PairAsync();
        var stranger = await (await SmallCounty.OpenAsync()).CallerAsync(Role.CountyAdministrator);
        var town = await county.CallerAsync(Role.CommitteeAdministrator);
        var path = $"/members/duplicates/{county.LiWei}/{other}";
        var merged = await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(path + "/merge", Keep(other));
        var merge = $"/members/merges/{merged.Json.GetProperty("id").GetString()}";

        Assert.Equal("member.not-found", (await stranger.GetAsync(path)).Code);
        Assert.Equal("member.not-found", (await stranger.PostAsync(path + "/merge", Keep(other))).Code);
        Assert.Equal("member.not-found", (await stranger.PostAsync(path + "/distinct", new { reason = "核实" })).Code);
        Assert.Equal("merge.not-found", (await stranger.GetAsync(merge)).Code);
        Assert.Equal("merge.not-found", (await stranger.PostAsync(merge + "/undo", new { reason = "撤" })).Code);
        foreach (var address in new[] { "/members/duplicates", path, merge })
            Assert.Equal("permission.missing", (await town.GetAsync(address)).Code);
    }

    [Fact]
    public async Task Numbers_are_masked()
    {
        var (county, other) = await PairAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 13).Value;

        foreach (var path in new[] { "/members/duplicates", $"/members/duplicates/{county.LiWei}/{other}" })
        {
            var text = (await caller.GetAsync(path)).Text;
            Assert.Contains("**", text);
            Assert.DoesNotContain(number, text);
        }
    }

    private static async Task<Answered> MergedAsync(ApiCaller caller, SmallCounty county, MemberId other)
    {
        await caller.PostAsync($"/members/duplicates/{county.LiWei}/{other}/merge", Keep(county.LiWei));
        return await caller.PostAsync($"/members/duplicates/{county.LiWei}/{other}/distinct", new { reason = "核实" });
    }

    private static async Task<(SmallCounty County, MemberId Other)> PairAsync()
    {
        var county = await SmallCounty.OpenAsync();
        return (county, await county.EnrolAsync("李伟", county.WestVillage, 13));
    }

    private static object Keep(MemberId kept) => new { kept = kept.ToString(), reason = "见面核实是同一人" };
}
