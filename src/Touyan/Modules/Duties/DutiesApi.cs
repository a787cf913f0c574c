using Touyan.Kernel;
using Touyan.Modules.Duties.Api;
using Touyan.Modules.Duties.Rows;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Duties;

/// <summary>Duties over REST. They are computed from the records of other houses: nothing is written here.</summary>
internal sealed class DutiesApi : IApi
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGroup("/duties")
            .WithTags("定期任务")
            .Needs(DutiesPermissions.Read)
            .MapGet("", ListAsync)
            .WithName("listDuties")
            .WithSummary("定期任务")
            .WithDescription("可见范围内各党组织一年的各项任务，由实际记录算出；逾期的在前，每次 50 项，之后的以 next 作为 after 再取。")
            .Produces<DutiesAnswer>()
            .Produces(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync([AsParameters] DutiesAsked asked, FindDutyRows find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        return found.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(DutiesAnswer.Of(found.Value));
    }
}
