using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Members;

namespace Touyan.Modules.Duties.Own;

/// <summary>What a person owes himself: as a member of his branch, and for the posts that he holds.</summary>
public sealed class OwnDuties(DutyDesk desk, IMembers members, ICommittees committees)
{
    /// <summary>All his own that touch a span, as of today; nothing for whom is no member.</summary>
    public async Task<IReadOnlyList<DutyCell>> SinceAsync(DateOnly from, DateOnly until, Actor by, CancellationToken ct)
    {
        if (by.Reach(DutiesPermissions.Own).Self is not { } self)
            return [];

        var among = members
            .Stays.Where(s => s.Id == self)
            .Select(s => s.OrganizationId)
            .Union(committees.PostStretches.Where(p => p.MemberId == self).Select(p => p.OrganizationId));
        var cells = await desk.ReckonAsync(new DutyAsk(among, from, until, desk.Today) { WithMembers = true, Person = self }, ct);
        return [.. cells.Where(c => c.State is not DutyState.Ahead)];
    }
}
