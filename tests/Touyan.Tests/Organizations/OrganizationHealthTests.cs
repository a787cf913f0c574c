using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>The findings of a county, from its members and committees, on the pages.</summary>
public sealed class OrganizationHealthTests
{
    [Fact]
    public async Task A_branch_with_too_few_full_members_is_found_with_the_rule_and_the_rows_behind_it()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var page = await clerk.OpenAsync($"/organizations/{county.EastVillage}");

        var finding = page.QuerySelectorAll(".ty-lines li").Single(li => li.TextContent.Contains("ORG-01"));
        Assert.NotNull(finding.QuerySelector("a[href='/rulebook/rules/ORG-01.min-full-members']"));
        Assert.Contains("正式党员1人，不足3人", finding.TextContent);
        Assert.Contains("《中国共产党支部工作条例（试行）》第四条", finding.TextContent);
        var rows = await clerk.OpenAsync(finding.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("李伟", rows.QuerySelector("tbody")!.TextContent);
        Assert.DoesNotContain("王芳", rows.QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_a_rule_and_a_town()
    {
        var county = await SmallCounty.OpenAsync();
        var clerk = await county.AsAsync(Role.CountyAdministrator);

        var page = await clerk.OpenAsync($"/organizations/health?rule=ORG-01.min-full-members&below={county.WestTown}");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("中共河西镇柳桥村支部委员会", row.TextContent);
        Assert.Contains("1 个党组织有 1 个问题", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_town_sees_and_exports_its_own_findings_only()
    {
        var county = await SmallCounty.OpenAsync();
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        var page = (await town.OpenAsync("/organizations/health")).QuerySelector("tbody")!.TextContent;
        var sheet = await town.GetAsync("/organizations/health/export?format=csv");

        Assert.Contains("中共城东镇东风村支部委员会", page);
        Assert.Contains("中共城东镇东风村支部委员会", sheet.Text);
        Assert.DoesNotContain("河西镇", page + sheet.Text);
        var secretary = await county.AsAsync(Role.BranchSecretary);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync("/organizations/health/export")).Status);
    }
}
