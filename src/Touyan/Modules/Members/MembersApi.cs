using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

/// <summary>Members over REST: the same use cases as the pages, the same sight, sensitive values masked.</summary>
internal sealed partial class MembersApi : IApi
{
    private const string Tag = "党员";

    public void Map(RouteGroupBuilder api)
    {
        MapRosters(api);
    }

    private static void MapRosters(RouteGroupBuilder api)
    {
        var reading = api.MapGroup("").WithTags(Tag).Needs(MembersPermissions.Read);
        reading
            .MapGet("/members", AllInSightAsync)
            .WithName("listMembers")
            .WithSummary("党员花名册")
            .WithDescription("可见范围内的党员，可按各项条件筛选、排序，可查任一日期。党员本人只看到自己。")
            .Produces<Page<RosterRow>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/organizations/{id:guid}/members", OfOrganizationAsync)
            .WithName("listMembersOfOrganization")
            .WithSummary("一个党组织的花名册")
            .WithDescription("默认含下级党组织；below=false 只看它本身。条件与花名册相同。")
            .Produces<Page<RosterRow>>();
    }

    private static Task<IResult> AllInSightAsync([AsParameters] RosterAsked asked, FindMembers find, Actor by, CancellationToken ct) =>
        FindAsync(asked.ToInput(organization: null), find, by, ct);

    private static Task<IResult> OfOrganizationAsync(
        OrganizationId id,
        [AsParameters] RosterAsked asked,
        FindMembers find,
        Actor by,
        CancellationToken ct
    ) => FindAsync(asked.ToInput(id), find, by, ct);

    private static async Task<IResult> FindAsync(FindMembers.Input input, FindMembers find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(input, by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value;
        return Results.Ok(new Page<RosterRow>([.. page.Rows.Select(RosterRow.Of)], page.Next, page.Previous, page.Total));
    }
}
