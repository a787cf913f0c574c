using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed class OverviewApiTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?kind=full")]
    [InlineData("?on=2020-06-30&below=true")]
    public async Task Every_figure_opens_as_many_rows_as_it_counts(string query)
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var overview = await caller.ReadAsync("/members/overview" + query);

        var figures = Figures(overview).ToList();
        Assert.True(figures.Count(f => f.GetProperty("count").GetInt32() > 0) > 5, "Too few figures to prove anything.");
        foreach (var figure in figures)
        {
            var address = figure.GetProperty("rows").GetString()!["/api/v1".Length..];
            var rows = await caller.ReadAsync(address + (address.Contains('?') ? '&' : '?') + "withTotal=true");
            Assert.Equal((address, figure.GetProperty("count").GetInt32()), (address, rows.GetProperty("total").GetInt32()));
        }
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, 4)]
    [InlineData(Role.CommitteeAdministrator, 3)]
    [InlineData(Role.BranchSecretary, 2)]
    [InlineData(Role.Member, 1)]
    public async Task Everyone_counts_whom_he_sees(Role role, int count)
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(role);

        Assert.Equal(count, (await caller.ReadAsync("/members/overview")).GetProperty("total").GetProperty("count").GetInt32());
        var beyond = await caller.GetAsync($"/members/overview?organization={EntityId.New<OrganizationId>()}");
        Assert.Equal((HttpStatusCode.NotFound, "organization.not-found"), (beyond.Status, beyond.Code));
    }

    private static IEnumerable<JsonElement> Figures(JsonElement overview) =>
        [
            overview.GetProperty("total"),
            .. overview.GetProperty("parts").EnumerateArray(),
            .. overview.GetProperty("breakdowns").EnumerateArray().SelectMany(b => b.GetProperty("figures").EnumerateArray()),
        ];
}
