using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>What stands directly below an organisation: a piece of the tree, asked for when a node is opened.</summary>
[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class ShowSubordinatesPage(ShowSubordinates showSubordinates, Actor actor) : PageModel
{
    public OrganizationId Id { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<TreeNode> Nodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OrganizationId id, DateOnly? on, CancellationToken ct)
    {
        var shown = await showSubordinates.RunAsync(id, on, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        var view = shown.Value;
        (Id, Title) = (id, view.Tree.Find(id)!.Name);
        Nodes = new OrganizationNodes(view, DayQuery.Of(view)).Children(id);
        return Page();
    }
}
