using Touyan.Kernel;
using Touyan.Modules.Organizations.Api;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Profile;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations;

/// <summary>Organisations over REST: the same use cases as the pages. Reading here; changing and exporting in the other parts.</summary>
internal sealed partial class OrganizationsApi(NationalRules rules, TimeProvider clock) : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags("党组织");
        MapReading(organizations.MapGroup("").Needs(OrganizationsPermissions.Read));
        MapExports(organizations.MapGroup("").Needs(OrganizationsPermissions.Export));
        MapActs(organizations.MapGroup("").Needs(OrganizationsPermissions.Adjust));
    }

    private void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", FindAsync)
            .WithName("listOrganizations")
            .WithSummary("党组织列表")
            .WithDescription("可见范围内的党组织，按树的顺序：上级在前，同级按代码。可查任一日期的组织网络。")
            .Produces<Page<OrganizationRow>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/findings", FindingsAsync)
            .WithName("listFindings")
            .WithSummary("设置检查")
            .WithDescription("可见范围内与党组织设置规定不符的党组织，每处不符都有依据条款。")
            .Produces<Page<FindingsRow>>();
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readOrganization")
            .WithSummary("一个党组织")
            .WithDescription("某日的名称、类别、隶属路径、党员人数、沿革和设置检查的结果。回答带 ETag。")
            .Produces<OrganizationAnswer>()
            .Tagged();
        reading
            .MapGet("/{id:guid}/children", ChildrenAsync)
            .WithName("listSubordinates")
            .WithSummary("直接下级")
            .WithDescription("某日直接隶属于它的党组织，按代码。")
            .Produces<IReadOnlyList<OrganizationRow>>();
        reading
            .MapGet("/{id:guid}/changes", ChangesAsync)
            .WithName("listChanges")
            .WithSummary("历次变更")
            .WithDescription("设立、更名、隶属和类别调整、合并、撤销，连同事由、文号和录入人，从新到旧。")
            .Produces<IReadOnlyList<ChangeAnswer>>();
    }

    private async Task<IResult> FindAsync([AsParameters] OrganizationsAsked asked, FindOrganizations find, Actor by, CancellationToken ct)
    {
        var view = await find.RunAsync(asked.ToInput(), by, ct);
        if (asked.Below is { } top && view.Tree.Find(top) is null)
            return OrganizationRefusals.NotFound.ToProblem();

        var below = asked.Below is { } id ? view.Tree.Subtree(id).Select(n => n.Id).ToHashSet() : null;
        var found = (view.Found ?? view.Tree.InOrder).Where(n => below is null || below.Contains(n.Id)).ToList();
        return Results.Ok(TreePage.Of(found, n => n.Id, n => RowOf(view, n), asked.Cursor, asked.Size));
    }

    private static async Task<Page<FindingsRow>> FindingsAsync(
        [AsParameters] FindingsAsked asked,
        ListFindings list,
        Actor by,
        CancellationToken ct
    )
    {
        var view = await list.RunAsync(asked.ToInput(), by, ct);
        return TreePage.Of([.. view.Lines.GroupBy(l => l.Organization)], g => g.Key.Id, FindingsRow.Of, asked.Cursor, asked.Size);
    }

    private async Task<IResult> ShowAsync(
        OrganizationId id,
        [AsParameters] DayAsked asked,
        ShowOrganization show,
        Actor by,
        HttpContext http,
        CancellationToken ct
    )
    {
        var shown = await show.RunAsync(id, asked.DayOr(clock.Today), by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Place.Version);
        return Results.Ok(OrganizationAnswer.Of(shown.Value, SectorName));
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

    private async Task<IResult> ChangesAsync(OrganizationId id, ShowOrganization show, Actor by, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, clock.Today, by, ct);
        return shown.Refusal?.ToProblem() ?? Results.Ok(shown.Value.Changes.Select(ChangeAnswer.Of));
    }

    private OrganizationRow RowOf(FindOrganizations.View view, OrganizationTree.Node node) =>
        OrganizationRow.Of(node, SectorName(node.Sector), view.Tree, view.Members.GetValueOrDefault(node.Id));

    private string SectorName(string code) => rules.Codes("sector").Name(code)!;
}
