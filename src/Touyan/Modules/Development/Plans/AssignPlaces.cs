using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Development.Plans;

/// <summary>分解计划: a committee passes places down to its branches, or takes back what a branch has left.</summary>
public sealed class AssignPlaces(PlanDesk desk, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "年度"), Required, Range(PlanYear.First, PlanYear.Last)]
        public int? Year { get; init; }

        [Display(Name = "党支部"), Required]
        public OrganizationId? Branch { get; init; }

        [Display(Name = "名额", Description = "分给填正数，收回填负数"), Required, Range(-10000, 10000)]
        public int? Places { get; init; }

        [Display(Name = "事由"), Required, StringLength(PlanEntry.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var branch = await organizations.FindAsync(input.Branch!.Value, by, DevelopmentPermissions.Assign, ct);
        if (branch is not { IsOpen: true, Type: OrganizationType.Branch or OrganizationType.JointBranch })
            return PlanRefusals.BranchNotFound;

        // Only by whoever answers for the committee itself: a branch gives itself nothing.
        if (await desk.CommitteeAboveAsync(branch.Id, ct) is not { } committee || !by.MayAt(DevelopmentPermissions.Assign, committee.Path))
            return PlanRefusals.BranchNotFound;

        if (await desk.FindAsync(input.Year!.Value, committee.Id, ct) is not { } plan)
            return PlanRefusals.NotGranted;

        if (plan.Assign(branch.Id, input.Places!.Value, desk.Note(desk.Today, input.Reason, by)) is { } refusal)
            return refusal;

        desk.Record(by, DevelopmentActs.AssignPlaces, plan, committee.Name, input.Reason, $"{branch.Name} {input.Places} 个名额");
        return await desk.SaveAsync(plan, ct) is { } conflict ? conflict : plan.Id;
    }
}
