using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Moving;

/// <summary>转移培养关系: he works or studies elsewhere now; his files are handed over, the time of cultivation counts on (细则第十二条).</summary>
public sealed class MoveApplicant(ApplicantDesk desk, FollowCase follow, PlacesOfApplicants places, Rules rules)
{
    public sealed record Input : ReasonedInput
    {
        [Display(Name = "接收党支部", Description = "全称、简称或组织代码"), Required, StringLength(100)]
        public string Organization { get; init; } = "";

        [Display(Name = "转移日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "移交的材料", Description = "如：入党申请书、谈话记录、培养教育考察登记表"), Required, StringLength(500)]
        public string Files { get; init; } = "";
    }

    public async Task<Result<ApplicantId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, DevelopmentPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (input.On > desk.Today)
            return DevelopmentRefusals.InFuture;

        var (applicant, to) = (found.Value, await ResolveAsync(input.Organization, ct));
        if (Refused(to) is { } wrong)
            return wrong;

        if (applicant.MoveTo(to!.Id, new MoveFacts(input.On!.Value, input.Files, input.Reason, desk.Now)) is { } refusal)
            return refusal;

        desk.Record(by, DevelopmentActs.Move, applicant, input.Reason, $"转入{to.Name}，移交：{input.Files}");
        if (await follow.RunAsync(applicant, to, by, ct) is { } stuck)
            return stuck;

        if (await places.FollowAsync(applicant, to.Id, to.Name, by, ct) is { } noPlace)
            return noPlace;

        return await desk.SaveAsync(applicant, ct) is { } conflict ? conflict : applicant.Id;
    }

    // To any branch of the county: whoever receives him does not answer to the same committee.
    private async Task<OrganizationTree.Node?> ResolveAsync(string written, CancellationToken ct)
    {
        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        return OrganizationId.TryParse(written, provider: null, out var id)
            ? tree.Find(id)
            : new OrganizationNames(tree).Resolve(written).Node;
    }

    private Refusal? Refused(OrganizationTree.Node? to) =>
        to switch
        {
            null => DevelopmentRefusals.BranchNotFound,
            { Type: OrganizationType.Branch or OrganizationType.JointBranch } => null,
            { Type: OrganizationType.TemporaryBranch or OrganizationType.TemporaryJointBranch } => DevelopmentRefusals.MayNotAdmit(
                to.Name,
                Words.Of(to.Type),
                rules.Development(desk.Today).TemporaryExclusions
            ),
            _ => DevelopmentRefusals.NotABranch(to.Name),
        };
}
