using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed partial class OrganizationsApiTests
{
    private static readonly Role[] Blind = [Role.Member, Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [Theory]
    [InlineData(Role.CountyAdministrator, 7)]
    [InlineData(Role.CommitteeAdministrator, 4)]
    [InlineData(Role.Inspector, 4)]
    [InlineData(Role.BranchSecretary, 1)]
    public async Task Everyone_finds_what_he_may_see(Role role, int count)
    {
        var county = await SmallCounty.OpenAsync();

        var page = await (await county.CallerAsync(role)).ReadAsync("/organizations");

        Assert.Equal(count, page.GetProperty("total").GetInt32());
        Assert.Equal(count, page.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Who_has_no_business_with_organisations_is_told_so()
    {
        var county = await SmallCounty.OpenAsync();
        foreach (var role in Blind)
            Assert.Equal("permission.missing", (await (await county.CallerAsync(role)).GetAsync("/organizations")).Code);
    }

    [Fact]
    public async Task What_is_out_of_sight_is_not_there()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var town = await county.CallerAsync(Role.CommitteeAdministrator);
        foreach (var hidden in new[] { county.WestVillage, county.CountyCommittee, other.EastVillage, EntityId.New<OrganizationId>() })
        {
            foreach (var below in new[] { "", "/children", "/changes", "/members" })
            {
                var answer = await town.GetAsync($"/organizations/{hidden}{below}");
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.NotNull(answer.Code);
            }

            Assert.Equal("organization.not-found", (await town.GetAsync($"/organizations?below={hidden}")).Code);
        }
    }

    [Fact]
    public async Task A_list_is_searched_by_name_type_and_sector()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        Assert.Equal(["中共城东镇东风村支部委员会"], await NamesAsync(caller, "/organizations?q=东风"));
        Assert.Equal(3, (await NamesAsync(caller, "/organizations?type=branch")).Count);
        Assert.Equal(2, (await NamesAsync(caller, $"/organizations?below={county.EastTown}&sector=05")).Count);
        Assert.Equal(["中共海平县委员会"], await NamesAsync(caller, "/organizations?on=2011-01-01"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Walking_the_pages_finds_each_organisation_once(int size)
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var rows = await caller.WalkAsync($"/organizations?size={size}");

        Assert.Equal(7, rows.Count);
        Assert.Equal(7, rows.Select(Id).Distinct().Count());
        Assert.Equal(county.CountyCommittee.ToString(), Id(rows[0]));
    }

    [Fact]
    public async Task Pages_can_be_walked_back()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var first = await caller.ReadAsync("/organizations?size=3");
        var second = await caller.ReadAsync($"/organizations?size=3&cursor={first.GetProperty("next").GetString()}");

        var back = await caller.ReadAsync($"/organizations?size=3&cursor={second.GetProperty("previous").GetString()}");

        Assert.Equal(first.GetProperty("rows").GetRawText(), back.GetProperty("rows").GetRawText());
        Assert.Equal(JsonValueKind.Null, back.GetProperty("previous").ValueKind);
        Assert.Equal(first.GetProperty("next").GetString(), back.GetProperty("next").GetString());
    }

    [Fact]
    public async Task An_organisation_is_shown_with_its_way_and_what_stands_below()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var town = await caller.ReadAsync($"/organizations/{county.EastTown}");
        var below = await caller.ReadAsync($"/organizations/{county.EastTown}/children");

        Assert.Equal("中共城东镇委员会", town.GetProperty("name").GetString());
        Assert.Equal("partyCommittee", town.GetProperty("type").GetString());
        Assert.Equal("中共海平县委员会", town.GetProperty("path")[0].GetProperty("name").GetString());
        Assert.Equal(2, town.GetProperty("children").GetInt32());
        Assert.Equal(2, below.GetArrayLength());
    }

    [Fact]
    public async Task A_county_never_reaches_into_another()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var answer = await caller.PostAsync(
            $"/organizations/{other.EastVillage}/rename",
            Basis("2026-08-01", new { name = "中共城东镇东风社区支部委员会" })
        );

        Assert.Equal("organization.not-found", answer.Code);
    }

    [Theory]
    [InlineData("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("?format=csv", "text/csv")]
    public async Task A_list_is_sent_as_a_file(string query, string type)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.Inspector)).GetAsync("/organizations/export" + query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.Response.Content.Headers.ContentType!.MediaType);
        if (type == "text/csv")
            Assert.Equal(5, answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Findings_name_the_article_for_each_organisation_in_sight()
    {
        var county = await SmallCounty.OpenAsync();

        var rows = await (await county.CallerAsync(Role.BranchSecretary)).WalkAsync("/organizations/findings");

        Assert.All(rows, r => Assert.Equal(county.EastVillage.ToString(), Id(r)));
        Assert.All(
            rows.SelectMany(r => r.GetProperty("findings").EnumerateArray()),
            f => Assert.NotEmpty(f.GetProperty("article").GetString()!)
        );
    }

    private static async Task<List<string>> NamesAsync(ApiCaller caller, string path) =>
        [.. (await caller.WalkAsync(path)).Select(r => r.GetProperty("name").GetString()!)];

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;
}
