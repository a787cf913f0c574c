using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class SeamTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Figures_on_an_organisations_page_count_the_rows_that_they_open()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);

        var page = await browser.GetAsync($"/organizations/{county.EastTown}");
        var figures = page.Page.QuerySelectorAll("a.ty-figure");

        Assert.Equal(["3名", "2名", "1名", "1名", "0名", "0名"], figures.Select(f => f.QuerySelector(".ty-figure-value")!.TextContent));
        foreach (var figure in figures)
        {
            var rows = await browser.GetAsync(figure.GetAttribute("href")!);
            Assert.Equal(figure.QuerySelector(".ty-figure-value")!.TextContent, rows.Page.QuerySelectorAll("tbody tr").Length + "名");
        }
    }

    [Fact]
    public async Task Head_counts_are_of_the_day_that_is_asked_for()
    {
        var county = await SmallCounty.OpenAsync();

        var now = await CountAsync(county, Role.CountyAdministrator, Today);
        var then = await CountAsync(county, Role.CountyAdministrator, new DateOnly(2011, 6, 19));

        Assert.Equal(new HeadCount(2, 1), now[county.EastVillage]);
        Assert.Equal(new HeadCount(1, 0), then[county.EastVillage]);
        Assert.False(now.ContainsKey(county.EastTown));
    }

    [Fact]
    public async Task Head_counts_go_no_further_than_the_reach()
    {
        var county = await SmallCounty.OpenAsync();

        foreach (var day in new[] { Today, new DateOnly(2011, 6, 19) })
        {
            var all = await CountAsync(county, Role.CountyAdministrator, day);
            var branch = await CountAsync(county, Role.BranchSecretary, day);

            Assert.True(all.Count > 1);
            Assert.Equal([county.EastVillage], branch.Keys);
            Assert.Equal(all[county.EastVillage], branch[county.EastVillage]);
        }
    }

    [Fact]
    public async Task The_committee_is_the_one_of_the_day()
    {
        var county = await SmallCounty.OpenAsync();
        await WriteTermsAsync(county);

        var now = (await AskAsync(county, (facts, all) => facts.CommitteesAsync(all, Today, default)))[county.EastVillage];
        var then = (await AskAsync(county, (facts, all) => facts.CommitteesAsync(all, new DateOnly(2024, 1, 1), default)))[
            county.EastVillage
        ];
        var page = await (await county.AsAsync(Role.CountyAdministrator)).GetAsync($"/organizations/{county.EastVillage}?on=2024-01-01");

        Assert.Equal((new DateOnly(2025, 3, 1), 0, 3), (now.ElectedOn, now.Seated, now.Seats));
        Assert.Equal((new DateOnly(2020, 3, 1), 1, new DateOnly(2011, 6, 20)), (then.ElectedOn, then.Seated, then.SecretaryStandingFrom));
        Assert.Equal(["01"], then.Posts);
        Assert.Contains("第 1 届", page.Reading);
    }

    // A secretary from 2020 to 2025, and nobody since.
    private static Task<int> WriteTermsAsync(SmallCounty county) =>
        county
            .ToBeTamperedWith()
            .RunAsync<IServiceProvider, int>(
                Role.CountyAdministrator,
                async (unit, by) =>
                {
                    var village = (
                        await unit.GetRequiredService<IOrganizations>()
                            .FindAsync(county.EastVillage, by, OrganizationsPermissions.Read, default)
                    )!;
                    var years = AMember.Book.SetUp(Today).VillageTermYears;
                    CommitteeTerm first = CommitteeTerm.Begin(village, Facts(county, 1, "2020-03-01"), years).Value;
                    CommitteeTerm second = CommitteeTerm.Begin(village, Facts(county, 2, "2025-03-01"), years).Value;
                    var appointment = new AppointmentFacts
                    {
                        Member = county.LiWei,
                        Post = "01",
                        From = first.ElectedOn,
                        RecordedAt = county.App.Clock.GetUtcNow().UtcDateTime,
                    };
                    Assert.Null(first.Appoint(appointment, isOnlyOnePost: true));
                    Assert.Null(first.Close(second.ElectedOn, "换届", Today));
                    var db = unit.GetRequiredService<TouyanDb>();
                    await db.BulkInsertAsync([first, second], default);
                    return await db.BulkInsertAsync(first.Posts, default);
                }
            );

    private static CommitteeTermFacts Facts(SmallCounty county, int number, string on) =>
        new()
        {
            County = county.Code,
            Number = number,
            ElectedOn = DateOnly.Parse(on),
            Seats = 3,
            RecordedAt = county.App.Clock.GetUtcNow().UtcDateTime,
        };

    private static Task<IReadOnlyDictionary<OrganizationId, HeadCount>> CountAsync(SmallCounty county, Role role, DateOnly day) =>
        county.RunAsync<IOrganizationFacts, IReadOnlyDictionary<OrganizationId, HeadCount>>(
            role,
            (facts, by) => facts.HeadCountsAsync(by.Reach(OrganizationsPermissions.Read), day, default)
        );

    private static Task<T> AskAsync<T>(SmallCounty county, Func<IOrganizationFacts, IQueryable<OrganizationId>, Task<T>> ask) =>
        county.RunAsync<IServiceProvider, T>(
            Role.CountyAdministrator,
            (unit, _) =>
            {
                var all = unit.GetRequiredService<IOrganizations>().Within(Reach.Of([OrganizationPath.Root]));
                return ask(unit.GetRequiredService<IOrganizationFacts>(), all);
            }
        );
}
