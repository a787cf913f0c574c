using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations.Profile;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class ShowOrganizationPage(
    ShowOrganization showOrganization,
    IEnumerable<IOrganizationPanel> panels,
    IEnumerable<IOrganizationFacts> facts,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    public ShowOrganization.View View { get; private set; } = null!;

    public IReadOnlyList<OrganizationSection> Sections { get; private set; } = [];

    public IReadOnlyList<Crumb> Crumbs =>
        [new Crumb("党组织", "/organizations" + On), .. View.Way.Select(p => new Crumb(p.Name, $"/organizations/{p.Id}{On}"))];

    public string Title => View.OnTheDay?.Name ?? View.Place.Name;

    public bool IsToday => View.Day == clock.Today;

    public DateOnly Today => clock.Today;

    public bool MayAdjust => View.Place.IsOpen && IsToday && actor.MayAt(OrganizationsPermissions.Adjust, View.Place.Path);

    public bool MayExport => actor.MayAt(OrganizationsPermissions.Export, View.Place.Path);

    /// <summary>The day, carried to other pages.</summary>
    public string On => DayQuery.Of(View.Day, IsToday);

    public string SectorName(string code) => rules.Codes("sector").Name(code);

    public bool MayRead(OrganizationId? id) => id is not null && (View.Way.Any(p => p.Id == id) || View.Children.Any(c => c.Node.Id == id));

    public string? RosterUrl(OrganizationId id, bool fullOnly = false) =>
        facts.FirstOrDefault()?.RosterUrl(id, withSubtree: true, fullOnly, IsToday ? null : View.Day);

    public async Task<IActionResult> OnGetAsync(OrganizationId id, DateOnly? on, CancellationToken ct)
    {
        var day = on is { } asked && asked < clock.Today ? asked : clock.Today;
        var shown = await showOrganization.RunAsync(id, day, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        var sections = new List<OrganizationSection>();
        foreach (var panel in panels.OrderBy(p => p.Order))
        {
            if (await panel.ForAsync(View.Place, day, actor, ct) is { } section)
                sections.Add(section);
        }

        Sections = sections;
        return Page();
    }
}
