using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Excuses;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Who is called, and how it is known that he came.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task The_list_is_that_of_the_books_and_probationary_members_have_no_vote()
    {
        var hall = await Hall.OpenAsync();

        var list = (await hall.ShowAsync(await hall.PlanAsync())).Hosts[0];

        Assert.Equal((4, 3), (list.Called, list.Voters));
        Assert.False(list.List.Single(a => a.MemberId == hall.County.WangFang).MayVote);
    }

    [Fact]
    public async Task Who_came_to_the_branch_since_the_plan_is_on_the_list_of_the_day()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        var late = await hall.County.EnrolAsync("钱进", hall.Village, 73);

        Hall.Done(await hall.TickAsync(id, late));

        Assert.Equal(AttendanceState.Present, (await hall.PlaceOfAsync(id, late)).State);
    }

    [Fact]
    public async Task A_member_signs_in_with_the_code_of_the_room_and_only_for_himself()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        Assert.Equal("meeting.sign-in-closed", (await hall.SignInAsync(id, "000000")).Refusal?.Code);
        Hall.Done(await hall.OpenSignInAsync(id));
        var code = Hall.Done(await hall.CodeAsync(id));

        Assert.Equal("meeting.wrong-code", (await hall.SignInAsync(id, code == "123456" ? "654321" : "123456")).Refusal?.Code);
        Hall.Done(await hall.SignInAsync(id, $" {code[..3]} {code[3..]}"));
        Hall.Done(await hall.SignInAsync(id, "000000"));

        var own = await hall.PlaceOfAsync(id, hall.County.LiWei);
        Assert.Equal((AttendanceState.Present, SignInWay.Code, "李伟"), (own.State, own.Way, own.MarkedBy));
        Assert.Equal(AttendanceState.Expected, (await hall.PlaceOfAsync(id, hall.ZhouKai)).State);
        Assert.Equal("meeting.not-called-to", (await hall.SignInAsync(id, code, Role.BranchSecretary)).Refusal?.Code);
        Assert.Equal("meeting.not-called-to", (await hall.SignInAsync(id, code, Role.CountyAdministrator)).Refusal?.Code);
    }

    [Fact]
    public async Task A_code_that_is_too_old_is_refused_and_the_code_is_not_for_those_who_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        var hall = await Hall.OpenAsync(app);
        var id = await hall.PlanAsync();
        Hall.Done(await hall.OpenSignInAsync(id));
        var code = Hall.Done(await hall.CodeAsync(id));

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("meeting.wrong-code", (await hall.SignInAsync(id, code)).Refusal?.Code);
        Assert.Equal("meeting.forbidden", (await hall.CodeAsync(id, Role.Member)).Refusal?.Code);
        Assert.Equal("meeting.forbidden", (await hall.CodeAsync(id, Role.Inspector)).Refusal?.Code);
        Hall.Done(await hall.SignInAsync(id, Hall.Done(await hall.CodeAsync(id))));
    }

    [Fact]
    public async Task Signing_in_is_for_the_day_of_the_meeting()
    {
        var hall = await Hall.OpenAsync();

        Assert.Equal(
            "meeting.sign-in-on-the-day",
            (await hall.OpenSignInAsync(await hall.PlanAsync(hall.Assembly("2026-11-21")))).Refusal?.Code
        );
        Assert.Equal(
            "meeting.sign-in-on-the-day",
            (await hall.OpenSignInAsync(await hall.PlanAsync(hall.Assembly("2026-11-19")))).Refusal?.Code
        );
    }

    [Fact]
    public async Task A_list_ticked_again_takes_back_a_slip_but_not_who_signed_in_himself()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        Hall.Done(await hall.OpenSignInAsync(id));
        Hall.Done(await hall.SignInAsync(id, Hall.Done(await hall.CodeAsync(id))));
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.TickAsync(id, hall.SunLi));

        Assert.Equal(AttendanceState.Expected, (await hall.PlaceOfAsync(id, hall.ZhouKai)).State);
        Assert.Equal(SignInWay.Ticked, (await hall.PlaceOfAsync(id, hall.SunLi)).Way);
        Assert.Equal(SignInWay.Code, (await hall.PlaceOfAsync(id, hall.County.LiWei)).Way);
        Assert.Equal("meeting.came-already", (await hall.AwayAsync(id, hall.County.LiWei)).Refusal?.Code);
        Assert.Equal("meeting.not-called", (await hall.TickAsync(id, hall.County.ZhangMin)).Refusal?.Code);
    }

    [Fact]
    public async Task Leave_is_asked_for_with_a_reason_and_before_the_record()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();

        Hall.Done(await hall.AskLeaveAsync(id));
        Assert.Equal("meeting.leave-without-reason", (await hall.AwayAsync(id, hall.SunLi, reason: null)).Refusal?.Code);
        Hall.Done(await hall.AwayAsync(id, hall.SunLi));
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id)));

        Assert.Equal("meeting.leave-too-late", (await hall.AskLeaveAsync(id)).Refusal?.Code);
        Assert.Equal((AttendanceState.OnLeave, "住院"), await StateAsync(hall, id, hall.County.LiWei));
        Assert.Equal((AttendanceState.OnLeave, "探亲"), await StateAsync(hall, id, hall.SunLi));
    }

    [Fact]
    public async Task Who_is_old_or_sick_is_not_counted_as_absent_but_keeps_his_vote()
    {
        var hall = await Hall.OpenAsync();
        Hall.Done(await ExcuseAsync(hall, hall.SunLi, "2026-11-01"));
        var before = await hall.PlanAsync(hall.Assembly("2026-10-30"));
        var id = await hall.HeldAsync(null, hall.County.LiWei, hall.ZhouKai);
        Hall.Done(await hall.ConfirmAsync(id));

        var list = (await hall.ShowAsync(id)).Hosts[0];
        Assert.Equal((AttendanceState.Excused, "年老体弱"), await StateAsync(hall, id, hall.SunLi));
        Assert.Equal((3, 3), (list.Called, list.Voters));
        Assert.Equal(AttendanceState.Expected, (await hall.PlaceOfAsync(before, hall.SunLi)).State);
    }

    [Fact]
    public async Task An_excuse_stands_once_and_is_marked_by_whoever_answers_for_the_member()
    {
        var hall = await Hall.OpenAsync();
        var id = Hall.Done(await ExcuseAsync(hall, hall.SunLi, "2026-11-01"));

        Assert.Equal("excuse.already", (await ExcuseAsync(hall, hall.SunLi, "2026-11-10")).Refusal?.Code);
        Assert.Equal("date.in-future", (await ExcuseAsync(hall, hall.ZhouKai, "2026-11-21")).Refusal?.Code);
        Assert.Equal("meeting.member-not-found", (await ExcuseAsync(hall, hall.County.ZhangMin, "2026-11-01")).Refusal?.Code);
        Assert.Equal("excuse.ground-unknown", (await ExcuseAsync(hall, hall.ZhouKai, "2026-11-01", ground: "19")).Refusal?.Code);
        Assert.Equal("meeting.forbidden", (await EndAsync(hall, id, Role.Inspector)).Refusal?.Code);
        Hall.Done(await EndAsync(hall, id));
        Assert.Equal("excuse.ended", (await EndAsync(hall, id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_guest_takes_part_without_being_counted()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();

        Hall.Done(await InviteAsync(hall, id, hall.County.ZhangMin, Role.CountyAdministrator));
        Assert.Equal("meeting.member-not-found", (await InviteAsync(hall, id, hall.County.ZhaoQiang)).Refusal?.Code);
        Assert.Equal("meeting.called-already", (await InviteAsync(hall, id, hall.ZhouKai)).Refusal?.Code);

        var list = (await hall.ShowAsync(id)).Hosts[0];
        Assert.Equal((4, 3, 5), (list.Called, list.Voters, list.List.Count));
    }

    [Fact]
    public async Task In_a_joint_session_each_branch_has_its_own_list_and_ticks_it_itself()
    {
        var hall = await Hall.OpenAsync();
        var county = hall.County;
        var plan = hall.Assembly() with { Organization = county.EastTown, Hosts = [hall.Village, county.EastOffice] };
        Assert.Equal("meeting.no-host", (await hall.TryPlanAsync(plan with { Hosts = [] }, Role.CommitteeAdministrator)).Refusal?.Code);
        var outside = plan with { Hosts = [hall.Village, county.WestVillage] };
        Assert.Equal("meeting.host-not-below", (await hall.TryPlanAsync(outside, Role.CountyAdministrator)).Refusal?.Code);
        var id = await hall.PlanAsync(plan, Role.CommitteeAdministrator);

        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Assert.Equal(
            "meeting.forbidden",
            (await hall.TickAsync(id, county.EastOffice, Role.BranchSecretary, county.ZhaoQiang)).Refusal?.Code
        );
        Assert.Equal("meeting.forbidden", (await hall.RecordAsync(hall.Minutes(id))).Refusal?.Code);
        Hall.Done(await hall.RecordAsync(hall.Minutes(id), Role.CommitteeAdministrator));
        Assert.Equal("meeting.nobody-came", (await hall.ConfirmAsync(id, Role.CommitteeAdministrator)).Refusal?.Code);
        Hall.Done(await hall.TickAsync(id, county.EastOffice, Role.CommitteeAdministrator, county.ZhaoQiang));
        Hall.Done(await hall.ConfirmAsync(id, Role.CommitteeAdministrator));

        Assert.Equal(2, (await hall.KnownOnAsync("2026-11-20")).Select(e => e.OrganizationId).Distinct().Count());
    }

    private static async Task<(AttendanceState, string?)> StateAsync(Hall hall, MeetingId id, MemberId member) =>
        await hall.PlaceOfAsync(id, member) is var place ? (place.State, place.Reason) : default;

    private static Task<Result<ExcuseId>> ExcuseAsync(Hall hall, MemberId member, string from, string ground = "11") =>
        hall.RunAsync<BeginExcuse, ExcuseId>(
            Role.BranchSecretary,
            (begin, by) =>
                begin.RunAsync(
                    new BeginExcuse.Input
                    {
                        MemberId = member,
                        Ground = ground,
                        From = DateOnly.Parse(from),
                        Care = "每月上门送学",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<ExcuseId>> EndAsync(Hall hall, ExcuseId id, Role by = Role.BranchSecretary) =>
        hall.RunAsync<EndExcuse, ExcuseId>(
            by,
            (end, actor) =>
                end.RunAsync(
                    new EndExcuse.Input
                    {
                        Id = id,
                        On = new DateOnly(2026, 11, 20),
                        Why = "身体恢复",
                    },
                    actor,
                    default
                )
        );

    private static Task<Result<MeetingId>> InviteAsync(Hall hall, MeetingId id, MemberId member, Role by = Role.BranchSecretary) =>
        hall.RunAsync<InviteMember, MeetingId>(
            by,
            (invite, actor) => invite.RunAsync(new InviteMember.Input { Id = id, MemberId = member }, actor, default)
        );
}
