using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Api;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>Templates of meetings over REST: the same use cases as the pages.</summary>
internal sealed class MeetingTemplatesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("/meeting-templates").WithTags("组织生活");
        var reading = tagged.MapGroup("").Needs(LifePermissions.Read);
        reading
            .MapGet("", ListAsync)
            .WithName("listMeetingTemplates")
            .WithSummary("会议模板")
            .WithDescription("本级和下级发布的，以及上级发布给本级的，月份近的在前。")
            .Produces<Page<TemplateRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readMeetingTemplate")
            .WithSummary("一个会议模板")
            .WithDescription("内容，以及可见范围内的党支部谁采用、谁修改、谁没有采用。回答带 ETag。")
            .Produces<TemplateAnswer>()
            .Tagged();
        MapActs(tagged.MapGroup("").Needs(LifePermissions.Publish));
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", PublishAsync)
            .WithName("publishMeetingTemplate")
            .WithSummary("发布会议模板")
            .WithDescription("有下级党支部的党组织发布；适用的党支部在安排会议时看到。")
            .Produces<LifeDone>(StatusCodes.Status201Created)
            .Example(MeetingExamples.Publish)
            .Idempotent();
        acts.MapPost("/{id:guid}/revise", ReviseAsync)
            .WithName("reviseMeetingTemplate")
            .WithSummary("修订会议模板")
            .WithDescription("成为新的一版，回答新版的编号；已经采用旧版的会议不变。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Revise)
            .Idempotent();
        acts.MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .WithName("withdrawMeetingTemplate")
            .WithSummary("停用会议模板")
            .WithDescription("不再提供给党支部；已经采用的会议不变。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Reason)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] TemplatesAsked asked, FindTemplates find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value;
        return Results.Ok(new Page<TemplateRowAnswer>([.. page.Rows.Select(TemplateRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(TemplateId id, ShowTemplate show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, how: null, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Template.Version);
        return Results.Ok(TemplateAnswer.Of(shown.Value));
    }

    private static async Task<IResult> PublishAsync(PublishTemplate.Input body, PublishTemplate publish, Actor by, CancellationToken ct)
    {
        var done = await publish.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/meeting-templates/{done.Value}", new LifeDone(done.Value.Value));
    }

    private static async Task<IResult> ReviseAsync(
        TemplateId id,
        ReviseTemplate.Input body,
        ReviseTemplate revise,
        Actor by,
        CancellationToken ct
    ) => Answer(await revise.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> WithdrawAsync(
        TemplateId id,
        WithdrawTemplate.Input body,
        WithdrawTemplate withdraw,
        Actor by,
        CancellationToken ct
    ) => Answer(await withdraw.RunAsync(body with { Id = id }, by, ct));

    private static IResult Answer(Result<TemplateId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new LifeDone(done.Value.Value));
}
