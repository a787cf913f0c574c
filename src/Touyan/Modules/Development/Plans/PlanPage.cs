using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Development.Plans;

/// <summary>A page with a form on the plan of one committee and year; not there for whoever may not change it.</summary>
public abstract class PlanPage(ShowPlan showPlan, Actor actor) : PageModel
{
    public OrganizationPlace Committee { get; private set; } = null!;

    public int Year { get; private set; }

    /// <summary>Places that are neither passed down nor taken.</summary>
    public int Free { get; private set; }

    public string Href => $"/development/plans/{Year}/{Committee.Id}";

    public IEnumerable<Crumb> Crumbs =>
        [new("发展党员", "/development"), new("发展党员计划", $"/development/plans?year={Year}"), new(Committee.Name, Href)];

    protected Actor Actor => actor;

    protected async Task<bool> MeetAsync(int year, OrganizationId id, Permission permission, CancellationToken ct)
    {
        if (await showPlan.RunAsync(year, id, actor, ct) is not { IsRefused: false } shown)
            return false;

        (Committee, Year, Free) = (shown.Value.Committee, year, shown.Value.Balance.Free);
        return actor.MayAt(permission, Committee.Path);
    }

    /// <summary>What the address says is not asked for in the form.</summary>
    protected void Forget(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            ModelState.Remove(field);
    }
}
