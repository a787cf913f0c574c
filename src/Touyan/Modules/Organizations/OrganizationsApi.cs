using Touyan.Kernel;
using Touyan.Modules.Organizations.Api;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations;

/// <summary>Organisations over REST: the same use cases as the pages. Reading here, changing in OrganizationsApi.Acts.cs.</summary>
internal sealed partial class OrganizationsApi(Rules rules) : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags("党组织");
        MapReading(organizations);
        MapActs(organizations);
    }

    private void MapReading(RouteGroupBuilder organizations)
    {
        var reading = organizations.MapGroup("").Needs(OrganizationsPermissions.Read);
        reading
            .MapGet("", FindAsync)
            .WithName("listOrganizations")
            .WithSummary("党组织列表")
            .WithDescription("可见范围内的党组织，按树的顺序：上级在前，同级按代码。可查任一日期的组织网络。")
            .Produces<Page<OrganizationRow>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}/children", ChildrenAsync)
            .WithName("listSubordinates")
            .WithSummary("直接下级")
            .WithDescription("某日直接隶属于它的党组织，按代码。")
            .Produces<IReadOnlyList<OrganizationRow>>();
    }

    private async Task<IResult> FindAsync([AsParameters] OrganizationsAsked asked, FindOrganizations find, Actor by, CancellationToken ct)
    {
        var view = await find.RunAsync(asked.ToInput(), by, ct);
        var below = asked.Below is { } top ? view.Tree.Subtree(top).Skip(1).Select(n => n.Id).ToHashSet() : null;
        if (asked.Below is { } id && view.Tree.Find(id) is null)
            return OrganizationRefusals.NotFound.ToProblem();

        var found = (view.Found ?? view.Tree.InOrder).Where(n => below is null || below.Contains(n.Id)).ToList();
        var page = TreePage.Of(found, Cursor.Read(asked.Cursor), PageSize.Of(asked.Size));
        return Results.Ok(new Page<OrganizationRow>([.. page.Rows.Select(n => RowOf(view, n))], page.Next, page.Previous, found.Count));
    }

    private async Task<IResult> ChildrenAsync(
        OrganizationId id,
        [AsParameters] DayAsked asked,
        FindOrganizations find,
        Actor by,
        CancellationToken ct
    )
    {
        var view = await find.RunAsync(new FindOrganizations.Input { On = asked.On }, by, ct);
        return view.Tree.Find(id) is null
            ? OrganizationRefusals.NotFound.ToProblem()
            : Results.Ok(view.Tree.ChildrenOf(id).Select(n => RowOf(view, n)));
    }

    private OrganizationRow RowOf(FindOrganizations.View view, OrganizationTree.Node node) =>
        OrganizationRow.Of(node, rules.Codes("sector").Name(node.Sector), view.Tree, view.Members.GetValueOrDefault(node.Id));
}
