using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Excuses;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class ListExcusesPage(ListExcuses list, LifeDesk desk, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cursor")]
    public string? At { get; set; }

    public new Page<ListExcuses.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public bool MayEdit => actor.May(LifePermissions.Edit);

    public string Rule => $"年老体弱、行动不便的，不作硬性要求。依据：{desk.Rules.Excused.Article}";

    public string GroundOf(ListExcuses.Row row) => desk.Rules.Excuses.Name(row.Ground);

    public async Task OnGetAsync(CancellationToken ct) => Page = await list.RunAsync(At, actor, ct);
}
