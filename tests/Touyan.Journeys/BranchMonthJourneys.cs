using Touyan.Kernel;

namespace Touyan.Journeys;

/// <summary>A branch's month, from the notice to the county's map: the secretary at his phone, the member at his, the county at a desk.</summary>
public sealed class BranchMonthJourneys(Office office)
{
    private const int Phone = 390;

    [Fact]
    public async Task A_theme_day_is_called_attended_recorded_and_confirmed_and_only_then_is_it_done()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var (county, village) = (small.County, small.County.EastVillage);
        await using var secretary = await small.WelcomeAsync(Role.BranchSecretary, Phone);
        await using var member = await small.WelcomeAsync(Role.Member, Phone);
        await using var clerk = await small.WelcomeAsync(Role.CountyAdministrator);
        Assert.Equal("待完成", await StateAsync(secretary, village));

        // The way to the form is on the page that tells what is missing.
        await secretary.GoAsync($"/duties/theme-day/{village}?from=2026-11-01");
        await secretary.FollowAsync("去完成");
        await secretary.Main.Locator("[name='Input.Kind']").SelectOptionAsync(new SelectOptionValue { Label = "主题党日" });
        await secretary.Main.Locator("[name='Input.Title']").FillAsync("十一月主题党日");
        await secretary.Main.Locator("[name='Input.On']").FillAsync($"{small.Today:yyyy-MM-dd}");
        await secretary.Main.Locator("[name='Input.Place']").FillAsync("村部会议室");
        await secretary.SendAsync("保存");
        var meeting = new Uri(secretary.Page.Url).AbsolutePath;
        await secretary.PressAsync("发出通知");
        await Assertions.Expect(secretary.Main.GetByText("没有发出")).ToHaveCountAsync(0);

        // The member reads the notice at home, and sees whom it is about.
        await member.GoAsync("/my-meetings");
        await member.FollowAsync("十一月主题党日");
        await Assertions.Expect(member.Main).ToContainTextAsync("村部会议室");

        // Who came, what was said. Until it is confirmed nothing is done.
        await secretary.GoAsync($"{meeting}/list?branch={village}");
        foreach (var tick in await secretary.Main.Locator("input[name='Input.Present']").AllAsync())
            await tick.CheckAsync();
        await secretary.SendAsync("保存");
        await secretary.GoAsync($"{meeting}/minutes");
        await secretary.Main.Locator("[name='Input.Chair']").FillAsync("李伟");
        await secretary.Main.Locator("[name='Input.Recorder']").FillAsync("王芳");
        await secretary.Main.Locator("[name='Input.Minutes']").FillAsync("学习了党章，清扫了村道，收集了三条意见。");
        await secretary.SendAsync("保存");
        Assert.Equal("待完成", await StateAsync(secretary, village));
        await secretary.GoAsync(meeting);
        await secretary.FollowAsync("核对并确认");
        await secretary.SendAsync("确认");

        // From then on it is evidence: the branch's page says why, the record says where it was used, and the county's map counts it.
        Assert.Equal("已完成", await StateAsync(secretary, village));
        await Assertions.Expect(secretary.Main.GetByRole(AriaRole.Link, new() { Name = "十一月主题党日" })).ToBeVisibleAsync();
        await secretary.GoAsync(meeting);
        await Assertions.Expect(secretary.Main.Locator("section[aria-labelledby=uses]")).ToContainTextAsync("开展主题党日（2026年11月）");
        await clerk.GoAsync($"/duties/rows?of={village}&own=true&duty=theme-day&year=2026&month=11");
        await Assertions.Expect(clerk.Main.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(clerk.Main.Locator("tbody tr")).ToContainTextAsync("已完成");
        await clerk.GoAsync("/duties?year=2026");
        await Assertions.Expect(clerk.Main.Locator("a[href*='duty=theme-day']").First).ToBeVisibleAsync();
        Assert.Empty(secretary.Complaints.Concat(member.Complaints).Concat(clerk.Complaints));
    }

    private static async Task<string> StateAsync(Clerk clerk, OrganizationId village)
    {
        await clerk.GoAsync($"/duties/theme-day/{village}?from=2026-11-01");
        return (await clerk.Main.Locator("#standing .ty-badge").InnerTextAsync()).Trim();
    }
}
