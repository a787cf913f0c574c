using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>The pages, as a person without script uses them.</summary>
public sealed class OrganizationPageTests
{
    [Fact]
    public async Task The_tree_shows_two_levels_and_fetches_the_rest()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var page = await clerk.OpenAsync("/organizations");

        Assert.Equal(["中共海平县委员会", "中共城东镇委员会", "中共河西镇委员会"], Names(page));
        var frame = page.QuerySelector($"turbo-frame[id='tree-{county.EastTown}']")!;
        var below = await clerk.OpenAsync(frame.GetAttribute("src")!);
        Assert.Equal(
            ["中共城东镇机关总支部委员会", "中共城东镇东风村支部委员会"],
            below
                .QuerySelectorAll("turbo-frame a[href^='/organizations/']")
                .Where(a => a.ClassName != "ty-tree-more")
                .Select(a => a.TextContent)
        );
        var opened = await clerk.OpenAsync(frame.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("中共城东镇东风村支部委员会", Names(opened));
    }

    [Theory]
    [InlineData("?q=东风", "中共城东镇东风村支部委员会")]
    [InlineData("?q=dfczb", "中共城东镇东风村支部委员会")]
    [InlineData("?q=001.002.001", "中共河西镇柳桥村支部委员会")]
    [InlineData("?type=GeneralBranch", "中共城东镇机关总支部委员会")]
    public async Task What_is_looked_for_is_shown_with_the_way_to_it(string query, string name)
    {
        var county = await SmallCounty.OpenAsync();

        var page = await (await county.AsAsync(Role.CountyAdministrator)).OpenAsync("/organizations" + query);

        Assert.Contains("找到 1 个", page.QuerySelector("main")!.TextContent);
        Assert.Equal(("中共海平县委员会", name), (Names(page)[0], Names(page)[^1]));
        Assert.Equal(3, Names(page).Count);
    }

    [Fact]
    public async Task The_tree_of_a_past_day_is_the_tree_of_that_day()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        Assert.Equal(["中共海平县委员会"], Names(await clerk.OpenAsync("/organizations?on=2011-12-31")));
        Assert.Contains("没有登记的党组织", (await clerk.GetAsync("/organizations?on=2009-12-31")).Reading);
        Assert.Contains("尚未成立", (await clerk.GetAsync($"/organizations/{county.EastTown}?on=2011-12-31")).Reading);
    }

    [Fact]
    public async Task Everyone_sees_what_is_below_his_post_and_nothing_else()
    {
        var county = await SmallCounty.OpenAsync();
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        Assert.Equal("中共城东镇委员会", Names(await town.OpenAsync("/organizations"))[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync($"/organizations/{county.WestVillage}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync($"/organizations/{county.WestTown}/children")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await town.GetAsync($"/organizations/{county.EastVillage}/rename")).Status);
        var page = await town.OpenAsync($"/organizations/{county.EastVillage}");
        Assert.DoesNotContain("中共海平县委员会", page.QuerySelector(".ty-crumbs")!.TextContent);
        Assert.Null(page.QuerySelector($"a[href='/organizations/{county.EastVillage}/rename']"));
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.SystemAdministrator)]
    public async Task Who_has_no_business_with_organisations_is_turned_away(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(role)).GetAsync("/organizations")).Status);
    }

    [Fact]
    public async Task A_change_is_shown_before_it_is_done()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}/rename";
        var filled = new Dictionary<string, string>
        {
            ["Input.Name"] = "中共城东镇东湖村支部委员会",
            ["Input.Ground"] = "Correction",
            ["Input.Reason"] = "规范命名",
            ["Input.Preview"] = "true",
        };

        var asked = await clerk.SubmitAsync(url, filled);
        Assert.Contains("更名为“中共城东镇东湖村支部委员会”", asked.Reading);
        Assert.Equal("中共城东镇东风村支部委员会", await NameAsync(county, county.EastVillage));

        var back = await clerk.SubmitAsync(asked.Page, url + "?handler=Edit", new { });
        Assert.Equal("规范命名", back.Page.QuerySelector("textarea")!.TextContent.Trim());
        // The form stands at ?handler=Edit now; from there it must go on, not round in a circle.
        Assert.Equal("?", back.Page.QuerySelector("button[name='Input.Preview']")!.GetAttribute("formaction"));

        var done = await clerk.SubmitAsync(asked.Page, url, new { });
        Assert.Equal((HttpStatusCode.SeeOther, $"/organizations/{county.EastVillage}"), (done.Status, done.Location));
        Assert.Equal("中共城东镇东湖村支部委员会", await NameAsync(county, county.EastVillage));
        var history = (await clerk.GetAsync(done.Location!)).Reading;
        Assert.Contains("更名已办理", history);
        Assert.Contains("中共城东镇东风村支部委员会 → 中共城东镇东湖村支部委员会", history);
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var refused = await clerk.SubmitAsync(
            $"/organizations/{county.EastVillage}/rename",
            new
            {
                Name = "新名",
                Ground = "Correction",
                Reason = "规范命名",
                On = "2015-06-30",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("不能早于成立日期 2015-07-01", refused.Page.QuerySelector("#Input_On-error")!.TextContent);
    }

    [Fact]
    public async Task A_new_parent_is_picked_and_then_the_move_is_filed()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}/move";

        var picking = await clerk.OpenAsync(url + "?q=hxz");
        var choice = Assert.Single(picking.QuerySelectorAll("td a"));
        var done = await clerk.SubmitAsync(url + choice.GetAttribute("href"), new { Ground = "Correction", Reason = "区划调整" });

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var village = await county.LookAsync(db => db.Organizations.SingleAsync(o => o.Id == county.EastVillage));
        Assert.Equal(county.WestTown, village.ParentId);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("correct")]
    [InlineData("merge")]
    [InlineData("dissolve")]
    public async Task Every_form_opens(string act)
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        Assert.NotNull((await clerk.OpenAsync($"/organizations/{county.EastVillage}/{act}")).QuerySelector("main form"));
    }

    [Fact]
    public async Task A_branch_is_established_below_a_town()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var done = await clerk.SubmitAsync(
            $"/organizations/new?below={county.WestTown}",
            new
            {
                Name = "中共河西镇南港村支部委员会",
                Type = nameof(OrganizationType.Branch),
                Sector = "01",
                Ground = "FirstLoading",
                Reason = "批复设立",
            }
        );

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("中共河西镇南港村支部委员会", (await clerk.GetAsync(done.Location!)).Reading);
    }

    private static IReadOnlyList<string> Names(IParentNode page) =>
        [
            .. page.QuerySelectorAll("ty-tree a[href^='/organizations/']")
                .Where(a => a.ClassName != "ty-tree-more")
                .Select(a => a.TextContent),
        ];

    private static Task<string> NameAsync(SmallCounty county, OrganizationId id) =>
        county.LookAsync(db => db.Organizations.Where(o => o.Id == id).Select(o => o.Name).SingleAsync());
}
