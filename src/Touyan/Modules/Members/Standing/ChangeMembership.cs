using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Standing;

/// <summary>Carries out one change of a membership; the member himself knows what the regulations say to it.</summary>
public sealed class ChangeMembership(MemberDesk desk, OfficesOfMember offices, MemberUses uses, Rules rules)
{
    public sealed record Input : HappeningInput
    {
        [Display(Name = "办理事项")]
        public MembershipChange Change { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的转正、转接和出党按流程办理；直接登记只用于首次建库和改正差错")]
        public DirectGround? Ground { get; init; }

        [Display(Name = "延长至")]
        public DateOnly? Until { get; init; }

        [Display(Name = "出党方式")]
        public string? LeaveReason { get; init; }

        [Display(Name = "调入党支部", Description = "全称、简称或组织代码"), StringLength(100)]
        public string? Organization { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembershipChanges.PermissionOf(input.Change), ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (MembershipChanges.IsDecided(input.Change) && input.Ground is null)
            return MemberRefusals.GroundRequired;

        var (member, happening) = (found.Value, input.ToHappening(desk.Now));
        var to = input.Change is MembershipChange.Move ? await ResolveAsync(input.Organization, by, ct) : null;
        var from = member.OrganizationId;
        if (Carry(input, member, happening, to) is { } refusal)
            return refusal;

        var bound = to is null
            ? await offices.FollowAsync(member, input.Change, happening, by, ct) ?? await EnteredAsync(input, member, happening, by, ct)
            : await offices.MoveAsync(member, from, to.Path, by, ct) ?? await uses.MovedAsync(member.Id, to.Id, to.Name, by, ct);
        if (bound is not null)
            return bound;

        var since = $"自 {happening.On:yyyy-MM-dd} 起";
        var direct = input.Ground is { } ground ? $"，{Words.Of(ground)}" : "";
        desk.Record(by, ActOf(input.Change), member, input.Reason, (to is null ? since : $"调入{to.Name}，{since}") + direct);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }

    private Task<Refusal?> EnteredAsync(Input input, Member member, Happening happening, Actor by, CancellationToken ct) =>
        uses.EnteredAsync(member.Id, new MembershipEntry(input.Change, happening.On, input.Until, input.Reason), by, ct);

    private Refusal? Carry(Input input, Member member, Happening happening, OrganizationTree.Node? to)
    {
        var membership = rules.Membership(desk.Today);
        return input.Change switch
        {
            MembershipChange.Convert => member.Convert(happening, membership),
            MembershipChange.ExtendProbation => input.Until is { } until
                ? member.ExtendProbation(until, happening, membership)
                : MemberRefusals.UntilRequired,
            MembershipChange.Move => to is null ? MemberRefusals.OrganizationNotFound
            : to.Type.HasMembers ? member.MoveTo(to.Id, happening)
            : MemberRefusals.NotABranch(to.Name),
            MembershipChange.Suspend => member.Suspend(happening, membership),
            MembershipChange.Restore => member.Restore(happening),
            MembershipChange.LoseContact => member.MarkLostContact(happening),
            MembershipChange.Find => member.MarkFound(happening),
            MembershipChange.Leave => ReasonOf(input) is { } reason
                ? member.Leave(reason, happening, membership)
                : MemberRefusals.LeaveReasonRequired,
            MembershipChange.Die => member.Die(happening),
        };
    }

    private CodeEntry? ReasonOf(Input input) =>
        rules.Codes("leave-reason").Find(input.LeaveReason) is { Group: LeaveReasons.Group } reason ? reason : null;

    // Only into an organisation that the same post may answer for.
    private async Task<OrganizationTree.Node?> ResolveAsync(string? written, Actor by, CancellationToken ct)
    {
        var reach = by.Reach(MembersPermissions.EnterDecided);
        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        if (OrganizationId.TryParse(written, provider: null, out var id))
            return tree.Find(id) is { } node && reach.Covers(node.Path) ? node : null;

        return new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path))).Resolve(written ?? "").Node;
    }

    private static TrailAct ActOf(MembershipChange change) =>
        change switch
        {
            MembershipChange.Convert => MembersActs.Convert,
            MembershipChange.ExtendProbation => MembersActs.ExtendProbation,
            MembershipChange.Move => MembersActs.Move,
            MembershipChange.Suspend => MembersActs.Suspend,
            MembershipChange.Restore => MembersActs.Restore,
            MembershipChange.LoseContact => MembersActs.LoseContact,
            MembershipChange.Find => MembersActs.Find,
            MembershipChange.Leave => MembersActs.Leave,
            MembershipChange.Die => MembersActs.Die,
        };
}
