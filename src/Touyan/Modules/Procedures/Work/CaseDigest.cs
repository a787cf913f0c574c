using Touyan.Kernel;
using Touyan.Modules.Messages;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Work;

/// <summary>The daily digest: cases that wait for this person.</summary>
internal sealed class CaseDigest(TouyanDb db, TimeProvider clock) : IDigestSource
{
    public async Task<int> CountDueAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(ProceduresPermissions.Read))
            return 0;

        var heaps = await new CaseHeaps(db, by, clock.Today, clock.Today).CountAsync(ct);
        return heaps.Where(h => h.Key is not CaseHeap.Begun).Sum(h => h.Value);
    }
}
