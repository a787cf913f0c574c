using Touyan.Kernel;
using Touyan.Modules.Duties.Api;
using Touyan.Modules.Duties.Counties;
using Touyan.Modules.Duties.Rows;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Duties;

/// <summary>Duties over REST. They are computed from the records of other houses: nothing is written here.</summary>
internal sealed class DutiesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var duties = api.MapGroup("/duties").WithTags("定期任务");
        duties
            .MapGet("", ListAsync)
            .Needs(DutiesPermissions.Read)
            .WithName("listDuties")
            .WithSummary("定期任务")
            .WithDescription("可见范围内各党组织一年的各项任务，由实际记录算出；逾期的在前，每次 50 项，之后的以 next 作为 after 再取。")
            .Produces<DutiesAnswer>()
            .Produces(StatusCodes.Status404NotFound);
        duties
            .MapGet("/counties", CountiesAsync)
            .Needs(DutiesPermissions.Counties)
            .WithName("listDutiesOfCounties")
            .WithSummary("各县任务汇总")
            .WithDescription(
                "省、市所属各县（市、区）一年各项任务的数字，每天统计一次，统计到前一天；给出 code 时为该县第一级党组织的数字。"
            )
            .Produces<CountiesAnswer>()
            .Produces(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CountiesAsync([AsParameters] CountiesAsked asked, ShowCounties show, Actor by, CancellationToken ct)
    {
        var found = await show.RunAsync(asked.ToInput(), by, ct);
        return found.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(CountiesAnswer.Of(found.Value));
    }

    private static async Task<IResult> ListAsync([AsParameters] DutiesAsked asked, FindDutyRows find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        return found.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(DutiesAnswer.Of(found.Value));
    }
}
