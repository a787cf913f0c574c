using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Development.Plans;

/// <summary>下达计划: the county's organisation department gives a committee places for a year, or takes back what is free.</summary>
public sealed class GrantPlaces(PlanDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "年度"), Required, Range(PlanYear.First, PlanYear.Last)]
        public int? Year { get; init; }

        [Display(Name = "党委"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "名额", Description = "追加填正数，收回填负数"), Required, Range(-10000, 10000)]
        public int? Places { get; init; }

        [Display(Name = "文号"), StringLength(100)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "事由"), Required, StringLength(PlanEntry.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await desk.CommitteeAsync(input.Organization!.Value, by, DevelopmentPermissions.Plan, ct) is not { } committee)
            return PlanRefusals.CommitteeNotFound;

        var plan = await desk.FindAsync(input.Year!.Value, committee.Id, ct);
        if (plan is null)
            desk.Db.Add(plan = DevelopmentPlan.Of(by.County, input.Year.Value, committee.Id));

        var note = desk.Note(desk.Today, input.Reason, by) with { DocumentNumber = input.DocumentNumber };
        if (plan.Grant(input.Places!.Value, note) is { } refusal)
            return refusal;

        desk.Record(by, DevelopmentActs.GrantPlaces, plan, committee.Name, input.Reason, $"{input.Places} 个名额");
        return await desk.SaveAsync(plan, ct) is { } conflict ? conflict : plan.Id;
    }
}
