using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Plans;

/// <summary>The place that somebody has: one at the most, in the plan of the committee that approves for him. No save.</summary>
public sealed class PlacesOfApplicants(PlanDesk desk, IOrganizations organizations, Rules rules)
{
    /// <summary>Whose place, and of which plan.</summary>
    public sealed record Asked(ApplicantId Applicant, int Year, OrganizationId Committee, OrganizationId Branch, Cited<bool> IsBinding);

    /// <summary>He takes a place; what he has in another plan (of another year, of another committee) goes back first.</summary>
    public async Task<Refusal?> TakeAsync(Asked asked, PlanNote note, Actor by, CancellationToken ct)
    {
        var (year, committee, binding) = (asked.Year, asked.Committee, asked.IsBinding);
        var plan = await desk.FindAsync(year, committee, ct);
        if (plan is null && binding.Value)
            return PlanRefusals.NoPlan(year, (await organizations.NamesAsync([committee], ct))[committee], binding.Article);

        if (plan is null)
            desk.Db.Add(plan = DevelopmentPlan.Of(by.County, year, committee));

        await ReturnAsync(asked.Applicant, note, but: plan, ct);
        if (plan.Take(asked.Branch, asked.Applicant, note, binding.Value, binding.Article) is { } refusal)
            return refusal;

        desk.Touch(plan);
        return null;
    }

    /// <summary>To the plan that it was taken from; nothing when none was.</summary>
    public async Task ReturnAsync(ApplicantId applicant, PlanNote note, DevelopmentPlan? but, CancellationToken ct)
    {
        foreach (var plan in await HeldAsync(applicant, ct))
        {
            if (plan != but && plan.Return(applicant, note))
                desk.Touch(plan);
        }
    }

    /// <summary>He goes to another branch. Where another committee approves for it, his place of the same year is taken there; whoever was admitted used his.</summary>
    public async Task<Refusal?> FollowAsync(Applicant applicant, OrganizationId to, string toName, Actor by, CancellationToken ct)
    {
        if (applicant.MemberId is not null || await desk.CommitteeAboveAsync(to, ct) is not { } committee)
            return null;

        if ((await HeldAsync(applicant.Id, ct)).FirstOrDefault(p => p.OrganizationId != committee.Id) is not { } held)
            return null;

        var asked = new Asked(applicant.Id, held.Year, committee.Id, to, rules.Development(desk.Today).PlanIsBinding);
        return await TakeAsync(asked, desk.Note(desk.Today, $"{applicant.Name} 培养关系转入{toName}", by), by, ct);
    }

    private async Task<List<DevelopmentPlan>> HeldAsync(ApplicantId applicant, CancellationToken ct)
    {
        var plans = await desk
            .Db.DevelopmentPlans.Include(p => p.Entries)
            .AsSingleQuery()
            .Where(p => p.Entries.Any(e => e.ApplicantId == applicant))
            .ToListAsync(ct);
        return [.. plans.Where(p => p.Holds(applicant))];
    }
}
