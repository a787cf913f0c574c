using Touyan.Kernel;
using Touyan.Modules.Duties.Reminders;
using Touyan.Tests.Dues;
using Touyan.Tests.Support;

namespace Touyan.Tests.Duties;

/// <summary>Who is told of what is not done, and when; and what a member owes himself.</summary>
public sealed class WhoIsToldTests
{
    private static async Task<IReadOnlyList<string>> LateAsync(SmallCounty county, Role role)
    {
        var told = await county.RunAsync<RecentDuties, RecentDuties.Told>(role, (duties, by) => duties.OfAsync(by, default));
        return
        [
            .. told
                .Late.Where(c => c.Holder.Organization == county.EastVillage && c.Period.From == new DateOnly(2026, 10, 1))
                .Select(c => c.Duty.Id)
                .Distinct(),
        ];
    }

    [Fact]
    public async Task Twenty_days_late_the_holder_and_the_level_above_are_told_and_the_county_not_yet()
    {
        // The theme day of October was due on its last day; the county is told after thirty days.
        var county = await SmallCounty.OpenAsync();

        Assert.Contains("theme-day", await LateAsync(county, Role.BranchSecretary));
        Assert.Contains("theme-day", await LateAsync(county, Role.CommitteeAdministrator));
        Assert.DoesNotContain("theme-day", await LateAsync(county, Role.CountyAdministrator));
    }

    [Fact]
    public async Task What_the_home_page_counts_is_what_its_link_shows()
    {
        var county = await SmallCounty.OpenAsync();
        var told = await county.RunAsync<RecentDuties, RecentDuties.Told>(
            Role.BranchSecretary,
            (duties, by) => duties.OfAsync(by, default)
        );
        var secretary = await county.AsAsync(Role.BranchSecretary);

        var home = await secretary.OpenAsync("/");
        var rows = await secretary.OpenAsync("/duties/rows?state=Late&told=true");

        Assert.NotEmpty(told.Late);
        Assert.Contains($"{told.Late.Count} 项定期任务逾期", home.Body!.TextContent);
        Assert.Contains($"共 {told.Late.Count} 项", rows.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_member_sees_what_he_owes_himself_until_he_has_done_it()
    {
        var purse = await Purse.AssessedAsync(10, 10);
        var member = await purse.County.AsAsync(Role.Member);

        var before = await member.OpenAsync("/duties/mine");
        var home = await member.OpenAsync("/");
        await purse.PaidAsync(purse.Paying(10));
        var after = await member.OpenAsync("/duties/mine");

        var row = before.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("2026年10月"));
        Assert.Equal("/dues/mine", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("逾期", row.TextContent);
        Assert.Contains("1 项定期任务逾期", home.Body!.TextContent);
        Assert.Contains("补记完成", after.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("2026年10月")).TextContent);
    }

    [Fact]
    public async Task A_branch_that_assesses_nothing_here_owes_no_dues_here()
    {
        var county = await SmallCounty.OpenAsync();
        var member = await county.AsAsync(Role.Member);

        Assert.DoesNotContain("按月交纳党费", (await member.OpenAsync("/duties/mine")).Body!.TextContent);
    }
}
