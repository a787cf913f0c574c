using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Counties;
using Touyan.Modules.Duties.Map;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Tests.Support;

namespace Touyan.Tests.Duties;

/// <summary>What is counted of a county for its province is what the county's own map says; nobody else sees it, and what was counted wrong is found.</summary>
public sealed class CountsTests
{
    private static readonly DateOnly Yesterday = new(2026, 11, 19);

    [Theory]
    [InlineData(320000, 320000, 329999)]
    [InlineData(320600, 320600, 320699)]
    [InlineData(320685, 320685, 320685)]
    public void A_code_stands_for_its_counties(int code, int first, int last)
    {
        var range = CountyRange.Of(code);

        Assert.Equal((first, last, last > first), (range.First, range.Last, range.IsWide));
        Assert.True(range.Contains(last));
        Assert.False(range.Contains(last + 1));
        Assert.False(range.Contains(first - 1));
    }

    [Fact]
    public async Task The_count_is_the_map_of_the_county()
    {
        var county = await SmallCounty.OpenAsync();
        Assert.True(await CountAsync(county));

        var map = await county.RunAsync<ShowDutyMap, Result<ShowDutyMap.View>>(
            Role.CountyAdministrator,
            (show, by) => show.RunAsync(new ShowDutyMap.Input { On = Yesterday }, by, default)
        );
        var (whole, first) = await KeptAsync(county);

        Assert.Contains(map.Value.Rows, r => r.IsOwn);
        Assert.Contains(whole.Values, t => t.Late > 0);
        foreach (var (duty, _) in map.Value.Duties)
        {
            var rows = map.Value.Rows.Select(r => r.Of(duty)).ToList();
            Assert.Equal(rows.Aggregate(DutyTally.None, (sum, t) => sum + t), whole.GetValueOrDefault(duty, DutyTally.None));
            foreach (var row in map.Value.Rows.Where(r => !r.IsOwn))
                Assert.Equal(row.Of(duty), first.GetValueOrDefault((row.Id, duty), DutyTally.None));
        }
    }

    [Fact]
    public async Task A_year_is_counted_once_a_day_as_of_the_day_before_and_to_its_end()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);

        Assert.True(await CountAsync(county));
        Assert.False(await CountAsync(county));
        Assert.True(await CountAsync(county, again: true));
        Assert.Equal(Yesterday, await AsOfAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await CountAsync(county));
        Assert.Equal(Yesterday.AddDays(1), await AsOfAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(100));
        Assert.True(await CountAsync(county));
        Assert.Equal(new DateOnly(2026, 12, 31), await AsOfAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await CountAsync(county));
        Assert.False(await CountAsync(county, year: 2028));
    }

    [Fact]
    public async Task Two_who_count_at_once_count_once()
    {
        var county = await SmallCounty.OpenAsync();

        var done = await county.TogetherAsync<CountDuties, bool>(await county.ActorAsync(Role.CountyAdministrator), Count, Count);

        Assert.Single(done, d => d);
        Assert.Empty(await CompareAsync(county));

        static Task<bool> Count(CountDuties count, Actor by) => count.RunAsync(2026, again: false, default);
    }

    [Fact]
    public async Task What_is_kept_and_does_not_come_out_the_same_is_named()
    {
        var county = await SmallCounty.OpenAsync();
        await CountAsync(county);
        Assert.Empty(await CompareAsync(county));

        var changed = await county.LookAsync(async db =>
        {
            var row = await db.DutyCounts.Where(c => c.OrganizationId == null && c.Late > 0).OrderBy(c => c.Id).FirstAsync();
            await db.DutyCounts.Where(c => c.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Late, row.Late - 1));
            return row;
        });

        Assert.Equal([$"2026 年 {changed.Month} 月 {changed.Duty} 全县"], await CompareAsync(county));
        await CountAsync(county, again: true);
        Assert.Empty(await CompareAsync(county));
    }

    [Fact]
    public async Task A_province_sees_the_figures_of_its_counties_and_nobody_else_does()
    {
        await using var app = await TestApp.StartAsync();
        var (one, two) = (await SmallCounty.OpenAsync(app), await SmallCounty.OpenAsync(app));
        var province = await SmallCounty.OpenAsync(app, SmallCounty.Province);
        var elsewhere = await SmallCounty.OpenAsync(app, 910000);
        foreach (var county in new[] { one, two, elsewhere })
            await CountAsync(county);

        var clerk = await province.AsAsync(Role.CountyAdministrator);
        var page = await clerk.OpenAsync("/duties/counties?year=2026");
        var opened = await clerk.OpenAsync($"/duties/counties?year=2026&code={one.Code}");
        var places = await one.LookAsync(db =>
            db.DutyCounts.Where(c => c.Place != null).Select(c => c.Place!).Distinct().Order().ToListAsync()
        );

        Assert.NotNull((await clerk.OpenAsync("/duties")).QuerySelector("main a[href='/duties/counties']"));
        Assert.Equal(
            [null, $"/duties/counties?code={one.Code}&year=2026", $"/duties/counties?code={two.Code}&year=2026"],
            page.QuerySelectorAll("tbody tr").Select(tr => tr.QuerySelector("th a")?.GetAttribute("href"))
        );
        Assert.True(places.Count > 1);
        Assert.Equal(places, opened.QuerySelectorAll("tbody th").Skip(1).Select(th => th.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.NotEmpty(opened.QuerySelectorAll("tbody .ty-badge"));
        Assert.Empty(opened.QuerySelectorAll("tbody a"));

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/duties/counties?code={elsewhere.Code}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/duties/counties?code={one.Code}&year=2020")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await one.AsAsync(Role.CountyAdministrator)).GetAsync("/duties/counties")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await province.AsAsync(Role.Inspector)).GetAsync("/duties/counties")).Status);
        Assert.Null(
            (await (await one.AsAsync(Role.CountyAdministrator)).OpenAsync("/duties")).QuerySelector("main a[href='/duties/counties']")
        );
    }

    [Fact]
    public async Task The_months_add_up_to_the_year()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var province = await SmallCounty.OpenAsync(app, SmallCounty.Province);
        await CountAsync(county);

        var year = await ShownAsync(province, month: null);
        var months = new List<ShowCounties.View>();
        for (var month = 1; month <= 12; month++)
            months.Add(await ShownAsync(province, month));

        Assert.NotEmpty(year.Duties);
        Assert.All(
            year.Duties,
            d => Assert.Equal(year.Total.Of(d.Id), months.Aggregate(DutyTally.None, (sum, m) => sum + m.Total.Of(d.Id)))
        );
    }

    private static async Task<ShowCounties.View> ShownAsync(SmallCounty province, int? month) =>
        (
            await province.RunAsync<ShowCounties, Result<ShowCounties.View>>(
                Role.CountyAdministrator,
                (show, by) => show.RunAsync(new ShowCounties.Input { Year = 2026, Month = month }, by, default)
            )
        ).Value;

    private static Task<bool> CountAsync(SmallCounty county, bool again = false, int year = 2026) =>
        county.RunAsync<CountDuties, bool>(Role.CountyAdministrator, (count, _) => count.RunAsync(year, again, default));

    private static Task<IReadOnlyList<string>> CompareAsync(SmallCounty county) =>
        county.RunAsync<CountDuties, IReadOnlyList<string>>(Role.CountyAdministrator, (count, _) => count.CompareAsync(2026, default));

    private static Task<DateOnly> AsOfAsync(SmallCounty county) =>
        county.LookAsync(db => db.CountedYears.Select(y => y.AsOf).SingleAsync());

    private static async Task<(
        Dictionary<string, DutyTally> Whole,
        Dictionary<(OrganizationId Place, string Duty), DutyTally> First
    )> KeptAsync(SmallCounty county)
    {
        var kept = await county.LookAsync(db => db.DutyCounts.Where(c => c.Year == 2026).ToListAsync());
        return (
            kept.Where(c => c.OrganizationId is null).GroupBy(c => c.Duty).ToDictionary(g => g.Key, Added),
            kept.Where(c => c.OrganizationId is not null).GroupBy(c => (c.OrganizationId!.Value, c.Duty)).ToDictionary(g => g.Key, Added)
        );

        static DutyTally Added(IEnumerable<DutyCount> counts) => counts.Aggregate(DutyTally.None, (sum, c) => sum + c.Tally);
    }
}
