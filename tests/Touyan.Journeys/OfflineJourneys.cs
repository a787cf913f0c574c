using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Tests.Support;
using static Touyan.Journeys.SecretarysPhone;

namespace Touyan.Journeys;

/// <summary>A branch secretary with his phone, in a village where the line comes and goes. Everything is waited for by what it shows.</summary>
public sealed class OfflineJourneys(Office office)
{
    // A ceiling for what never comes.
    private const int Longest = 60_000;

    static OfflineJourneys() => Assertions.SetDefaultExpectTimeout(Longest);

    [Fact]
    public async Task A_list_ticked_without_a_line_outlives_a_reload_and_is_sent_once()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var meeting = await PlanAsync(small);
        await using var secretary = await ComeAsync(small);
        await secretary.SetOfflineAsync(true);

        await secretary.Page.GotoAsync("/branch");
        await secretary.Main.GetByRole(AriaRole.Link, new() { Name = "点名", Exact = true }).ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync("到了的打勾");
        await Expect(secretary.Main).ToContainTextAsync("没有网络。这一页是");
        await secretary.Main.Locator("input[name='Input.Present']").First.CheckAsync();
        await secretary.PressAsync("保存");
        await Expect(secretary.Main.GetByText(Waits)).ToBeVisibleAsync();
        await secretary.Page.ReloadAsync();
        await Expect(secretary.Main.GetByText(Waits)).ToBeVisibleAsync();
        await Expect(secretary.Page.Locator("ty-waiting")).ToHaveTextAsync("未发送 1");
        await secretary.LookAsync();
        Assert.Equal(0, await TicksAsync(small));

        await secretary.SetOfflineAsync(false);
        await Expect(secretary.Main.GetByText("已发送")).ToBeVisibleAsync();
        await secretary.Page.GotoAsync("/drafts");
        await Expect(secretary.Main.GetByText("没有待发送的草稿")).ToBeVisibleAsync();
        await Expect(secretary.Main.Locator(".ty-receipt")).ToContainTextAsync("回执编号 20261120-");
        Assert.Equal(1, await TicksAsync(small));
        Assert.Equal(1, await CameAsync(small, meeting));
    }

    [Fact]
    public async Task A_photograph_of_the_minutes_is_made_small_waits_and_is_sent()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var meeting = await PlanAsync(small);
        await using var secretary = await ComeAsync(small);
        await secretary.SetOfflineAsync(true);
        await secretary.Page.GotoAsync($"/meetings/{meeting}/files/new");
        await Expect(secretary.Main).ToContainTextAsync("没有网络。这一页是");
        await Expect(secretary.Main).ToContainTextAsync("上传照片");
        var large = await NoiseAsync(secretary.Page);
        await secretary
            .Main.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "记录本.png",
                    MimeType = "image/png",
                    Buffer = large,
                }
            );
        await Expect(secretary.Main.Locator("canvas.ty-photo")).ToBeVisibleAsync();
        await secretary.PressAsync("上传");
        await Expect(secretary.Main.GetByText(Waits)).ToBeVisibleAsync();

        await secretary.SetOfflineAsync(false);
        await Expect(secretary.Main.GetByText("已发送")).ToBeVisibleAsync();
        await secretary.GoAsync($"/meetings/{meeting}");
        await Expect(secretary.Main.GetByText("记录本.jpg")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_does_not_get_through_at_once_is_tried_again_by_itself()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var meeting = await PlanAsync(small);
        await using var secretary = await ComeAsync(small);
        await TickWithoutLineAsync(secretary, meeting);

        var tried = 0;
        await secretary.Page.RouteAsync(
            "**/drafts?handler=desk",
            route => Interlocked.Increment(ref tried) > 1 ? route.ContinueAsync() : route.AbortAsync()
        );
        await secretary.SetOfflineAsync(false);

        await Expect(secretary.Main.GetByText("已发送")).ToBeVisibleAsync();
        Assert.Equal(2, tried);
        Assert.Equal(1, await TicksAsync(small));
    }

    [Fact]
    public async Task Another_account_on_the_same_phone_neither_sees_nor_sends_it_and_its_owner_finds_it_again()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var meeting = await PlanAsync(small);
        await using var secretary = await ComeAsync(small);
        await TickWithoutLineAsync(secretary, meeting);

        // The session ends on the way: the line comes back on a page that sends nothing by itself.
        secretary.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await secretary.Page.EvaluateAsync("document.querySelector('.ty-draft-notice').remove()");
        await secretary.Page.RouteAsync("**/drafts?handler=desk", route => route.AbortAsync());
        await secretary.SetOfflineAsync(false);
        var other = await secretary.HandOverAsync(small.County.UserNameOf(Role.Member));
        await secretary.Page.UnrouteAsync("**/drafts?handler=desk");
        await other.GoAsync("/drafts");

        await Expect(other.Main.GetByText("没有待发送的草稿")).ToBeVisibleAsync();
        Assert.Equal(0, await other.Main.Locator(".ty-draft").CountAsync());
        Assert.Equal(0, await TicksAsync(small));
        await other.SetOfflineAsync(true);
        await other.Page.GotoAsync($"/meetings/{meeting}/list?branch={small.County.EastVillage}");
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "没有网络" })).ToBeVisibleAsync();
        await other.SetOfflineAsync(false);

        var back = await other.HandOverAsync(small.County.UserNameOf(Role.BranchSecretary));
        await back.GoAsync("/drafts");
        await Expect(back.Main.Locator(".ty-receipt")).ToContainTextAsync("回执编号");
        Assert.Equal(1, await TicksAsync(small));
    }

    [Fact]
    public async Task What_was_confirmed_meanwhile_comes_back_with_its_reason_and_nothing_is_lost()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var meeting = await PlanAsync(small);
        await using var secretary = await ComeAsync(small);
        await TickWithoutLineAsync(secretary, meeting);
        await CallOffAsync(small, meeting);

        await secretary.SetOfflineAsync(false);
        await secretary.Page.GotoAsync("/drafts");

        var draft = secretary.Main.Locator(".ty-draft[data-state=refused]");
        await Expect(draft).ToContainTextAsync("到会名单：四季度党员大会");
        await Expect(draft.Locator(".ty-error")).ToBeVisibleAsync();
        secretary.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await secretary.PressAsync("删除");
        await Expect(secretary.Main.GetByText("没有待发送的草稿")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Calling_a_meeting_and_collecting_dues_open_without_a_line()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        await using var secretary = await ComeAsync(small);
        await secretary.SetOfflineAsync(true);
        await secretary.Page.GotoAsync("/branch");
        await secretary.Main.Locator("a.ty-tile-head[href^='/dues/collect']").ClickAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "2026年11月党费收缴" })).ToBeVisibleAsync();
        await secretary.Page.GotoAsync("/branch");
        await secretary.Main.Locator("a.ty-tile-head[href^='/meetings/plan']").ClickAsync();
        await secretary.Main.Locator("[name='Input.Kind']").SelectOptionAsync("11");
        await secretary.Main.Locator("[name='Input.Title']").FillAsync("一季度党员大会");
        await secretary.Main.Locator("[name='Input.Place']").FillAsync("村部");
        await secretary.PressAsync("保存");
        await Expect(secretary.Main.GetByText(Waits)).ToBeVisibleAsync();

        await secretary.SetOfflineAsync(false);
        await Expect(secretary.Main.GetByText("已发送")).ToBeVisibleAsync();
        Assert.Equal(1, await small.County.LookAsync(db => db.Meetings.CountAsync(m => m.Title == "一季度党员大会")));
    }

    [Fact]
    public async Task A_page_that_the_phone_does_not_have_says_so_and_names_those_that_it_has()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        await using var secretary = await ComeAsync(small);
        await secretary.SetOfflineAsync(true);

        await secretary.Page.GotoAsync("/members");

        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "没有网络" })).ToBeVisibleAsync();
        await Expect(secretary.Main.Locator(".ty-kept-list a", new() { HasText = "支部工作" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_takes_the_pages_from_the_phone()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        await using var secretary = await ComeAsync(small);
        await secretary.Page.GotoAsync("/sign-out");
        await secretary.SendAsync("退出登录");
        await secretary.SetOfflineAsync(true);

        await secretary.Page.GotoAsync("/branch");

        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "没有网络" })).ToBeVisibleAsync();
        Assert.False(await secretary.Page.EvaluateAsync<bool>("caches.has('touyan-pages')"));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
