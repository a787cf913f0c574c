using System.Text.RegularExpressions;

namespace Touyan.Journeys;

/// <summary>Everyone sees what is his, and nothing tells of the rest.</summary>
public sealed partial class ScopeJourneys(Office office)
{
    [Fact]
    public async Task A_branch_secretary_sees_his_branch_and_no_other()
    {
        await using var clerk = await office.WelcomeAsync("县委组织部管理员");
        await using var secretary = await office.WelcomeAsync("党支部书记");

        await secretary.Page.GotoAsync("/members");
        await clerk.Page.GotoAsync("/members");
        var (his, all) = (await MembersAsync(secretary.Page), await MembersAsync(clerk.Page));
        Assert.NotEmpty(his);
        Assert.NotEmpty(all);

        foreach (var stranger in all.Except(his, StringComparer.Ordinal).Take(3))
        {
            var answer = await secretary.Page.GotoAsync(stranger);
            Assert.Equal(404, answer!.Status);
        }
    }

    [Fact]
    public async Task A_member_sees_himself()
    {
        await using var member = await office.WelcomeAsync("党员", width: 390);
        await member.Page.GotoAsync("/members");

        var files = await MembersAsync(member.Page);

        Assert.Single(files);
        Assert.Equal(200, (await member.Page.GotoAsync(files[0]))!.Status);
        Assert.Equal(404, (await member.Page.GotoAsync("/members/00000000-0000-7000-8000-000000000000"))!.Status);
    }

    [Fact]
    public async Task An_administrator_of_the_system_sees_no_member()
    {
        await using var administrator = await office.WelcomeAsync("系统管理员");

        var answer = await administrator.Page.GotoAsync("/members");

        Assert.Equal(403, answer!.Status);
    }

    private static async Task<IReadOnlyList<string>> MembersAsync(IPage page)
    {
        var links = await page.Locator("main a[href^='/members/']")
            .EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        return [.. links.Where(l => File().IsMatch(l)).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex("^/members/[0-9a-f-]{36}$")]
    private static partial Regex File();
}
