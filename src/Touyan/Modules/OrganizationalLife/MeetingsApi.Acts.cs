using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Api;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife;

internal sealed partial class MeetingsApi
{
    private static void MapPlanning(RouteGroupBuilder acts)
    {
        acts.MapPost("", PlanAsync)
            .WithName("planMeeting")
            .WithSummary("安排或补记组织生活")
            .WithDescription("名单按当天的花名册生成。几个党支部一起开的，由上级党组织召集，hosts 列明各党支部。")
            .Produces<LifeDone>(StatusCodes.Status201Created)
            .Example(MeetingExamples.Plan)
            .Idempotent();
        acts.MapPost("/{id:guid}/change", ChangeAsync)
            .WithName("changeMeeting")
            .WithSummary("变更组织生活安排")
            .WithDescription("记录以前可以变更日期、地点和议程。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Change)
            .Versioned()
            .Idempotent();
        acts.MapPost(
                "/{id:guid}/call",
                (MeetingId id, CallMeeting call, Actor by, CancellationToken ct) => AnswerAsync(call.RunAsync(id, by, ct))
            )
            .WithName("callMeeting")
            .WithSummary("通知组织生活")
            .WithDescription("通知名单上的每一名党员，显示在各人的工作台上。")
            .Produces<LifeDone>()
            .Idempotent();
        acts.MapPost("/{id:guid}/call-off", CallOffAsync)
            .WithName("callOffMeeting")
            .WithSummary("取消组织生活")
            .WithDescription("没有确认的会议可以取消，写明原因；取消的仍在列表中。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Reason)
            .Idempotent();
    }

    private static void MapAttending(RouteGroupBuilder acts)
    {
        acts.MapPost(
                "/open-sign-in",
                (MeetingId id, OpenSignIn open, Actor by, CancellationToken ct) => AnswerAsync(open.RunAsync(id, by, ct))
            )
            .WithName("openMeetingSignIn")
            .WithSummary("开始签到")
            .WithDescription("只在会议当天；以后会场的屏幕显示签到码，定时更换。")
            .Produces<LifeDone>()
            .Idempotent();
        acts.MapPost(
                "/close-sign-in",
                (MeetingId id, OpenSignIn open, Actor by, CancellationToken ct) => AnswerAsync(open.CloseAsync(id, by, ct))
            )
            .WithName("closeMeetingSignIn")
            .WithSummary("结束签到")
            .WithDescription("以后不再接受签到码。")
            .Produces<LifeDone>()
            .Idempotent();
        acts.MapGet("/code", ReadCodeAsync)
            .WithName("readMeetingCode")
            .WithSummary("现在的签到码")
            .WithDescription("供会场的屏幕显示。签到没有开始的为 409。")
            .Produces<CodeAnswer>();
        acts.MapPost("/list", TickAsync)
            .WithName("tickMeetingList")
            .WithSummary("登记到会名单")
            .WithDescription("一个党支部的全部到会党员；本人已经签到的不受影响，没有列出的恢复为未登记。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.List)
            .Idempotent();
        acts.MapPost("/away", NoteAwayAsync)
            .WithName("noteAwayFromMeeting")
            .WithSummary("登记请假和缺席")
            .WithDescription("请假的写明原因。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Away)
            .Idempotent();
        acts.MapPost("/online", NoteOnlineAsync)
            .WithName("noteOnlineAtMeeting")
            .WithSummary("登记线上参加")
            .WithDescription("会议安排了线上参加的，写明凭据；本人用签到码签到的，签到时注明线上。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Online)
            .Idempotent();
        acts.MapPost("/guests", InviteAsync)
            .WithName("inviteToMeeting")
            .WithSummary("邀请列席组织生活")
            .WithDescription("列席的不计入应到，没有表决权。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Guest)
            .Idempotent();
    }

    private static async Task<IResult> PlanAsync(PlanMeeting.Input body, PlanMeeting plan, Actor by, CancellationToken ct)
    {
        var done = await plan.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/meetings/{done.Value}", new LifeDone(done.Value.Value));
    }

    private static async Task<IResult> ChangeAsync(
        MeetingId id,
        ChangeMeeting.Input body,
        ChangeMeeting change,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await change.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static Task<IResult> CallOffAsync(
        MeetingId id,
        CallOffMeeting.Input body,
        CallOffMeeting off,
        Actor by,
        CancellationToken ct
    ) => AnswerAsync(off.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> ReadCodeAsync(MeetingId id, ReadCode read, LifeDesk desk, Actor by, CancellationToken ct)
    {
        var code = await read.RunAsync(id, by, ct);
        return code.Refusal?.ToProblem() ?? Results.Ok(new CodeAnswer(code.Value, desk.Rules.CodeSeconds.Value));
    }

    private static Task<IResult> TickAsync(MeetingId id, TickList.Input body, TickList tick, Actor by, CancellationToken ct) =>
        AnswerAsync(tick.RunAsync(body with { Id = id }, by, ct));

    private static Task<IResult> NoteAwayAsync(MeetingId id, NoteAway.Input body, NoteAway note, Actor by, CancellationToken ct) =>
        AnswerAsync(note.RunAsync(body with { Id = id }, by, ct));

    private static Task<IResult> NoteOnlineAsync(MeetingId id, NoteOnline.Input body, NoteOnline note, Actor by, CancellationToken ct) =>
        AnswerAsync(note.RunAsync(body with { Id = id }, by, ct));

    private static Task<IResult> InviteAsync(MeetingId id, InviteMember.Input body, InviteMember invite, Actor by, CancellationToken ct) =>
        AnswerAsync(invite.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> AnswerAsync(Task<Result<MeetingId>> doing) => Answer(await doing);
}
