using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Documents;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>The pages and the API over HTTP: who may open what, and how forms lead on.</summary>
public sealed class MeetingPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_is_his(Role role, HttpStatusCode shown, HttpStatusCode listed, HttpStatusCode signed)
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        var browser = await hall.County.AsAsync(role);

        Assert.Equal(shown, (await browser.GetAsync($"/meetings/{id}")).Status);
        Assert.Equal(listed, (await browser.GetAsync($"/meetings/{id}/list")).Status);
        Assert.Equal(
            signed,
            role is Role.CountyAdministrator ? HttpStatusCode.NotFound : (await browser.GetAsync($"/meetings/{id}/sign-in")).Status
        );
    }

    [Fact]
    public async Task A_secretary_holds_a_meeting_by_the_forms()
    {
        var hall = await Hall.OpenAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);
        var planned = await browser.SubmitAsync(
            "/meetings/plan",
            new
            {
                Kind = "11",
                Title = "四季度党员大会",
                Place = "村委会",
            }
        );
        Assert.Equal(HttpStatusCode.SeeOther, planned.Status);
        var page = planned.Location!;

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(page, new { }, "main form[action$='Call']")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await TickAllAsync(browser, page, hall)).Status);
        var minutes = new
        {
            Chair = "李伟",
            Recorder = "孙丽",
            Minutes = "第一行\n第二行",
        };
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(page + "/minutes", minutes)).Status);
        var vote = await browser.SubmitAsync(
            page + "/resolutions/new",
            new Dictionary<string, string>
            {
                ["Input.Matter"] = "18",
                ["Input.Title"] = "道路养护",
                ["Input.Content"] = "同意",
                ["Input.Vote.For"] = "3",
                ["Input.Vote.Against"] = "0",
                ["Input.Vote.Abstained"] = "0",
            }
        );
        Assert.True(vote.Status is HttpStatusCode.SeeOther, vote.Reading);
        var confirm = await browser.GetAsync(page + "/confirm");
        Assert.Contains("还有 1 人没有登记", confirm.Reading);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(page + "/confirm", new { })).Status);

        var shown = await browser.GetAsync(page);
        Assert.Contains("已确认", shown.Reading);
        Assert.Contains("赞成 3、不赞成 0、弃权 0", shown.Reading);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page + "/minutes")).Status);
    }

    [Fact]
    public async Task A_member_signs_in_by_the_code_of_the_screen()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        var secretary = await hall.County.AsAsync(Role.BranchSecretary);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SubmitAsync($"/meetings/{id}/code", new { })).Status);
        var code = (await secretary.OpenAsync($"/meetings/{id}/code")).QuerySelector(".ty-code-now")!.TextContent;
        var member = await hall.County.AsAsync(Role.Member);

        Assert.Contains("我要签到", (await member.GetAsync("/my-meetings")).Reading);
        var signed = await member.SubmitAsync($"/meetings/{id}/sign-in", new { Code = code });

        Assert.Equal(HttpStatusCode.SeeOther, signed.Status);
        Assert.Contains("已签到", (await member.GetAsync("/my-meetings")).Reading);
        Assert.DoesNotContain(code, (await member.GetAsync($"/meetings/{id}")).Text);
    }

    [Fact]
    public async Task Whoever_guesses_codes_is_told_to_wait()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        Hall.Done(await hall.OpenSignInAsync(id));
        var caller = await hall.County.CallerAsync(Role.Member);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
            answers.Add((await caller.PostAsync($"/meetings/{id}/sign-in", new { code = $"{i}00000" }, key: $"guess-{i}")).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_photograph_is_enough_to_show_and_stays_once_it_is_confirmed()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id) with { Minutes = null }));
        var browser = await hall.County.AsAsync(Role.BranchSecretary);

        var sent = await browser.UploadAsync(
            $"/meetings/{id}/files/new",
            new { Paper = "Minutes" },
            "Input.File",
            FileDesk.Pdf,
            "记录.pdf"
        );
        Assert.True(sent.Status is HttpStatusCode.SeeOther, sent.Reading);
        Hall.Done(await hall.ConfirmAsync(id));

        var page = await browser.OpenAsync($"/meetings/{id}");
        var file = page.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(file)).Status);
        Assert.Null(page.QuerySelector("a[href$='/withdraw']"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/meetings/{id}/files/new")).Status);
    }

    [Fact]
    public async Task The_home_page_says_what_waits_and_every_number_opens_as_many_rows()
    {
        var hall = await Hall.OpenAsync();
        await hall.HeldAsync(hall.Assembly("2026-11-19"));
        await hall.PlanAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);

        var links = (await browser.OpenAsync("/"))
            .QuerySelectorAll("a.ty-work-title")
            .Select(a => (Text: a.TextContent.Trim(), Href: a.GetAttribute("href")!))
            .Where(a => a.Href.StartsWith("/meetings"))
            .ToList();

        Assert.Equal(2, links.Count);
        foreach (var (text, href) in links)
        {
            Assert.StartsWith("1 ", text);
            Assert.Single((await browser.OpenAsync(href)).QuerySelectorAll("tbody tr"));
        }
    }

    [Fact]
    public async Task A_member_is_told_on_his_home_page_what_he_is_called_to()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync(hall.Assembly("2026-11-25"));
        var browser = await hall.County.AsAsync(Role.Member);
        Assert.DoesNotContain("通知您参加组织生活", (await browser.GetAsync("/")).Reading);

        Hall.Done(await hall.CallAsync(id));
        Assert.Contains("通知您参加组织生活", (await browser.GetAsync("/")).Reading);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync($"/meetings/{id}/leave", new { Reason = "住院" })).Status);

        Assert.Equal(AttendanceState.OnLeave, (await hall.PlaceOfAsync(id, hall.County.LiWei)).State);
        Assert.DoesNotContain("通知您参加组织生活", (await browser.GetAsync("/")).Reading);
    }

    [Fact]
    public async Task A_program_does_what_the_pages_do_once_for_each_key()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        var caller = await hall.County.CallerAsync(Role.BranchSecretary);
        var list = new
        {
            branch = hall.Village.ToString(),
            present = new[] { hall.ZhouKai.ToString() },
            fromPaper = true,
        };

        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync($"/meetings/{id}/list", list, key: "one")).Status);
        Assert.True((await caller.PostAsync($"/meetings/{id}/list", list, key: "one")).IsReplayed);
        var minutes = new
        {
            on = "2026-11-20",
            chair = "李伟",
            recorder = "孙丽",
            minutes = "学习文件",
        };
        var read = await caller.GetAsync($"/meetings/{id}");
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await caller.PostAsync($"/meetings/{id}/minutes", minutes, ifMatch: "\"99-00\"")).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync($"/meetings/{id}/minutes", minutes, ifMatch: read.ETag)).Status);
        var recorded = await caller.GetAsync($"/meetings/{id}");
        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync($"/meetings/{id}/confirm", new { }, ifMatch: recorded.ETag)).Status);

        var confirmed = (await caller.GetAsync($"/meetings/{id}")).Json;
        Assert.Equal("confirmed", confirmed.GetProperty("state").GetString());
        Assert.Equal("meeting.settled", (await caller.PostAsync($"/meetings/{id}/list", list)).Code);
        Assert.Equal(1, (await caller.ReadAsync("/meetings?state=confirmed")).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task The_list_goes_out_as_a_sheet_and_that_is_recorded()
    {
        var hall = await Hall.OpenAsync();
        await hall.ConfirmedAsync();
        var browser = await hall.County.AsAsync(Role.Inspector);

        var sheet = await browser.GetAsync("/meetings/export?state=confirmed");

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.True(await hall.County.LookAsync(db => db.Set<TrailEntry>().AnyAsync(e => e.ActCode == LifeActs.Export.Code)));
    }

    private static async Task<Shown> TickAllAsync(Browser browser, string page, Hall hall)
    {
        var list = $"{page}/list?branch={hall.Village}";
        var token = (await browser.OpenAsync(list)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var present = new[] { hall.County.LiWei, hall.ZhouKai, hall.SunLi };
        var fields = present
            .Select(m => KeyValuePair.Create("Input.Present", m.ToString()))
            .Append(KeyValuePair.Create("Input.Branch", hall.Village.ToString()))
            .Append(KeyValuePair.Create("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(fields);
        return await Shown.OfAsync(await browser.Http.PostAsync(new Uri(list, UriKind.Relative), content));
    }
}
