using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Api;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers;

/// <summary>Members away over REST: the same use cases as the pages.</summary>
internal sealed class OutflowsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("流动党员");
        MapReading(tagged.MapGroup("/outflows").Needs(FloatingPermissions.Read));
        tagged
            .MapGroup("/outflows")
            .Needs(FloatingPermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportOutflows")
            .WithSummary("导出流出党员")
            .WithDescription("条件与列表相同，不含电话号码。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapActs(tagged.MapGroup("/outflows").Needs(FloatingPermissions.Edit));
        tagged
            .MapGroup("/outflows/{id:guid}")
            .Needs(FloatingPermissions.Report)
            .MapPost("/reports", ReportAsync)
            .WithName("reportOutflow")
            .WithSummary("外出党员向党支部报告")
            .WithDescription("只能报告本人的情况，记入联系记录。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Contact)
            .Idempotent();
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listOutflows")
            .WithSummary("流出党员")
            .WithDescription("可见范围内外出的党员，外出早的在前。联系期限按规则推算。")
            .Produces<Page<OutflowRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readOutflow")
            .WithSummary("一次外出")
            .WithDescription("外出情况、流出前教育、流入地和全部联系记录。回答带 ETag。")
            .Produces<OutflowAnswer>()
            .Tagged();
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", RegisterAsync)
            .WithName("registerOutflow")
            .WithSummary("登记外出")
            .WithDescription("流出前教育应当在外出以前；来不及的写明原因。")
            .Produces<FloatingDone>(StatusCodes.Status201Created)
            .Example(FloatingExamples.Outflow)
            .Idempotent();
        acts.MapPost("/{id:guid}/contacts", ContactAsync)
            .WithName("contactOutflow")
            .WithSummary("登记与外出党员联系")
            .WithDescription("联系记录只增不改。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Contact)
            .Idempotent();
        acts.MapPost("/{id:guid}/change", ChangeAsync)
            .WithName("changeOutflow")
            .WithSummary("变更外出情况")
            .WithDescription("地点、电话、联系人等；电话不填为不变。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Change)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/education", EducateAsync)
            .WithName("educateOutflow")
            .WithSummary("补登流出前教育")
            .WithDescription("登记过的不能改写。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Educate)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/dues", NoteDuesAsync)
            .WithName("noteDuesOfOutflow")
            .WithSummary("登记外出党员在流入地交纳党费")
            .WithDescription("须有流动党员活动证；同一月份只登记一次。登记的月份本支部不再收缴，已经核定尚未交纳的随之更正。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.DuesAway)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/dues/{dues:guid}/take-back", TakeBackDuesAsync)
            .WithName("takeBackDuesOfOutflow")
            .WithSummary("撤销外出党员在流入地交纳党费的登记")
            .WithDescription("登记错了的才撤销，写明原因；登记留存。这些月份由所在党支部重新收缴，没有核定过计算基数的先核定。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.TakeBack)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/end", EndAsync)
            .WithName("endOutflow")
            .WithSummary("登记外出结束")
            .WithDescription("返回、组织关系转出等；结束以后不能再作变更。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.End)
            .Versioned()
            .Idempotent();
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] OutflowsAsked asked,
        FindOutflows find,
        OutflowQuery outflows,
        Actor by,
        CancellationToken ct
    )
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var (page, rules, today) = (found.Value.Page, outflows.Rules, outflows.Today);
        var rows = page.Rows.Select(r => OutflowRowAnswer.Of(r, OutflowFindings.Of(r, rules, today)));
        return Results.Ok(new Page<OutflowRowAnswer>([.. rows], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(OutflowId id, ShowOutflow show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Outflow.Version);
        return Results.Ok(OutflowAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] OutflowsExported asked,
        ExportOutflows export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem() ?? Sheet(sheet.Value, asked.Format);
    }

    internal static SheetResult Sheet(ExportedList list, Choice<ExportFormat>? format) =>
        new(list.Name + (format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), list.Layout, list.Rows);

    private static async Task<IResult> RegisterAsync(RegisterOutflow.Input body, RegisterOutflow register, Actor by, CancellationToken ct)
    {
        var done = await register.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/outflows/{done.Value}", new FloatingDone(done.Value.Value));
    }

    private static async Task<IResult> ContactAsync(
        OutflowId id,
        ContactOutflow.Input body,
        ContactOutflow contact,
        Actor by,
        CancellationToken ct
    ) => Answer(await contact.RunAsync(body with { Id = id }, by, ct), done => done);

    private static async Task<IResult> ReportAsync(
        OutflowId id,
        ContactOutflow.Input body,
        ContactOutflow contact,
        Actor by,
        CancellationToken ct
    ) => Answer(await contact.ReportAsync(body with { Id = id }, by, ct), done => done);

    private static async Task<IResult> ChangeAsync(
        OutflowId id,
        ChangeOutflow.Input body,
        ChangeOutflow change,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await change.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);

    private static async Task<IResult> EducateAsync(
        OutflowId id,
        EducateOutflow.Input body,
        EducateOutflow educate,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await educate.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);

    private static async Task<IResult> EndAsync(
        OutflowId id,
        EndOutflow.Input body,
        EndOutflow end,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await end.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);

    private static async Task<IResult> NoteDuesAsync(
        OutflowId id,
        NoteDuesAway.Input body,
        NoteDuesAway note,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await note.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done);

    private static async Task<IResult> TakeBackDuesAsync(
        OutflowId id,
        [Description("交纳登记的编号")] Guid dues,
        TakeBackDuesAway.Input body,
        TakeBackDuesAway takeBack,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await takeBack.RunAsync(body with { Id = id, Dues = dues, Version = http.SeenVersion }, by, ct), done => done);

    internal static IResult Answer<T>(Result<T> done, Func<T, Guid> id) =>
        done.Refusal?.ToProblem() ?? Results.Ok(new FloatingDone(id(done.Value)));
}
