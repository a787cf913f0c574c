using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Api;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>Organisational life over REST: the same use cases as the pages. Photographs are sent on the page.</summary>
internal sealed partial class MeetingsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("组织生活");
        MapReading(tagged.MapGroup("/meetings").Needs(LifePermissions.Read));
        tagged
            .MapGroup("/meetings")
            .Needs(LifePermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportMeetings")
            .WithSummary("导出组织生活")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapPlanning(tagged.MapGroup("/meetings").Needs(LifePermissions.Edit));
        MapAttending(tagged.MapGroup("/meetings/{id:guid}").Needs(LifePermissions.Edit));
        MapRecording(tagged.MapGroup("/meetings/{id:guid}").Needs(LifePermissions.Edit));
        MapConfirming(tagged.MapGroup("/meetings/{id:guid}").Needs(LifePermissions.Confirm));
        MapOwn(tagged.MapGroup("/meetings/{id:guid}").Needs(LifePermissions.Attend));
        MapExcuses(tagged.MapGroup("/attendance-excuses").Needs(LifePermissions.Edit));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listMeetings")
            .WithSummary("组织生活")
            .WithDescription("可见范围内的会议和活动，日期近的在前。")
            .Produces<Page<MeetingRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readMeeting")
            .WithSummary("一次组织生活")
            .WithDescription("安排、名单、会议记录、决议和更正说明。回答带 ETag。")
            .Produces<MeetingAnswer>()
            .Tagged();
    }

    private static void MapOwn(RouteGroupBuilder own)
    {
        own.MapPost("/sign-in", SignInAsync)
            .WithName("signInToMeeting")
            .WithSummary("本人签到")
            .WithDescription("用会场屏幕上的签到码；只能为本人签到，只能签到通知本人参加的会议。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Code)
            .RequireRateLimiting(SignInLimit.Name)
            .Idempotent();
        own.MapPost("/leave", AskLeaveAsync)
            .WithName("askLeaveFromMeeting")
            .WithSummary("本人请假")
            .WithDescription("会议记录以前可以请假，写明原因。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Reason)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] MeetingsAsked asked, FindMeetings find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<MeetingRowAnswer>([.. page.Rows.Select(MeetingRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(MeetingId id, ShowMeeting show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Meeting.Version);
        return Results.Ok(MeetingAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] MeetingsExported asked,
        ExportMeetings export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem()
            ?? new SheetResult(
                sheet.Value.Name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"),
                sheet.Value.Layout,
                sheet.Value.Rows
            );
    }

    private static async Task<IResult> SignInAsync(MeetingId id, SignIn.Input body, SignIn signIn, Actor by, CancellationToken ct) =>
        Answer(await signIn.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> AskLeaveAsync(
        MeetingId id,
        AskLeave.Input body,
        AskLeave askLeave,
        Actor by,
        CancellationToken ct
    ) => Answer(await askLeave.RunAsync(body with { Id = id }, by, ct));

    private static IResult Answer(Result<MeetingId> done) => Answer(done, id => id.Value);

    private static IResult Answer<T>(Result<T> done, Func<T, Guid> id) =>
        done.Refusal?.ToProblem() ?? Results.Ok(new LifeDone(id(done.Value)));
}
