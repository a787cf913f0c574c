using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed class RosterApiTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, "张敏 李伟 王芳 赵强")]
    [InlineData(Role.CommitteeAdministrator, "李伟 王芳 赵强")]
    [InlineData(Role.Inspector, "李伟 王芳 赵强")]
    [InlineData(Role.BranchSecretary, "李伟 王芳")]
    [InlineData(Role.Member, "李伟")]
    public async Task Everyone_sees_the_members_of_his_own(Role role, string names)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(names, await NamesAsync(await county.CallerAsync(role), "/members"));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Administrators_of_the_system_see_no_members(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal("permission.missing", (await (await county.CallerAsync(role)).GetAsync("/members")).Code);
    }

    [Theory]
    [InlineData("sex=female", "张敏 王芳")]
    [InlineData("name=lw", "李伟")]
    [InlineData("name=强", "赵强")]
    [InlineData("kind=probationary", "王芳")]
    [InlineData("joinedFrom=2004-01-01&joinedTo=2010-12-31", "李伟 赵强")]
    [InlineData("ethnicity=minority", "")]
    [InlineData("education=none", "张敏 李伟 王芳 赵强")]
    [InlineData("standing=suspended", "")]
    [InlineData("sector=05", "赵强")]
    [InlineData("on=2005-01-01", "张敏 赵强")]
    [InlineData("probationEndsBy=2027-03-15", "王芳")]
    public async Task A_roster_is_filtered_as_the_page_is(string query, string names)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(names, await NamesAsync(await county.CallerAsync(Role.CountyAdministrator), "/members?" + query));
    }

    [Fact]
    public async Task The_roster_of_an_organisation_is_taken_with_its_subtree_or_without()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        Assert.Equal("李伟 王芳 赵强", await NamesAsync(caller, $"/organizations/{county.EastTown}/members"));
        Assert.Equal("", await NamesAsync(caller, $"/organizations/{county.EastTown}/members?below=false"));
        Assert.Equal("李伟 王芳", await NamesAsync(caller, $"/members?organization={county.EastVillage}&below=false"));
    }

    [Fact]
    public async Task An_organisation_out_of_sight_has_no_roster()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var secretary = await county.CallerAsync(Role.BranchSecretary);
        foreach (var hidden in new[] { county.WestVillage, county.EastTown, other.EastVillage })
        {
            var answer = await secretary.GetAsync($"/members?organization={hidden}");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.NotNull(answer.Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=-name")]
    [InlineData("&sort=born")]
    [InlineData("&sort=-joined")]
    [InlineData("&sort=organization")]
    public async Task Walking_the_pages_finds_each_member_once(string sort)
    {
        var county = await SmallCounty.OpenAsync();
        for (var serial = 101; serial < 121; serial++)
            await county.EnrolAsync("陈静", county.EastVillage, serial);

        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var rows = await caller.WalkAsync("/members?size=3" + sort);

        Assert.Equal(24, rows.Count);
        Assert.Equal(24, rows.Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task Pages_can_be_walked_back()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var first = await caller.ReadAsync("/members?size=2");
        var second = await caller.ReadAsync($"/members?size=2&cursor={first.GetProperty("next").GetString()}");

        var back = await caller.ReadAsync($"/members?size=2&cursor={second.GetProperty("previous").GetString()}");

        Assert.Equal(first.GetProperty("rows").GetRawText(), back.GetProperty("rows").GetRawText());
    }

    [Fact]
    public async Task The_total_is_counted_when_asked_for()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        Assert.Equal(JsonValueKind.Null, (await caller.ReadAsync("/members?size=1")).GetProperty("total").ValueKind);
        Assert.Equal(4, (await caller.ReadAsync("/members?size=1&withTotal=true")).GetProperty("total").GetInt32());
    }

    private static async Task<string> NamesAsync(ApiCaller caller, string path) =>
        string.Join(' ', (await caller.WalkAsync(path)).Select(r => r.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;
}
