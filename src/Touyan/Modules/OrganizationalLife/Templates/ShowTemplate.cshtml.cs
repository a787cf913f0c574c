using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>For the publisher who made what of it; for a branch what is asked.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class ShowTemplatePage(ShowTemplate show, LifeDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public TemplateId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "how")]
    public TemplateUse? How { get; set; }

    public ShowTemplate.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new("会议模板", "/meeting-templates")];

    public string Kinds => string.Join('、', View.Template.Also.Prepend(View.Template.Kind).Select(c => desk.Kinds.Name(c)));

    public string Sectors =>
        View.Template.SectorCodes.Length == 0 ? "全部" : string.Join('、', View.Template.Sectors.Select(s => desk.Rules.Sectors.Name(s)));

    public bool MayUse => actor.May(LifePermissions.Edit) && View.Template.IsOpen && View.Asked > 0;

    public bool IsCut => View.Uses.Count < (How is { } how ? View.Counts[how] : View.Asked);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = ModelState.IsValid ? await show.RunAsync(Id, How, actor, ct) : LifeRefusals.TemplateNotFound;
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
