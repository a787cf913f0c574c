using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Documents;
using Touyan.Tests.OrganizationalLife;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Drafts;

/// <summary>What was filled in without a line is carried out once, by whoever filled it in, and answered with a receipt.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task The_same_draft_twice_is_carried_out_once_and_given_the_same_receipt()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai), Present(hall.SunLi));

        var first = await pocket.SendAsync(draft);
        var again = await pocket.SendAsync(draft);

        Assert.Equal(200, first.Status);
        Assert.Matches(@"^20261120-[2-9A-Z]{6}$", first.Number);
        Assert.Equal("到会名单已保存", first.Said.GetProperty("message").GetString());
        Assert.Equal($"/meetings/{meeting}", first.Said.GetProperty("href").GetString());
        Assert.Equal(first.Said.GetRawText(), again.Said.GetRawText());
        Assert.Equal(1, await TicksAsync(hall));
        Assert.Equal(2, await hall.County.LookAsync(db => db.Attendances.CountAsync(a => a.State == AttendanceState.Present)));
    }

    [Fact]
    public async Task Of_four_at_the_same_time_one_is_carried_out()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pocket.SendAsync(draft)));

        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Single(answers.Select(a => a.Number).Distinct());
        Assert.Equal(1, await TicksAsync(hall));
    }

    [Fact]
    public async Task Another_number_is_another_draft_and_the_same_number_with_other_words_is_refused()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));
        await pocket.SendAsync(draft);

        var changed = await pocket.SendAsync(
            draft with
            {
                Fields = [.. draft.Fields, KeyValuePair.Create("Input.Present", hall.SunLi.ToString())],
            }
        );
        var other = await pocket.SendAsync(draft with { Key = Guid.CreateVersion7().ToString() });

        Assert.Equal(409, changed.Status);
        Assert.Contains("内容不同", changed.Messages);
        Assert.Equal(200, other.Status);
        Assert.Equal(2, await TicksAsync(hall));
    }

    [Fact]
    public async Task A_person_at_the_form_is_led_on_and_a_second_press_leads_to_the_same_place()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        var first = await pocket.SendAsync(draft, "text/html");
        var again = await pocket.SendAsync(draft, "text/html");
        var receipt = await pocket.SendAsync(draft);

        Assert.Equal(303, first.Status);
        Assert.Equal(first.Response.Headers.Location, again.Response.Headers.Location);
        Assert.Matches(@"^20261120-", receipt.Number);
        Assert.Equal(1, await TicksAsync(hall));
    }

    [Fact]
    public async Task A_draft_is_sent_by_the_account_that_filled_it_in_and_by_no_other()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        var other = new Pocket(await hall.County.AsAsync(Role.CountyAdministrator));
        var answer = await other.SendAsync(draft);

        Assert.Equal(403, answer.Status);
        Assert.Contains("另一个账号", answer.Messages);
        Assert.Equal(0, await TicksAsync(hall));
        Assert.Equal(200, (await pocket.SendAsync(draft)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8AAAA")]
    public async Task Without_a_ticket_of_ours_nothing_is_taken(string ticket)
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        var answer = await pocket.SendAsync(draft with { Ticket = ticket });

        Assert.Equal(422, answer.Status);
        Assert.Equal(0, await TicksAsync(hall));
    }

    [Fact]
    public async Task Without_a_number_of_its_own_nothing_is_taken()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        Assert.Equal(422, (await pocket.SendAsync(draft with { Key = "1" })).Status);
        Assert.Equal(0, await TicksAsync(hall));
    }

    [Fact]
    public async Task A_draft_that_could_have_been_forgotten_is_not_taken_and_one_a_day_younger_still_is()
    {
        await using var app = await TestApp.StartAsync();
        var (hall, meeting, pocket) = await OpenAsync(app);
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));
        app.Clock.Advance(TimeSpan.FromDays(13));
        var later = new Pocket(await hall.County.SignInAsync(hall.County.UserNameOf(Role.BranchSecretary)));
        Assert.Equal(200, (await later.SendAsync(draft)).Status);

        app.Clock.Advance(TimeSpan.FromDays(2));
        var late = new Pocket(await hall.County.SignInAsync(hall.County.UserNameOf(Role.BranchSecretary)));
        var answer = await late.SendAsync(draft);

        Assert.Equal(409, answer.Status);
        Assert.Contains("14 天", answer.Messages);
        Assert.Equal(1, await TicksAsync(hall));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_is_not_remembered()
    {
        var (hall, _, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync("/meetings/plan", ("Input.Kind", "11"), ("Input.Title", ""), ("Input.Place", "村部"));

        var refused = await pocket.SendAsync(draft);
        var fields = draft.Fields.Select(f => f.Key == "Input.Title" ? KeyValuePair.Create(f.Key, "一季度党员大会") : f);
        var right = await pocket.SendAsync(draft with { Fields = [.. fields] });

        Assert.Equal(422, refused.Status);
        Assert.Contains("主题", refused.Messages);
        Assert.Equal(200, right.Status);
        Assert.Equal(1, await hall.County.LookAsync(db => db.Meetings.CountAsync(m => m.Title == "一季度党员大会")));
    }

    [Fact]
    public async Task A_list_of_a_meeting_that_was_confirmed_meanwhile_is_refused_in_its_own_words()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));
        var picture = await pocket.FillInAsync($"/meetings/{meeting}/files/new");
        await hall.TickAsync(meeting, hall.SunLi);
        await hall.RecordAsync(hall.Minutes(meeting));
        await hall.ConfirmAsync(meeting);

        var list = await pocket.SendAsync(draft);
        var photo = await pocket.SendAsync(picture with { File = ("Input.File", FileDesk.Pdf, "记录.pdf") });

        Assert.Equal((409, 409), (list.Status, photo.Status));
        Assert.Contains("确认", list.Messages);
        Assert.Contains("确认", photo.Messages);
        Assert.Equal(1, await TicksAsync(hall));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync($"/meetings/{meeting}/list")).Status
        );
    }

    [Fact]
    public async Task What_is_no_more_in_sight_is_told_as_such()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/list", Present(hall.ZhouKai));

        var gone = await pocket.SendAsync(draft with { Action = $"/meetings/{Guid.CreateVersion7()}/list" });

        Assert.Equal(404, gone.Status);
        Assert.NotEmpty(gone.Messages);
    }

    [Fact]
    public async Task A_photograph_is_kept_once()
    {
        var (hall, meeting, pocket) = await OpenAsync();
        var draft = await pocket.FillInAsync($"/meetings/{meeting}/files/new") with { File = ("Input.File", FileDesk.Pdf, "记录.pdf") };

        var first = await pocket.SendAsync(draft);
        var again = await pocket.SendAsync(draft);

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal(first.Number, again.Number);
        Assert.Equal(1, await hall.County.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == LifeActs.Attach.Code)));
    }

    [Fact]
    public async Task Nobody_is_told_a_token_or_a_key_before_signing_in()
    {
        var county = await SmallCounty.OpenAsync();

        using var answer = await county.Stranger().Http.GetAsync(new Uri("/drafts?handler=desk", UriKind.Relative));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_a_phone_is_opened_for_its_account_alone()
    {
        var county = await SmallCounty.OpenAsync();
        var (mine, other) = (new Pocket(await county.AsAsync(Role.BranchSecretary)), new Pocket(await county.AsAsync(Role.Member)));
        var first = await mine.DeskAsync();
        var kept = first.GetProperty("keySealed").GetString()!;

        var again = await mine.DeskAsync(kept);
        var foreign = await other.DeskAsync(kept);
        var garbage = await mine.DeskAsync("CfDJ8AAAA");

        string KeyOf(System.Text.Json.JsonElement desk) => desk.GetProperty("key").GetString()!;
        Assert.Equal(32, Convert.FromBase64String(KeyOf(first)).Length);
        Assert.Equal(KeyOf(first), KeyOf(again));
        Assert.NotEqual(KeyOf(first), KeyOf(foreign));
        Assert.NotEqual(KeyOf(first), KeyOf(garbage));
    }

    private static (string, string) Present(MemberId member) => ("Input.Present", member.ToString());

    private static async Task<(Hall Hall, MeetingId Meeting, Pocket Pocket)> OpenAsync(TestApp? app = null)
    {
        var hall = await Hall.OpenAsync(app);
        var meeting = await hall.PlanAsync();
        return (hall, meeting, new Pocket(await hall.County.AsAsync(Role.BranchSecretary)));
    }

    private static Task<int> TicksAsync(Hall hall) =>
        hall.County.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == LifeActs.Tick.Code));
}
