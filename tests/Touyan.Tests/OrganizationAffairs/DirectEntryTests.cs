using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationAffairs;

/// <summary>What is entered past the procedures: by the county alone, and marked as what it is.</summary>
public sealed class DirectEntryTests
{
    [Fact]
    public async Task A_direct_change_says_why_it_is_direct()
    {
        var county = await SmallCounty.OpenAsync();
        var office = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}/rename";
        var form = new Dictionary<string, string>
        {
            ["Input.Name"] = "中共城东镇东风社区支部委员会",
            ["Input.On"] = $"{county.Today:yyyy-MM-dd}",
            ["Input.Reason"] = "登记时写错了",
        };

        var unsaid = await office.SubmitAsync(url, form);
        await office.SubmitAsync(url, new Dictionary<string, string>(form) { ["Input.Ground"] = "Correction" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        var changes = (await county.OrganizationAsync(county.EastVillage)).Changes;
        var change = changes.Single(c => c.Kind is OrganizationChangeKind.Renamed);
        Assert.Equal(DirectGround.Correction, change.Ground);
        Assert.Contains("更正", (await office.OpenAsync($"/organizations/{county.EastVillage}")).Body!.TextContent);
        var told = await county.LookAsync(db =>
            db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "organization.rename" && e.SubjectId == county.EastVillage.Value)
        );
        Assert.EndsWith("，更正", told.Detail);
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("appoint")]
    [InlineData("postpone")]
    [InlineData("close")]
    public async Task A_committee_administrator_enters_no_committee_directly(string act)
    {
        var county = await SmallCounty.OpenAsync();
        Assert.False((await county.BeginTermAsync(county.EastVillage)).IsRefused);
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        var shown = await town.GetAsync($"/organizations/{county.EastVillage}/committee/{act}");

        Assert.Equal(HttpStatusCode.Forbidden, shown.Status);
    }

    [Fact]
    public async Task The_page_of_an_organisation_shows_what_runs_and_what_may_be_begun()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-rename", county.EastVillage, ("name", "中共城东镇东风社区支部委员会"));
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, asked);

        var shown = (await (await county.AsAsync(Role.BranchSecretary)).OpenAsync($"/organizations/{county.EastVillage}")).Body!;
        var inspector = (await (await county.AsAsync(Role.Inspector)).OpenAsync($"/organizations/{county.EastVillage}")).Body!;

        Assert.NotNull(shown.QuerySelector($"a[href='/cases/{id}']"));
        Assert.NotNull(shown.QuerySelector($"a[href='/cases/new/organization-dissolution?subject={county.EastVillage}']"));
        Assert.Null(shown.QuerySelector($"a[href^='/cases/new/organization-establishment']"));
        Assert.NotNull(inspector.QuerySelector($"a[href='/cases/{id}']"));
        Assert.Null(inspector.QuerySelector("a[href^='/cases/new/organization-dissolution']"));
    }
}
