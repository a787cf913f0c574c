using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.Trail;
using Touyan.Tests.Documents;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>What a resolution asks of somebody: owed once the record is confirmed, reported by him, found true by another.</summary>
public sealed class FollowUpTests
{
    private static Task<Result<FollowUpId>> TryAssignAsync(
        Hall hall,
        MeetingId meeting,
        Guid resolution,
        string dueOn = "2026-12-20",
        params MemberId[] holders
    ) =>
        hall.RunAsync<AssignFollowUp, FollowUpId>(
            Role.BranchSecretary,
            (assign, by) =>
                assign.RunAsync(
                    new AssignFollowUp.Input
                    {
                        Meeting = meeting,
                        Resolution = resolution,
                        What = "排查道路破损处",
                        DueOn = DateOnly.Parse(dueOn),
                        Holders = [.. holders],
                    },
                    by,
                    default
                )
        );

    private static async Task<(MeetingId Meeting, FollowUpId Id)> AssignedAsync(
        Hall hall,
        string dueOn = "2026-12-20",
        string on = "2026-11-20"
    )
    {
        var meeting = await hall.HeldAsync(hall.Assembly(on));
        var resolution = Hall.Done(await hall.ResolveAsync(meeting, Hall.Vote()));
        return (meeting, Hall.Done(await TryAssignAsync(hall, meeting, resolution, dueOn, hall.County.LiWei)));
    }

    private static async Task<(MeetingId Meeting, FollowUpId Id)> OwedAsync(
        Hall hall,
        string dueOn = "2026-12-20",
        string on = "2026-11-20"
    )
    {
        var made = await AssignedAsync(hall, dueOn, on);
        Hall.Done(await hall.ConfirmAsync(made.Meeting));
        return made;
    }

    private static Task<Result<FollowUpId>> ReportAsync(Hall hall, FollowUpId id, Role by = Role.Member) =>
        hall.RunAsync<ReportFollowUp, FollowUpId>(
            by,
            (report, actor) => report.RunAsync(new ReportFollowUp.Input { Id = id, Text = "三处都修好了" }, proof: null, actor, default)
        );

    private static Task<Result<FollowUpId>> SettleAsync(
        Hall hall,
        FollowUpId id,
        Verdict verdict = Verdict.Confirmed,
        string? words = null,
        Role by = Role.BranchSecretary
    ) =>
        hall.RunAsync<SettleFollowUp, FollowUpId>(
            by,
            (settle, actor) =>
                settle.RunAsync(
                    new SettleFollowUp.Input
                    {
                        Id = id,
                        Verdict = verdict,
                        Words = words,
                    },
                    actor,
                    default
                )
        );

    private static Task<FollowUp> ReadAsync(Hall hall, FollowUpId id) =>
        hall.County.LookAsync(db => db.FollowUps.Include(f => f.Holders).Include(f => f.Reports).SingleAsync(f => f.Id == id));

    [Fact]
    public async Task It_is_owed_once_the_record_is_confirmed_and_done_when_another_says_so()
    {
        var hall = await Hall.OpenAsync();
        var (meeting, id) = await AssignedAsync(hall);
        Assert.Equal(FollowUpState.Planned, (await ReadAsync(hall, id)).State);
        Assert.Equal("follow-up.not-open", (await ReportAsync(hall, id)).Refusal!.Code);

        Hall.Done(await hall.ConfirmAsync(meeting));
        Hall.Done(await ReportAsync(hall, id));
        var back = await SettleAsync(hall, id, Verdict.Returned, "第三处没有修");
        Hall.Done(back);
        Assert.Equal(FollowUpState.Open, (await ReadAsync(hall, id)).State);
        Hall.Done(await ReportAsync(hall, id));
        Hall.Done(await SettleAsync(hall, id));

        var done = await ReadAsync(hall, id);
        Assert.Equal((FollowUpState.Done, new DateOnly(2026, 11, 20)), (done.State, done.DoneOn));
        Assert.Equal(
            [Verdict.Returned, Verdict.Confirmed],
            done.Reports.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.Verdict!.Value)
        );
        Assert.Equal("follow-up.nothing-reported", (await SettleAsync(hall, id)).Refusal!.Code);
        var acts = await hall.County.LookAsync(db =>
            db.Set<TrailEntry>().Where(e => e.SubjectKind == "follow-up").Select(e => e.ActCode).ToListAsync()
        );
        Assert.Equal(
            ["follow-up.assign", "follow-up.confirm", "follow-up.report", "follow-up.report", "follow-up.return"],
            acts.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Nobody_judges_his_own_report_nor_sends_back_without_a_word()
    {
        var hall = await Hall.OpenAsync();
        var (_, id) = await OwedAsync(hall);

        Assert.Equal("follow-up.nothing-reported", (await SettleAsync(hall, id)).Refusal!.Code);
        // The secretary writes for somebody without a phone: then he is not the one to judge.
        Hall.Done(await ReportAsync(hall, id, Role.BranchSecretary));
        Assert.Equal("follow-up.own-report", (await SettleAsync(hall, id)).Refusal!.Code);
        Assert.Equal(
            "follow-up.returned-without-reason",
            (await SettleAsync(hall, id, Verdict.Returned, " ", Role.CommitteeAdministrator)).Refusal!.Code
        );
        Assert.Equal("meeting.forbidden", (await SettleAsync(hall, id, by: Role.Member)).Refusal!.Code);
        Hall.Done(await SettleAsync(hall, id, by: Role.CommitteeAdministrator));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.HeldAsync();
        var failed = Hall.Done(await hall.ResolveAsync(meeting, Hall.Vote(yes: 1, no: 2)));
        var passed = Hall.Done(await hall.ResolveAsync(meeting, Hall.Vote()));
        var liWei = hall.County.LiWei;

        Assert.Equal("follow-up.resolution-failed", (await TryAssignAsync(hall, meeting, failed, holders: liWei)).Refusal!.Code);
        Assert.Equal(
            "meeting.resolution-not-found",
            (await TryAssignAsync(hall, meeting, Guid.CreateVersion7(), holders: liWei)).Refusal!.Code
        );
        Assert.Equal("follow-up.nobody", (await TryAssignAsync(hall, meeting, passed)).Refusal!.Code);
        Assert.Equal("follow-up.due-before", (await TryAssignAsync(hall, meeting, passed, "2026-11-19", liWei)).Refusal!.Code);
        Assert.Equal(
            "follow-up.not-of-the-branch",
            (await TryAssignAsync(hall, meeting, passed, holders: hall.County.ZhangMin)).Refusal!.Code
        );
        Hall.Done(await hall.ConfirmAsync(meeting));
        Assert.Equal("meeting.settled", (await TryAssignAsync(hall, meeting, passed, holders: liWei)).Refusal!.Code);
    }

    [Fact]
    public async Task A_vote_struck_out_asks_for_nothing_and_a_record_annulled_withdraws_what_is_owed()
    {
        var hall = await Hall.OpenAsync();
        var struck = await AssignedAsync(hall, on: "2026-11-18");
        var resolution = (await hall.ShowAsync(struck.Meeting)).Meeting.Resolutions[0].Id;
        Hall.Done(
            await hall.RunAsync<AddResolution, MeetingId>(
                Role.BranchSecretary,
                (add, by) => add.StrikeAsync(struck.Meeting, resolution, by, default)
            )
        );
        var (annulled, open) = await OwedAsync(hall);
        var other = await OwedAsync(hall, on: "2026-11-19");
        Hall.Done(await ReportAsync(hall, other.Id));
        Hall.Done(await SettleAsync(hall, other.Id));

        Hall.Done(await hall.AnnulAsync(annulled));
        Hall.Done(await hall.AnnulAsync(other.Meeting));

        Assert.False(await hall.County.LookAsync(db => db.FollowUps.AnyAsync(f => f.Id == struck.Id)));
        Assert.Equal((FollowUpState.Withdrawn, "日期写错"), ((await ReadAsync(hall, open)).State, (await ReadAsync(hall, open)).EndReason));
        Assert.Equal(FollowUpState.Done, (await ReadAsync(hall, other.Id)).State);
    }

    [Fact]
    public async Task It_is_given_to_others_with_a_reason_and_nobody_rids_himself_of_it()
    {
        var hall = await Hall.OpenAsync();
        var (_, id) = await OwedAsync(hall);
        Task<Result<FollowUpId>> Rearrange(string dueOn, params MemberId[] holders) =>
            hall.RunAsync<RearrangeFollowUp, FollowUpId>(
                Role.BranchSecretary,
                (rearrange, by) =>
                    rearrange.RunAsync(
                        new RearrangeFollowUp.Input
                        {
                            Id = id,
                            Holders = [.. holders],
                            DueOn = DateOnly.Parse(dueOn),
                            Why = "外出",
                        },
                        by,
                        default
                    )
            );
        Task<Result<FollowUpId>> Withdraw(Role by) =>
            hall.RunAsync<WithdrawFollowUp, FollowUpId>(
                by,
                (withdraw, actor) => withdraw.RunAsync(new WithdrawFollowUp.Input { Id = id, Reason = "已由镇里办理" }, actor, default)
            );

        Assert.Equal("follow-up.due-before", (await Rearrange("2026-11-01", hall.SunLi)).Refusal!.Code);
        Assert.Equal("follow-up.nobody", (await Rearrange("2027-01-20")).Refusal!.Code);
        Hall.Done(await Rearrange("2027-01-20", hall.SunLi));
        Assert.Equal(hall.SunLi, Assert.Single((await ReadAsync(hall, id)).Holders).MemberId);
        Assert.Equal("follow-up.not-found", (await ReportAsync(hall, id)).Refusal!.Code);
        Assert.Equal("follow-up.not-found", (await Withdraw(Role.Member)).Refusal!.Code);
        Hall.Done(await Withdraw(Role.BranchSecretary));
        Assert.Equal("follow-up.over", (await Withdraw(Role.BranchSecretary)).Refusal!.Code);
    }

    [Fact]
    public async Task The_holder_reports_on_his_phone_with_a_file_and_the_secretary_judges()
    {
        var hall = await Hall.OpenAsync();
        var (_, id) = await OwedAsync(hall, dueOn: "2026-11-20");
        var (member, secretary) = (await hall.County.AsAsync(Role.Member), await hall.County.AsAsync(Role.BranchSecretary));
        Assert.Contains("会议决议交给您办的事", (await member.GetAsync("/")).Reading);
        Assert.NotNull((await member.OpenAsync("/my-follow-ups")).QuerySelector($"a[href='/follow-ups/{id}/report']"));

        var empty = await member.UploadAsync($"/follow-ups/{id}/report", new { Text = "" }, "Input.File", FileDesk.Pdf, "凭据.pdf");
        var sent = await member.UploadAsync($"/follow-ups/{id}/report", new { Text = "修好了" }, "Input.File", FileDesk.Pdf, "凭据.pdf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(sent.Status is HttpStatusCode.SeeOther, sent.Reading);

        var home = (await secretary.OpenAsync("/")).QuerySelectorAll("a.ty-work-title").Single(a => a.TextContent.Contains("等待核实"));
        Assert.Single((await secretary.OpenAsync(home.GetAttribute("href")!)).QuerySelectorAll("main tbody tr"));
        var page = await secretary.OpenAsync($"/follow-ups/{id}");
        var file = page.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(file)).Status);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await secretary.SubmitAsync($"/follow-ups/{id}/settle", new { Verdict = "Confirmed" })).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/follow-ups/{id}/settle")).Status);
        Assert.Contains("已落实", (await member.GetAsync("/my-follow-ups")).Reading);
    }

    [Fact]
    public async Task The_next_meeting_lists_what_is_still_owed_and_what_is_late_is_told()
    {
        // In an app of its own: days pass.
        await using var app = await TestApp.StartAsync();
        var hall = await Hall.OpenAsync(app);
        var (_, id) = await OwedAsync(hall, dueOn: "2026-11-25");
        app.Clock.Advance(TimeSpan.FromDays(10));
        var next = await hall.PlanAsync(hall.Assembly("2026-12-01"));
        var secretary = await hall.County.AsAsync(Role.BranchSecretary);

        var owed = (await secretary.OpenAsync($"/meetings/{next}")).QuerySelector("#owed")!.ParentElement!;
        Assert.Contains("排查道路破损处", owed.TextContent);
        Assert.Contains("逾期", owed.TextContent);
        Assert.Single((await secretary.OpenAsync("/follow-ups?state=Late")).QuerySelectorAll("main tbody tr"));
        Assert.Contains("1 项会议决议逾期没有落实", (await secretary.GetAsync("/")).Reading);

        var figures = await secretary.OpenAsync("/follow-up-figures?year=2026");
        foreach (var link in figures.QuerySelectorAll("main tbody td a"))
            Assert.Equal(
                int.Parse(link.TextContent),
                (await secretary.OpenAsync(link.GetAttribute("href")!)).QuerySelectorAll("main tbody tr").Length
            );

        Assert.Equal("1", figures.QuerySelector("td[data-label=逾期没有落实]")!.TextContent);
        Hall.Done(await ReportAsync(hall, id));
        Hall.Done(await SettleAsync(hall, id));
        Assert.Null((await secretary.OpenAsync($"/meetings/{next}")).QuerySelector("#owed"));
        Assert.Equal(
            "1",
            (await secretary.OpenAsync("/follow-up-figures?year=2026")).QuerySelector("td[data-label=逾期落实]")!.TextContent
        );
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_is_his(Role role, HttpStatusCode shown, HttpStatusCode changed)
    {
        var hall = await Hall.OpenAsync();
        var (_, id) = await OwedAsync(hall);
        var browser = await hall.County.AsAsync(role);

        Assert.Equal(shown, (await browser.GetAsync($"/follow-ups/{id}")).Status);
        Assert.Equal(shown, (await browser.GetAsync("/follow-ups")).Status);
        Assert.Equal(changed, (await browser.GetAsync($"/follow-ups/{id}/rearrange")).Status);
        Assert.Equal(changed, (await browser.GetAsync($"/follow-ups/{id}/withdraw")).Status);
        var stranger = await Hall.OpenAsync();
        Assert.Equal(
            shown is HttpStatusCode.OK ? HttpStatusCode.NotFound : shown,
            (await (await stranger.County.AsAsync(role)).GetAsync($"/follow-ups/{id}")).Status
        );
    }

    [Fact]
    public async Task A_program_assigns_reports_settles_and_takes_the_list_out()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.HeldAsync();
        var resolution = Hall.Done(await hall.ResolveAsync(meeting, Hall.Vote()));
        var (secretary, member) = (await hall.County.CallerAsync(Role.BranchSecretary), await hall.County.CallerAsync(Role.Member));
        var body = new
        {
            what = "排查道路",
            holders = new[] { hall.County.LiWei.ToString() },
            dueOn = "2026-12-20",
        };
        var address = $"/meetings/{meeting}/resolutions/{resolution}/follow-ups";

        var made = await secretary.PostAsync(address, body, key: "follow-up");
        Assert.True((await secretary.PostAsync(address, body, key: "follow-up")).IsReplayed);
        var id = made.Json.GetProperty("id").GetString();
        Hall.Done(await hall.ConfirmAsync(meeting));
        Assert.Equal(HttpStatusCode.OK, (await member.PostAsync($"/follow-ups/{id}/report", new { text = "办好了" })).Status);
        var read = await secretary.GetAsync($"/follow-ups/{id}");
        var verdict = new { verdict = "confirmed" };
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await secretary.PostAsync($"/follow-ups/{id}/settle", verdict, ifMatch: "\"99-00\"")).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await secretary.PostAsync($"/follow-ups/{id}/settle", verdict, ifMatch: read.ETag)).Status);

        Assert.Equal("done", (await secretary.GetAsync($"/follow-ups/{id}")).Json.GetProperty("state").GetString());
        Assert.Equal(1, (await secretary.ReadAsync("/follow-ups?state=done")).GetProperty("rows").GetArrayLength());
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await hall.County.AsAsync(Role.Inspector)).GetAsync("/follow-ups/export?state=All")).Status
        );
        Assert.True(await hall.County.LookAsync(db => db.Set<TrailEntry>().AnyAsync(e => e.ActCode == LifeActs.ExportFollowUps.Code)));
    }
}
