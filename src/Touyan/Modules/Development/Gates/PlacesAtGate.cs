using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Gates;

/// <summary>Takes and returns places of a year's plan as cases go on.</summary>
internal sealed class PlacesAtGate(TouyanDb db, PlanDesk desk, IOrganizations organizations)
{
    /// <summary>Of the year in which the pre-review was passed.</summary>
    public async Task<Refusal?> TakeAsync(CaseMoment moment, CancellationToken ct)
    {
        var (year, committee, binding) = (moment.On.Year, moment.Party("committee"), moment.Asked.PlanIsBinding);
        var plan = await desk.FindAsync(year, committee, ct);
        if (plan is null && binding.Value)
            return PlanRefusals.NoPlan(year, (await organizations.NamesAsync([committee], ct))[committee], binding.Article);

        if (plan is null)
            db.Add(plan = DevelopmentPlan.Of(moment.By.County, year, committee));

        var note = desk.Note(moment.On, $"{moment.Subject.Title} 预审合格（{moment.Number}）", moment.By);
        if (plan.Take(moment.Party("branch"), moment.Applicant, note, binding.Value, binding.Article) is { } refusal)
            return refusal;

        desk.Touch(plan);
        return null;
    }

    /// <summary>To the plan that it was taken from; nothing when none was.</summary>
    public async Task ReturnAsync(CaseMoment moment, CancellationToken ct)
    {
        var applicant = moment.Applicant;
        var plans = await db
            .DevelopmentPlans.Include(p => p.Entries)
            .AsSingleQuery()
            .Where(p => p.Entries.Any(e => e.ApplicantId == applicant))
            .ToListAsync(ct);
        var why = $"{moment.Subject.Title} 未予接收（{moment.Number}）";
        foreach (var plan in plans.Where(p => p.Return(applicant, desk.Note(moment.On, why, moment.By))))
            desk.Touch(plan);
    }
}

/// <summary>第十三步: his place of the plan is taken.</summary>
internal sealed class TakePlace(PlacesAtGate places) : ICaseEffect
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => places.TakeAsync(moment, ct);
}
