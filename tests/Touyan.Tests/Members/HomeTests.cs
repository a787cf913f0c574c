using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Platform.Work;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What the home page tells of members and posts: as many as the rows that its links open, and only of one's own.</summary>
public sealed class HomeTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator)]
    [InlineData(Role.CommitteeAdministrator)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.BranchSecretary)]
    public async Task Every_number_opens_as_many_rows(Role role)
    {
        var county = await OpenAsync();
        var browser = await county.AsAsync(role);

        var home = await browser.OpenAsync("/");
        var figures = home.QuerySelectorAll("a.ty-figure").Where(f => IsOurs(f) && Label(f) is not "我的党员档案").ToList();
        var work = home.QuerySelectorAll("a.ty-work-title").Where(IsOurs).ToList();

        Assert.Equal(6, figures.Count);
        Assert.True(work.Count >= 2, string.Join('、', work.Select(w => w.TextContent)));
        foreach (var (count, link) in figures.Select(f => (Value(f), f)).Concat(work.Select(w => (Leading(w), w))))
        {
            var rows = await browser.OpenAsync(link.GetAttribute("href")!);
            Assert.True(count == rows.QuerySelectorAll("tbody tr").Length, $"{link.TextContent.Trim()}: {link.GetAttribute("href")}");
        }
    }

    [Fact]
    public async Task Each_reminder_names_its_rule_and_its_article()
    {
        var county = await OpenAsync();

        var work = await WorkAsync(county, Role.CountyAdministrator);

        Assert.Equal(["6 个党组织书记空缺", "1 名预备党员预备期已满", "1 名预备党员一个月内预备期满"], work.Select(w => w.Title));
        Assert.All(work, w => Assert.Contains("依据：《", w.Why, StringComparison.Ordinal));
        Assert.Equal(["吴洁"], work[1].Lines.Select(l => l.Text));
        Assert.Equal([new DateOnly(2026, 11, 21)], work[2].Lines.Select(l => l.DueOn!.Value));
    }

    [Fact]
    public async Task A_branch_secretary_is_told_of_his_branch_only()
    {
        var county = await OpenAsync();

        var work = await WorkAsync(county, Role.BranchSecretary);
        var figures = await FiguresAsync(county, Role.BranchSecretary);

        Assert.DoesNotContain(work, w => w.Lines.Any(l => l.Text.Contains("河西", StringComparison.Ordinal) || l.Text == "孙悦"));
        Assert.Equal(["3", "1", "2"], figures.Take(3).Select(f => f.Value));
    }

    [Fact]
    public async Task A_member_finds_his_own_file_and_no_figures()
    {
        var county = await OpenAsync();

        var figures = await FiguresAsync(county, Role.Member);

        Assert.Equal([$"/members/{county.LiWei}", "/looks"], figures.Select(f => f.Href));
        Assert.Empty(await WorkAsync(county, Role.Member));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task The_three_administrators_are_told_nothing_of_members(Role role)
    {
        var county = await OpenAsync();

        Assert.Empty(await FiguresAsync(county, role));
        Assert.Empty(await WorkAsync(county, role));
    }

    [Fact]
    public async Task All_of_it_takes_four_statements_at_the_most()
    {
        var county = await OpenAsync();
        var by = await county.ActorAsync(Role.CountyAdministrator);

        var (found, statements) = await county.App.Sql.CountAsync(() =>
            AskAsync(county, by, async source => (await source.WorkOfAsync(by, default), await source.FiguresOfAsync(by, default)))
        );

        Assert.NotEmpty(found.Item1);
        Assert.InRange(statements, 1, 4);
    }

    // Neither the county nor five of its organisations has a secretary; one probation is over since the day before yesterday, one will be tomorrow; 李伟 is a secretary.
    private static async Task<SmallCounty> OpenAsync()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-06-01");
        await county.BeginTermAsync(county.WestVillage, "2022-01-10");
        await county.AppointAsync(county.WestVillage, county.ZhangMin);
        await county.EnrolAsync("吴洁", county.EastVillage, 52, "1999-01-01", "2025-11-18", MemberKind.Probationary);
        await county.EnrolAsync("孙悦", county.WestVillage, 54, "1999-01-01", "2025-11-21", MemberKind.Probationary);
        return county;
    }

    private static Task<IReadOnlyList<WorkItem>> WorkAsync(SmallCounty county, Role role) =>
        AskAsync(county, role, (source, by) => source.WorkOfAsync(by, default));

    private static Task<IReadOnlyList<Figure>> FiguresAsync(SmallCounty county, Role role) =>
        AskAsync(county, role, (source, by) => source.FiguresOfAsync(by, default));

    private static async Task<T> AskAsync<T>(SmallCounty county, Role role, Func<IWorkSource, Actor, Task<T>> ask)
    {
        var by = await county.ActorAsync(role);
        return await AskAsync(county, by, source => ask(source, by));
    }

    private static Task<T> AskAsync<T>(SmallCounty county, Actor by, Func<IWorkSource, Task<T>> ask) =>
        county.RunAsync<IServiceProvider, T>(
            by,
            (services, _) =>
                ask(services.GetServices<IWorkSource>().Single(s => s.GetType().Namespace!.Contains(".Members.", StringComparison.Ordinal)))
        );

    private static bool IsOurs(IElement link) =>
        link.GetAttribute("href")!.StartsWith("/members", StringComparison.Ordinal)
        || link.GetAttribute("href")!.StartsWith("/committees", StringComparison.Ordinal);

    private static string Label(IElement figure) => figure.QuerySelector(".ty-figure-label")!.TextContent;

    private static int Value(IElement figure) =>
        int.Parse(figure.QuerySelector(".ty-figure-value")!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static int Leading(IElement title) => int.Parse(title.TextContent.Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
