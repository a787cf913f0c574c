using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Development.Api;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Development.Pool;
using Touyan.Modules.Development.Reviews;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Development;

/// <summary>Persons in development and yearly plans over REST: the same use cases as the pages. Reading here; acts in DevelopmentApi.Acts.cs. Gates are decided as cases.</summary>
internal sealed partial class DevelopmentApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("发展党员");
        MapPool(tagged.MapGroup("/applicants").Needs(DevelopmentPermissions.Read));
        MapPlans(tagged.MapGroup("/development").Needs(DevelopmentPermissions.Read));
        MapActs(tagged);
    }

    private static void MapPool(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", FindAsync)
            .WithName("listApplicants")
            .WithSummary("发展党员工作对象")
            .WithDescription("可见范围内仍在培养发展的人，可按阶段和各项条件筛选。党员本人只看到自己的发展经过。")
            .Produces<Page<ApplicantRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readApplicant")
            .WithSummary("一名发展党员工作对象")
            .WithDescription("基本信息、发展经过、到期事项、考察和转移记录、办理单。敏感信息遮盖。回答带 ETag。")
            .Produces<ApplicantAnswer>()
            .Tagged();
    }

    private static void MapPlans(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/plans/{year:int}", PlansAsync)
            .WithName("listDevelopmentPlans")
            .WithSummary("发展党员计划")
            .WithDescription("可见范围内各党委一个年度的计划、已分解、已占用和剩余。")
            .Produces<ShowPlans.Shown>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/idle-branches", IdleAsync)
            .WithName("listIdleBranches")
            .WithSummary("长期未发展党员的党支部")
            .WithDescription("年限见规则库 DEV-07；最久的在前，最多 200 个。")
            .Produces<IdleAnswer>();
        reading
            .MapGet("/analyses", AnalysesAsync)
            .WithName("listPoolAnalyses")
            .WithSummary("入党积极分子队伍分析")
            .WithDescription("有积极分子的各党委上次分析的日期和下次应在的日期。")
            .Produces<IReadOnlyList<ShowAnalyses.Row>>();
    }

    private static async Task<IResult> FindAsync([AsParameters] PoolAsked asked, FindApplicants find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<ApplicantRowAnswer>([.. page.Rows.Select(ApplicantRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(ApplicantId id, ShowApplicant show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Who.Version);
        return Results.Ok(ApplicantAnswer.Of(shown.Value));
    }

    private static async Task<IResult> PlansAsync([Description("年度")] int year, ShowPlans show, Actor by, CancellationToken ct) =>
        PlanYear.IsOne(year)
            ? Results.Ok(await show.RunAsync(year, by, ct))
            : (PlanRefusals.CommitteeNotFound with { Kind = RefusalKind.NotFound, Field = null }).ToProblem();

    private static async Task<IResult> IdleAsync(IdleBranches idle, Actor by, CancellationToken ct)
    {
        var shown = await idle.RunAsync(by, ct);
        return Results.Ok(new IdleAnswer(shown.Years.Value, shown.Total, shown.Rows));
    }

    private static async Task<IResult> AnalysesAsync(ShowAnalyses show, Actor by, CancellationToken ct) =>
        Results.Ok(await show.RunAsync(by, ct));

    /// <summary>Branches that admitted nobody for so many years.</summary>
    internal sealed record IdleAnswer(
        [property: Description("年限"), Example("3")] int Years,
        [property: Description("个数"), Example("12")] int Total,
        [property: Description("党支部")] IReadOnlyList<IdleBranches.Row> Rows
    );
}
