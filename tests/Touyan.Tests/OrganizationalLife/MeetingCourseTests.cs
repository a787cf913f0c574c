using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.Trail;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>From the plan to the record that stays.</summary>
public sealed class MeetingCourseTests
{
    [Fact]
    public async Task A_meeting_becomes_evidence_when_its_secretary_confirms_it()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();

        Assert.Empty(await hall.KnownOnAsync("2026-11-20"));
        Hall.Done(await hall.ConfirmAsync(id));

        var known = Assert.Single(await hall.KnownOnAsync("2026-11-20"));
        Assert.Equal(("11", hall.Village, new DateOnly(2026, 11, 20)), (known.Kind, known.OrganizationId, known.On));
        Assert.Empty(await hall.KnownOnAsync("2026-11-19"));
    }

    [Fact]
    public async Task Who_was_not_heard_of_is_absent_once_it_is_confirmed()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.ConfirmedAsync(null, hall.County.LiWei, hall.ZhouKai);

        Assert.Equal(AttendanceState.Present, (await hall.PlaceOfAsync(id, hall.ZhouKai)).State);
        Assert.Equal(AttendanceState.Absent, (await hall.PlaceOfAsync(id, hall.SunLi)).State);
    }

    [Fact]
    public async Task A_confirmed_record_stays_as_it_is()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.ConfirmedAsync();

        Assert.Equal("meeting.settled", (await hall.RecordAsync(hall.Minutes(id) with { Minutes = "改写" })).Refusal?.Code);
        Assert.Equal("meeting.settled", (await hall.TickAsync(id, hall.ZhouKai)).Refusal?.Code);
        Assert.Equal("meeting.settled", (await hall.AwayAsync(id, hall.SunLi)).Refusal?.Code);
        Assert.Equal("meeting.settled", (await hall.ResolveAsync(id, Hall.Vote())).Refusal?.Code);
        Assert.Equal("meeting.settled", (await hall.ConfirmAsync(id)).Refusal?.Code);
        Assert.Equal("meeting.settled", (await CallOffAsync(hall, id)).Refusal?.Code);
        Assert.Equal("学习文件，讨论道路养护。", (await hall.ShowAsync(id)).Meeting.Minutes);
    }

    [Fact]
    public async Task A_correction_is_a_note_and_a_wrong_record_is_annulled_and_stays()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();
        Assert.Equal("meeting.not-confirmed", (await hall.NoteAsync(id)).Refusal?.Code);
        Assert.Equal("meeting.not-confirmed", (await hall.AnnulAsync(id)).Refusal?.Code);
        Hall.Done(await hall.ConfirmAsync(id));

        Hall.Done(await hall.NoteAsync(id));
        Hall.Done(await hall.AnnulAsync(id));

        var meeting = (await hall.ShowAsync(id)).Meeting;
        Assert.Equal(("李伟", "日期写错", MeetingState.Annulled), (meeting.Chair, meeting.EndReason, meeting.State));
        Assert.Equal("主持人应为周凯", Assert.Single(meeting.Notes).Text);
        Assert.Empty(await hall.KnownOnAsync("2026-11-20"));
        Assert.Equal("meeting.not-confirmed", (await hall.AnnulAsync(id)).Refusal?.Code);
    }

    [Theory]
    [InlineData("2026-11-13", false)]
    [InlineData("2026-11-12", true)]
    public async Task What_is_entered_after_the_days_of_the_rule_shows_as_late(string on, bool isLate)
    {
        var hall = await Hall.OpenAsync();

        var id = await hall.ConfirmedAsync(hall.Assembly(on));

        Assert.Equal(isLate, (await hall.ShowAsync(id)).Meeting.IsLate);
        Assert.Equal(isLate, Assert.Single(await hall.KnownOnAsync("2026-11-20")).IsLate);
    }

    [Fact]
    public async Task Nothing_is_recorded_of_a_day_to_come_nor_with_evidence_from_before()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync(hall.Assembly("2026-11-25"));

        Assert.Equal("date.in-future", (await hall.RecordAsync(hall.Minutes(id, "2026-11-25"))).Refusal?.Code);
        Assert.Equal("meeting.not-yet", (await hall.TickAsync(id, hall.ZhouKai)).Refusal?.Code);
        var early = hall.Minutes(id, "2026-11-18") with { EvidenceOn = new DateOnly(2026, 11, 17) };
        Assert.Equal("meeting.evidence-before", (await hall.RecordAsync(early)).Refusal?.Code);
    }

    [Fact]
    public async Task Nothing_is_confirmed_of_which_there_is_nothing_to_show()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();

        Assert.Equal("meeting.record-first", (await hall.ConfirmAsync(id)).Refusal?.Code);
        Hall.Done(await hall.RecordAsync(hall.Minutes(id)));
        Assert.Equal("meeting.nobody-came", (await hall.ConfirmAsync(id)).Refusal?.Code);
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id) with { Minutes = null }));
        Assert.Equal("meeting.nothing-to-show", (await hall.ConfirmAsync(id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_theme_day_with_a_lesson_counts_as_both_and_the_lesson_is_somebodys()
    {
        var hall = await Hall.OpenAsync();
        var plan = hall.Assembly() with { Kind = "21", Also = ["14"] };
        var id = await hall.PlanAsync(plan);
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));

        Assert.Equal("meeting.nobody-spoke", (await hall.RecordAsync(hall.Minutes(id))).Refusal?.Code);
        Hall.Done(await hall.RecordAsync(hall.Minutes(id) with { SpeakerId = hall.SunLi }));
        Hall.Done(await hall.ConfirmAsync(id));

        Assert.Equal(["14", "21"], (await hall.KnownOnAsync("2026-11-20")).Select(e => e.Kind));
        var parts = await PartsAsync(hall);
        Assert.Equal([(hall.SunLi, "14", true), (hall.SunLi, "21", true)], parts.Where(p => p.Item3));
        Assert.Equal([hall.ZhouKai, hall.ZhouKai], parts.Where(p => !p.Item3).Select(p => p.Item1));
    }

    [Theory]
    [InlineData("99", "", "meeting.kind-unknown")]
    [InlineData("41", "", "meeting.kind-unknown")]
    [InlineData("12", "14", "meeting.cannot-combine")]
    [InlineData("21", "13", "meeting.cannot-combine")]
    [InlineData("12", "", "meeting.no-committee")]
    [InlineData("13", "", "meeting.nobody-named")]
    public async Task A_plan_that_cannot_be_is_refused(string kind, string also, string code)
    {
        var hall = await Hall.OpenAsync();

        var refused = await hall.TryPlanAsync(hall.Assembly() with { Kind = kind, Also = also.Length == 0 ? [] : [also] });

        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_meeting_of_a_day_gone_by_is_not_announced_any_more()
    {
        var hall = await Hall.OpenAsync();
        var past = await hall.PlanAsync(hall.Assembly("2026-11-19"));
        var today = await hall.PlanAsync();

        Assert.Equal("meeting.called-too-late", (await hall.CallAsync(past)).Refusal?.Code);
        Hall.Done(await hall.CallAsync(today));
        Assert.Equal("meeting.not-planned", (await hall.CallAsync(today)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_who_confirm_what_they_read_the_second_is_told()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();
        var version = (await hall.ShowAsync(id)).Meeting.Version;
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));

        Assert.Equal("meeting.changed-meanwhile", (await hall.ConfirmAsync(id, version: version)).Refusal?.Code);
    }

    [Fact]
    public async Task Every_act_is_in_the_trail_in_its_order()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.ConfirmedAsync();

        var acts = await hall.County.LookAsync(db =>
            db.Set<TrailEntry>().Where(e => e.SubjectId == id.Value).OrderBy(e => e.Id).Select(e => e.ActCode).ToListAsync()
        );

        Assert.Equal([LifeActs.Plan.Code, LifeActs.Tick.Code, LifeActs.Record.Code, LifeActs.Confirm.Code], acts);
    }

    private static Task<Result<MeetingId>> CallOffAsync(Hall hall, MeetingId id) =>
        hall.RunAsync<CallOffMeeting, MeetingId>(
            Role.BranchSecretary,
            (off, by) => off.RunAsync(new CallOffMeeting.Input { Id = id, Reason = "误录" }, by, default)
        );

    private static async Task<List<(MemberId, string, bool)>> PartsAsync(Hall hall)
    {
        var parts = await hall.County.RunAsync<IMeetings, List<MeetingPart>>(
            Role.CountyAdministrator,
            (meetings, _) => meetings.PartsKnownOn(new DateOnly(2026, 11, 20)).ToListAsync()
        );
        return [.. parts.Select(p => (p.MemberId, p.Kind, p.Gave)).OrderBy(p => p.Kind)];
    }
}
