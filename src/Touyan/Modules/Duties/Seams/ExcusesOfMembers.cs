using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Excuses;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Seams;

/// <summary>An excuse for somebody in a post keeps his record in the books.</summary>
internal sealed class ExcusesOfMembers(TouyanDb db) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct) =>
        await db
            .DutyExcuses.Where(e => e.MemberId != null && members.Contains(e.MemberId.Value))
            .Select(e => e.MemberId!.Value)
            .Distinct()
            .ToListAsync(ct);

    public Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
