using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class RehearsalTests
{
    private const string Page = "/procedures/member-certificate/rehearse";

    [Fact]
    public async Task A_rehearsal_names_keepers_and_days_as_the_case_then_has_them()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);
        var address = $"{Page}?Subject={county.LiWei}&On={county.Today:yyyy-MM-dd}";

        var rehearsed = (await secretary.GetAsync(address)).Reading;
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var real = (await county.CaseAsync(id)).Open!;
        var name = (await county.ActorAsync(Role.BranchSecretary)).Name;
        Assert.Contains($"期限{real.DueOn:yyyy年M月d日}", rehearsed);
        Assert.Contains(name, rehearsed);
    }

    [Fact]
    public async Task Names_of_holders_are_told_to_those_who_see_their_office()
    {
        var county = await SmallCounty.OpenAsync();
        var name = (await county.ActorAsync(Role.CommitteeAdministrator)).Name;
        var address = $"{Page}?Subject={county.LiWei}&Walk=agree";

        Assert.DoesNotContain(name, (await (await county.AsAsync(Role.BranchSecretary)).GetAsync(address)).Reading);
        Assert.Contains(name, (await (await county.AsAsync(Role.CommitteeAdministrator)).GetAsync(address)).Reading);
    }

    [Fact]
    public async Task The_walk_goes_on_returns_and_ends()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);

        var returned = await browser.OpenAsync($"{Page}?Walk=agree&Walk=back");
        var ended = await browser.GetAsync($"{Page}?Walk=agree&Walk=back&Walk=agree&Walk=issue");
        var unknown = await browser.OpenAsync($"{Page}?Walk=nothing");
        var empty = await browser.OpenAsync($"{Page}?Walk=&Values[x]=&Parties[x]=&Find[x]=&Subject=&On=&Outcome=");

        Assert.Equal(["党支部核实", "基层党委开具", "党支部核实"], returned.QuerySelectorAll("main h3").Select(h => h.TextContent));
        Assert.Contains("已办结", ended.Reading);
        Assert.Equal(["党支部核实"], unknown.QuerySelectorAll("main h3").Select(h => h.TextContent));
        Assert.Equal(["党支部核实"], empty.QuerySelectorAll("main h3").Select(h => h.TextContent));
    }

    [Fact]
    public async Task What_is_chosen_goes_on_from_the_form()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        var form = (await browser.OpenAsync($"{Page}?Subject={county.LiWei}")).QuerySelector("form:has([name=Outcome])")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");

        var next = await browser.OpenAsync($"{Page}?{string.Join('&', hidden)}&Outcome=agree&Day={county.Today:yyyy-MM-dd}");

        Assert.Equal(["党支部核实", "基层党委开具"], next.QuerySelectorAll("main h3").Select(h => h.TextContent));
        Assert.Contains($"Subject={county.LiWei}", next.QuerySelector("main a[href*='/rehearse?']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_stranger_to_the_subject_does_not_find_him()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"{Page}?Subject={county.ZhangMin}");

        Assert.Contains("没有找到办理对象", shown.Reading);
        Assert.DoesNotContain("张敏", shown.Reading);
    }

    [Fact]
    public async Task A_rehearsal_writes_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        await browser.GetAsync("/");
        var before = await RowsAsync(county);

        await browser.OpenAsync($"{Page}?Subject={county.LiWei}&On=2026-07-01&Q=李");
        await browser.OpenAsync($"{Page}?Subject={county.LiWei}&Walk=agree&Walk=back&Walk=agree&Walk=issue");

        Assert.Equal(before, await RowsAsync(county));
        await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        Assert.NotEqual(before, await RowsAsync(county));
    }

    // Every table of this county, by name, with how many rows it has.
    private static Task<List<string>> RowsAsync(SmallCounty county) =>
        county.LookAsync(async db =>
        {
            var counts = new List<string>();
            var owned = db
                .Model.GetEntityTypes()
                .Where(t => t.ClrType.IsAssignableTo(typeof(ICountyOwned)) && t.GetTableName() is not null);
            foreach (var type in owned.OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod("Set", [])!.MakeGenericMethod(type.ClrType).Invoke(db, [])!;
                counts.Add($"{type.GetTableName()} {await rows.CountAsync()}");
            }

            return counts;
        });
}
