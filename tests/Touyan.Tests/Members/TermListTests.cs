using System.Data;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>The list of terms: whose, which, in what order, and as a sheet. Today is 2026-11-20.</summary>
public sealed class TermListTests
{
    [Fact]
    public async Task A_term_ends_with_its_last_day_and_is_reminded_of_six_months_before()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-19");
        await county.BeginTermAsync(county.WestVillage, "2021-11-20");
        await county.BeginTermAsync(county.EastOffice, "2024-05-20");
        await county.BeginTermAsync(county.EastGeneralBranch, "2024-05-21", seats: 5);
        await county.AppointAsync(county.EastVillage, county.LiWei);

        Assert.Equal([county.EastVillage], await ListedAsync(county, TermFilter.Ended));
        Assert.Equal([county.WestVillage, county.EastOffice], await ListedAsync(county, TermFilter.Ending));
        Assert.Equal(6, (await ListedAsync(county, TermFilter.Vacant)).Count);
        Assert.Equal(3, (await ListedAsync(county, TermFilter.Unregistered)).Count);
        Assert.Equal(
            [county.EastVillage, county.WestVillage, county.EastOffice, county.EastGeneralBranch],
            (await ListedAsync(county, null)).Take(4)
        );
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, 7)]
    [InlineData(Role.CommitteeAdministrator, 4)]
    [InlineData(Role.Inspector, 4)]
    [InlineData(Role.BranchSecretary, 1)]
    public async Task Everyone_lists_what_he_answers_for(Role role, int count)
    {
        var county = await SmallCounty.OpenAsync();
        await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(role);

        var shown = await browser.GetAsync("/committees");

        Assert.Equal(count, shown.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/committees?organization={Guid.CreateVersion7()}")).Status);
        var west = await browser.GetAsync($"/committees?organization={county.WestTown}");
        Assert.Equal(
            role is Role.CountyAdministrator ? 2 : -1,
            west.Status is HttpStatusCode.OK ? west.Page.QuerySelectorAll("tbody tr").Length : -1
        );
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Others_list_nothing(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/committees")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/committees/export")).Status);
    }

    [Fact]
    public async Task Who_holds_two_posts_is_one_person_in_the_committee()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2024-03-01");
        await county.AppointAsync(county.EastVillage, county.LiWei);
        await county.AppointAsync(county.EastVillage, county.LiWei, post: "03");

        var row = (await PageAsync(county, null)).Rows.Single(r => r.Id == county.EastVillage);

        Assert.Equal((1, "李伟"), (row.Seated, row.Secretary));
    }

    [Fact]
    public async Task No_row_makes_SQLite_walk_through_all_members_or_all_posts()
    {
        var county = await SmallCounty.OpenAsync();

        var plan = await county.RunAsync<TermQuery, List<string>>(
            Role.CountyAdministrator,
            async (terms, by) =>
            {
                await using var command = terms.Of(by, OrganizationsPermissions.Read).Select(terms.Row()).CreateDbCommand();
                command.CommandText = (TestDatabase.IsPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
                if (command.Connection!.State is ConnectionState.Closed)
                    await command.Connection.OpenAsync();

                await using var lines = await command.ExecuteReaderAsync();
                var said = new List<string>();
                while (await lines.ReadAsync())
                    said.Add(lines.GetString(lines.FieldCount - 1));

                return said;
            }
        );

        // PostgreSQL turns it round by itself, and walks through a table of six whatever is asked.
        var steps = plan.Where(step =>
                TestDatabase.IsPostgres ? step.Contains(" on members", StringComparison.Ordinal) : IsOverMembers(step)
            )
            .ToList();
        Assert.NotEmpty(steps);
        Assert.DoesNotContain(plan, step => step.Contains("ix_committee_posts_member_id (county_code=?)", StringComparison.Ordinal));
        Assert.All(steps, step => Assert.True(TestDatabase.IsPostgres || step.Contains(" id=?", StringComparison.Ordinal), step));
    }

    [Fact]
    public async Task Walking_the_list_meets_every_organisation_once_in_both_directions()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < 9; i++)
        {
            var branch = await county.EstablishAsync($"中共河西镇第{i + 1}村支部委员会", OrganizationType.Branch, county.WestTown);
            if (i % 3 > 0)
                await county.BeginTermAsync(branch, i < 6 ? "2023-05-01" : "2022-05-01");
        }

        var (there, page) = (new List<OrganizationId>(), await PageAsync(county, null));
        for (; ; page = await PageAsync(county, page.Next))
        {
            there.AddRange(page.Rows.Select(r => r.Id));
            if (page.Next is null)
                break;
        }

        var back = page.Rows.Select(r => r.Id).Reverse().ToList();
        while (page.Previous is { } previous)
            back.AddRange((page = await PageAsync(county, previous)).Rows.Select(r => r.Id).Reverse());

        Assert.Equal(16, there.Distinct().Count());
        Assert.Equal(16, there.Count);
        Assert.Equal(there, back.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task The_sheet_has_the_rows_of_the_list_and_leaves_its_trace()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-19");
        await county.AppointAsync(county.EastVillage, county.LiWei);
        var browser = await county.AsAsync(Role.CommitteeAdministrator);

        var sheet = await browser.GetAsync("/committees/export?state=Ended&format=csv");
        var history = await (await county.AsAsync(Role.AuditAdministrator)).GetAsync("/trail");

        var lines = sheet.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("李伟", lines[1], StringComparison.Ordinal);
        Assert.Contains("2026-11-19", lines[1], StringComparison.Ordinal);
        Assert.Contains("导出班子届次", history.Reading, StringComparison.Ordinal);
    }

    private static bool IsOverMembers(string step) =>
        step.StartsWith("SEARCH m ", StringComparison.Ordinal) || step.StartsWith("SCAN m", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<OrganizationId>> ListedAsync(SmallCounty county, TermFilter? state) =>
        [.. (await PageAsync(county, null, state, 100)).Rows.Select(r => r.Id)];

    private static async Task<Touyan.Platform.Data.Page<TermRow>> PageAsync(
        SmallCounty county,
        string? cursor,
        TermFilter? state = null,
        int size = 5
    ) => (
            await county.RunAsync<ListTerms, Result<ListTerms.View>>(
                Role.CountyAdministrator,
                (list, by) =>
                    list.RunAsync(
                        new ListTerms.Input
                        {
                            State = state,
                            Cursor = cursor,
                            Size = size,
                        },
                        by,
                        default
                    )
            )
        ).Value.Page;
}
