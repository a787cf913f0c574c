using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Seams;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Decisions;

/// <summary>Carries out what procedures decide; the member himself knows what the regulations say to it.</summary>
internal sealed class DecideMembership(MemberDesk desk, OfficesOfMember offices, MemberUses uses, Rules rules, Arrivals arrivals)
    : IMembershipDecisions
{
    public async Task<Refusal?> WhyNotLeaveAsync(MemberId id, OrganizationId? to, CancellationToken ct)
    {
        var found = await desk.LoadAsync(id, ct);
        if (found.IsRefused)
            return found.Refusal;

        if (found.Value.WhyNotLeave() is { } refusal)
            return refusal;

        if (to is null)
            return await offices.WhyNotLeaveAsync(found.Value, toPath: null, ct);

        var branch = await desk.BranchAsync(to.Value, ct);
        return branch.IsRefused ? branch.Refusal : await offices.WhyNotLeaveAsync(found.Value, branch.Value.Path, ct);
    }

    public Task<Refusal?> WhyNotReceiveAsync(PersonFacts person, OrganizationId into, CancellationToken ct) =>
        arrivals.WhyNotReceiveAsync(person, into, ct);

    public async Task<Refusal?> MoveAsync(MemberId id, OrganizationId to, MembershipDecision decision, CancellationToken ct)
    {
        var (found, branch) = (await desk.LoadAsync(id, ct), await desk.BranchAsync(to, ct));
        if ((found.Refusal ?? branch.Refusal) is { } missing)
            return missing;

        var (member, from) = (found.Value, found.Value.OrganizationId);
        if (member.MoveTo(to, Of(decision), decision.Cause ?? Causes.Move) is { } refusal)
            return refusal;

        if (await AlongAsync(member, from, branch.Value, decision.By, ct) is { } bound)
            return bound;

        Record(MembersActs.Move, member, decision, $"调入{branch.Value.Name}，");
        return null;
    }

    public async Task<Refusal?> MoveAlongAsync(MemberId id, OrganizationId to, MembershipDecision decision, CancellationToken ct)
    {
        var (found, branch) = (await desk.LoadAsync(id, ct), await desk.BranchAsync(to, ct));
        if ((found.Refusal ?? branch.Refusal) is { } missing)
            return missing;

        var (member, from) = (found.Value, found.Value.OrganizationId);
        if (member.GoAlongTo(to, Of(decision), decision.Cause ?? Causes.WithUnit) is { } refusal)
            return refusal;

        if (await AlongAsync(member, from, branch.Value, decision.By, ct) is { } bound)
            return bound;

        Record(MembersActs.Move, member, decision, $"随所在党组织调入{branch.Value.Name}，");
        return null;
    }

    public async Task<Refusal?> TransferOutAsync(MemberId id, bool withUnit, MembershipDecision decision, CancellationToken ct)
    {
        var found = await desk.LoadAsync(id, ct);
        if (found.IsRefused)
            return found.Refusal;

        var (code, cause) = withUnit ? (LeaveReasons.TransferredWithUnit, Causes.WithUnit) : (LeaveReasons.Transferred, Causes.TransferOut);
        if (found.Value.TransferOut(code, Of(decision), decision.Cause ?? cause) is { } refusal)
            return refusal;

        if ((await offices.LeaveCountyAsync(found.Value, decision.By, ct) ?? await uses.TransferredOutAsync(id, decision, ct)) is { } bound)
            return bound;

        Record(MembersActs.TransferOut, found.Value, decision);
        return null;
    }

    public Task<Result<MemberId>> ReceiveAsync(
        MemberDossier dossier,
        OrganizationId into,
        MembershipDecision decision,
        CancellationToken ct
    ) => arrivals.ReceiveAsync(dossier, into, decision, ct);

    public Task<Result<MemberId>> ReceiveAsync(
        PersonFacts person,
        OrganizationId into,
        MembershipDecision decision,
        CancellationToken ct
    ) => arrivals.ReceiveAsync(person, into, decision, ct);

    public Task<Result<MemberId>> AdmitAsync(PersonFacts person, OrganizationId into, MembershipDecision decision, CancellationToken ct) =>
        arrivals.AdmitAsync(person, into, decision, ct);

    public Task<Refusal?> ConvertAsync(MemberId id, MembershipDecision decision, CancellationToken ct) =>
        StandAsync(id, MembersActs.Convert, MembershipChange.Convert, decision, (m, on) => m.Convert(on, Membership), ct);

    public Task<Refusal?> ExtendProbationAsync(MemberId id, DateOnly until, MembershipDecision decision, CancellationToken ct) =>
        StandAsync(
            id,
            MembersActs.ExtendProbation,
            MembershipChange.ExtendProbation,
            decision,
            (m, on) => m.ExtendProbation(until, on, Membership),
            ct
        );

    public Task<Refusal?> CancelProbationAsync(MemberId id, MembershipDecision decision, CancellationToken ct) =>
        LeaveAsync(id, LeaveReasons.ProbationCancelled, decision, ct);

    public async Task<Refusal?> LeaveAsync(MemberId id, string leaveReason, MembershipDecision decision, CancellationToken ct) =>
        rules.Codes("leave-reason").Find(leaveReason) is { Group: LeaveReasons.Group } reason
            ? await StandAsync(id, MembersActs.Leave, MembershipChange.Leave, decision, (m, on) => m.Leave(reason, on, Membership), ct)
            : MemberRefusals.LeaveReasonRequired;

    public Task<Refusal?> SuspendAsync(MemberId id, MembershipDecision decision, CancellationToken ct) =>
        StandAsync(id, MembersActs.Suspend, MembershipChange.Suspend, decision, (m, on) => m.Suspend(on, Membership), ct);

    public Task<Refusal?> RestoreAsync(MemberId id, MembershipDecision decision, CancellationToken ct) =>
        StandAsync(id, MembersActs.Restore, MembershipChange.Restore, decision, (m, on) => m.Restore(on), ct);

    private MembershipRules Membership => rules.Membership(desk.Today);

    private async Task<Refusal?> StandAsync(
        MemberId id,
        TrailAct act,
        MembershipChange change,
        MembershipDecision decision,
        Func<Member, Happening, Refusal?> verb,
        CancellationToken ct
    )
    {
        var found = await desk.LoadAsync(id, ct);
        if (found.IsRefused)
            return found.Refusal;

        var happening = Of(decision);
        if ((verb(found.Value, happening) ?? await offices.FollowAsync(found.Value, change, happening, decision.By, ct)) is { } refusal)
            return refusal;

        Record(act, found.Value, decision);
        return null;
    }

    // His offices and what other houses hold of him.
    private async Task<Refusal?> AlongAsync(Member member, OrganizationId from, OrganizationPlace to, Actor by, CancellationToken ct) =>
        await offices.MoveAsync(member, from, to.Path, by, ct) ?? await uses.MovedAsync(member.Id, to.Id, to.Name, by, ct);

    private Happening Of(MembershipDecision decision) => arrivals.Of(decision);

    private void Record(TrailAct act, Member member, MembershipDecision decision, string? said = null) =>
        desk.Record(decision.By, act, member, decision.Reason, Arrivals.Said(decision, said));
}
