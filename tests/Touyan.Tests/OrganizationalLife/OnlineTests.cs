using System.Net;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Tests.FloatingMembers;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Who is away takes part from where he is: only where the meeting is held so, and by a proof that stands beside his name.</summary>
public sealed class OnlineTests
{
    private static PlanMeeting.Input Both(Hall hall) => hall.Assembly() with { Mode = MeetingMode.Both, OnlineWay = "会议号 123 456" };

    private static Task<Result<MeetingId>> NoteAsync(Hall hall, MeetingId id, MemberId member, string proof = "视频会议中发言") =>
        hall.RunAsync<NoteOnline, MeetingId>(
            Role.BranchSecretary,
            (note, by) =>
                note.RunAsync(
                    new NoteOnline.Input
                    {
                        Id = id,
                        MemberId = member,
                        Proof = proof,
                    },
                    by,
                    default
                )
        );

    private static Task<Result<MeetingId>> SignAsync(Hall hall, MeetingId id, string code) =>
        hall.RunAsync<SignIn, MeetingId>(
            Role.Member,
            (sign, by) =>
                sign.RunAsync(
                    new SignIn.Input
                    {
                        Id = id,
                        Code = code,
                        Online = true,
                    },
                    by,
                    default
                )
        );

    [Fact]
    public async Task By_the_code_of_the_shared_screen_or_by_what_the_secretary_saw()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync(Both(hall));
        Hall.Done(await hall.OpenSignInAsync(id));

        Hall.Done(await SignAsync(hall, id, Hall.Done(await hall.CodeAsync(id))));
        Hall.Done(await NoteAsync(hall, id, hall.ZhouKai));
        Hall.Done(await hall.TickAsync(id, hall.County.LiWei, hall.ZhouKai, hall.SunLi));

        var own = await hall.PlaceOfAsync(id, hall.County.LiWei);
        var seen = await hall.PlaceOfAsync(id, hall.ZhouKai);
        Assert.Equal((true, SignInWay.Code), (own.IsOnline, own.Way!.Value));
        Assert.Equal((true, "视频会议中发言", SignInWay.Ticked), (seen.IsOnline, seen.OnlineProof, seen.Way!.Value));
        Assert.False((await hall.PlaceOfAsync(id, hall.SunLi)).IsOnline);
        Assert.Equal(2, (await hall.ShowAsync(id)).Hosts[0].Online);
        Assert.Contains("线上参加 2 人", (await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync($"/meetings/{id}")).Reading);
    }

    [Fact]
    public async Task Where_the_meeting_is_held_in_a_room_alone_nobody_is_there_from_afar()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync();
        Hall.Done(await hall.OpenSignInAsync(id));

        Assert.Equal("meeting.not-online", (await SignAsync(hall, id, Hall.Done(await hall.CodeAsync(id)))).Refusal!.Code);
        Assert.Equal("meeting.not-online", (await NoteAsync(hall, id, hall.ZhouKai)).Refusal!.Code);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync($"/meetings/{id}/online")).Status
        );
        Assert.Equal(AttendanceState.Expected, (await hall.PlaceOfAsync(id, hall.County.LiWei)).State);
    }

    [Fact]
    public async Task Without_a_proof_and_without_being_called_nobody_is_noted()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync(Both(hall));

        Assert.Equal("meeting.online-without-proof", (await NoteAsync(hall, id, hall.ZhouKai, " ")).Refusal!.Code);
        Assert.Equal("meeting.not-called", (await NoteAsync(hall, id, hall.County.ZhangMin)).Refusal!.Code);
        var form = await (await hall.County.AsAsync(Role.BranchSecretary)).SubmitAsync(
            $"/meetings/{id}/online",
            new { MemberId = hall.ZhouKai.ToString(), Proof = "截图已上传" }
        );
        Assert.Equal(HttpStatusCode.SeeOther, form.Status);
        Assert.True((await hall.PlaceOfAsync(id, hall.ZhouKai)).IsOnline);
    }

    [Fact]
    public async Task Those_who_are_away_are_offered_first()
    {
        var road = await Road.OpenAsync();
        await road.AwayAsync(road.Leaving(since: "2026-05-01"));
        var id = Hall.Done(
            await road.County.RunAsync<PlanMeeting, Result<MeetingId>>(
                Role.BranchSecretary,
                (plan, by) =>
                    plan.RunAsync(
                        new PlanMeeting.Input
                        {
                            Organization = road.County.EastVillage,
                            Kind = "11",
                            Title = "党员大会",
                            On = new DateOnly(2026, 11, 20),
                            Place = "村部",
                            Mode = MeetingMode.Both,
                            OnlineWay = "会议号 123",
                        },
                        by,
                        default
                    )
            )
        );

        var form = await (await road.County.AsAsync(Role.BranchSecretary)).OpenAsync($"/meetings/{id}/online");

        var people = form.QuerySelectorAll("select[name='Input.MemberId'] option[value]:not([value=''])")
            .Select(o => o.TextContent)
            .ToList();
        Assert.Contains("在外流动", people[0]);
        Assert.Single(people, p => p.Contains("在外流动"));
    }
}
