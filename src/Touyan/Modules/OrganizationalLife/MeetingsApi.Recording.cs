using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Api;
using Touyan.Modules.OrganizationalLife.Excuses;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife;

internal sealed partial class MeetingsApi
{
    private static void MapRecording(RouteGroupBuilder acts)
    {
        acts.MapPost("/minutes", RecordAsync)
            .WithName("recordMeeting")
            .WithSummary("填写会议记录")
            .WithDescription("会后超过规定天数录入的显示为补记。确认以前可以修改。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Minutes)
            .Versioned()
            .Idempotent();
        acts.MapPost("/resolutions", ResolveAsync)
            .WithName("addMeetingResolution")
            .WithSummary("登记决议")
            .WithDescription("应到、实到与名单核对；到会不足、票数对不上、须提交党员大会的事项在委员会会议上议决的，不予登记。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Resolution)
            .Idempotent();
        acts.MapPost("/resolutions/{resolution:guid}/strike", StrikeAsync)
            .WithName("strikeMeetingResolution")
            .WithSummary("删去未确认的决议")
            .WithDescription("登记错了的决议，确认以前可以删去重登。")
            .Produces<LifeDone>()
            .Idempotent();
    }

    private static void MapConfirming(RouteGroupBuilder acts)
    {
        acts.MapPost("/confirm", ConfirmAsync)
            .WithName("confirmMeeting")
            .WithSummary("确认组织生活记录")
            .WithDescription("确认以后计入台账，不能再改；没有登记到会的记为缺席。")
            .Produces<LifeDone>()
            .Versioned()
            .Idempotent();
        acts.MapPost("/notes", NoteAsync)
            .WithName("addMeetingNote")
            .WithSummary("补充更正说明")
            .WithDescription("记录本身不变，说明附在后面。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Note)
            .Idempotent();
        acts.MapPost("/annul", AnnulAsync)
            .WithName("annulMeeting")
            .WithSummary("作废组织生活记录")
            .WithDescription("从当天起不再计入；记录和原因都留着。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Reason)
            .Idempotent();
    }

    private static void MapExcuses(RouteGroupBuilder acts)
    {
        acts.MapPost("", BeginExcuseAsync)
            .WithName("beginAttendanceExcuse")
            .WithSummary("登记免于到会")
            .WithDescription("年老体弱、行动不便的党员，写明怎样送学关怀。")
            .Produces<LifeDone>(StatusCodes.Status201Created)
            .Example(MeetingExamples.Excuse)
            .Idempotent();
        acts.MapPost("/{id:guid}/end", EndExcuseAsync)
            .WithName("endAttendanceExcuse")
            .WithSummary("结束免于到会")
            .WithDescription("从这一天起正常参加。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.EndExcuse)
            .Idempotent();
    }

    private static async Task<IResult> RecordAsync(
        MeetingId id,
        RecordMeeting.Input body,
        RecordMeeting record,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await record.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> ResolveAsync(
        MeetingId id,
        AddResolution.Input body,
        AddResolution add,
        Actor by,
        CancellationToken ct
    ) => Answer(await add.RunAsync(body with { Id = id }, by, ct), made => made);

    private static Task<IResult> StrikeAsync(
        MeetingId id,
        [Description("决议的编号")] Guid resolution,
        AddResolution add,
        Actor by,
        CancellationToken ct
    ) => AnswerAsync(add.StrikeAsync(id, resolution, by, ct));

    private static async Task<IResult> ConfirmAsync(
        MeetingId id,
        ConfirmMeeting confirm,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await confirm.RunAsync(id, http.SeenVersion, by, ct));

    private static Task<IResult> NoteAsync(MeetingId id, AddNote.Input body, AddNote add, Actor by, CancellationToken ct) =>
        AnswerAsync(add.RunAsync(body with { Id = id }, by, ct));

    private static Task<IResult> AnnulAsync(MeetingId id, AnnulMeeting.Input body, AnnulMeeting annul, Actor by, CancellationToken ct) =>
        AnswerAsync(annul.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> BeginExcuseAsync(BeginExcuse.Input body, BeginExcuse begin, Actor by, CancellationToken ct)
    {
        var done = await begin.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/attendance-excuses/{done.Value}", new LifeDone(done.Value.Value));
    }

    private static async Task<IResult> EndExcuseAsync(ExcuseId id, EndExcuse.Input body, EndExcuse end, Actor by, CancellationToken ct) =>
        Answer(await end.RunAsync(body with { Id = id }, by, ct), done => done.Value);
}
