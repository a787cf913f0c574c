using Touyan.Kernel;
using Touyan.Modules.Accounts;

namespace Touyan.Modules.Members.Seams;

/// <summary>What hangs on members in other houses: accounts below, and whatever the houses above say.</summary>
public sealed class MemberUses(MemberAccounts accounts, IEnumerable<IMemberUse> above)
{
    /// <summary>Those of the members to whom anything refers, in other houses.</summary>
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var referred = new List<MemberId>(await accounts.AmongAsync([.. members], ct));
        foreach (var use in above)
            referred.AddRange(await use.ReferredToAsync(members, ct));

        return referred;
    }

    /// <summary>He stands elsewhere from now on: what hangs on him goes along, or the move is refused.</summary>
    public Task<Refusal?> MovedAsync(MemberId member, OrganizationId to, string toName, Actor by, CancellationToken ct) =>
        EachAsync(use => use.MovedAsync(member, to, toName, by, ct));

    /// <summary>A change of his membership was entered directly: what hangs on it elsewhere follows.</summary>
    public Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct) =>
        EachAsync(use => use.EnteredAsync(member, entry, by, ct));

    /// <summary>He is out of the county: what hangs on him here ends.</summary>
    public Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct) =>
        EachAsync(use => use.TransferredOutAsync(member, decision, ct));

    /// <summary>He came from another county of this installation: what hung on him there goes on here.</summary>
    public Task<Refusal?> ReceivedAsync(MemberReceived received, CancellationToken ct) => EachAsync(use => use.ReceivedAsync(received, ct));

    /// <summary>Why a record may not be merged away: what still goes on for him above; null when nothing does.</summary>
    public async Task<Refusal?> GoesOnAsync(MemberId member, CancellationToken ct)
    {
        var goingOn = new List<string>();
        foreach (var use in above)
            goingOn.AddRange(await use.StillGoingOnAsync(member, ct));

        return goingOn.Count == 0 ? null : MemberRefusals.StillGoingOn(goingOn);
    }

    private async Task<Refusal?> EachAsync(Func<IMemberUse, Task<Refusal?>> ask)
    {
        foreach (var use in above)
        {
            if (await ask(use) is { } refusal)
                return refusal;
        }

        return null;
    }
}
