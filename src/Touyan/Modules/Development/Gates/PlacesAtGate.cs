using Touyan.Kernel;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>Takes and returns places of a year's plan as cases go on.</summary>
internal sealed class PlacesAtGate(PlanDesk desk, PlacesOfApplicants places)
{
    /// <summary>Of the year in which the pre-review was passed.</summary>
    public Task<Refusal?> TakeAsync(CaseMoment moment, CancellationToken ct)
    {
        var (committee, branch) = (moment.Party("committee"), moment.Party("branch"));
        var asked = new PlacesOfApplicants.Asked(moment.Applicant, moment.On.Year, committee, branch, moment.Asked.PlanIsBinding);
        return places.TakeAsync(asked, Note(moment, "预审合格"), moment.By, ct);
    }

    /// <summary>To the plan that it was taken from; nothing when none was.</summary>
    public Task ReturnAsync(CaseMoment moment, CancellationToken ct) =>
        places.ReturnAsync(moment.Applicant, Note(moment, "未予接收"), but: null, ct);

    private PlanNote Note(CaseMoment moment, string what) =>
        desk.Note(moment.On, $"{moment.Subject.Title} {what}（{moment.Number}）", moment.By);
}

/// <summary>第十三步: his place of the plan is taken.</summary>
internal sealed class TakePlace(PlacesAtGate places) : ICaseEffect
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => places.TakeAsync(moment, ct);
}
