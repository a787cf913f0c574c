using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Development.Plans;

/// <summary>
/// A branch ends: the places that it has left go to the branch into which it merged, or back to the committee when there is none or another committee
/// approves for it. Plans of years before stay as they are. No save.
/// </summary>
public sealed class WindUpPlaces(PlanDesk desk, IOrganizations organizations)
{
    /// <summary>What the branch has left goes on, in the plan of its year and of later ones.</summary>
    /// <param name="ending">Which branch, and into which.</param>
    /// <param name="going">Who goes along and was not admitted yet.</param>
    /// <param name="by">Who decides on the organisation.</param>
    /// <param name="ct">Cancelled with the request.</param>
    /// <returns>What it does, a sentence for each plan.</returns>
    public async Task<string[]> RunAsync(OrganizationEnding ending, IReadOnlyCollection<ApplicantId> going, Actor by, CancellationToken ct)
    {
        var (branch, year) = (ending.Id, ending.On.Year);
        var plans = await desk
            .Db.DevelopmentPlans.Include(p => p.Entries)
            .AsSingleQuery()
            .Where(p => p.Year >= year && p.Entries.Any(e => e.BranchId == branch))
            .OrderBy(p => p.Year)
            .ToListAsync(ct);
        var above = plans.Count > 0 && ending.Into is { } into ? await desk.CommitteeAboveAsync(into.Id, ct) : null;
        var names = await organizations.NamesAsync(plans.Select(p => p.OrganizationId), ct);
        var told = new List<string>();
        foreach (var plan in plans)
        {
            var heir = plan.OrganizationId == above?.Id ? ending.Into : null;
            if (WindUp(plan, heir, ending, going, by) is not { } left)
                continue;

            var sentence =
                $"{plan.Year} 年度剩余的 {left} 个发展党员名额{(heir is null ? "退回" : "转给")}{heir?.Name ?? names[plan.OrganizationId]}";
            desk.Record(by, DevelopmentActs.AssignPlaces, plan, names[plan.OrganizationId], ending.Reason, sentence);
            told.Add(sentence);
        }

        return [.. told];
    }

    private int? WindUp(
        DevelopmentPlan plan,
        OrganizationEnding.Receiver? heir,
        OrganizationEnding ending,
        IReadOnlyCollection<ApplicantId> going,
        Actor by
    )
    {
        var why = ending.Into is { } into ? $"{ending.Name}并入{into.Name}" : $"{ending.Name}撤销";
        var left = plan.WindUp(ending.Id, heir?.Id, going, desk.Note(desk.Today, why, by));
        if (left is not null)
            desk.Touch(plan);

        return left;
    }
}
