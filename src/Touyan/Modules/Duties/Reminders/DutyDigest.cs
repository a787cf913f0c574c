using Touyan.Kernel;
using Touyan.Modules.Messages;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>How many duties somebody is told of today, for the daily digest.</summary>
internal sealed class DutyDigest(RecentDuties recent) : IDigestSource
{
    public async Task<int> CountDueAsync(Actor by, CancellationToken ct)
    {
        var told = await recent.OfAsync(by, ct);
        return told.Late.Count + told.Soon.Count;
    }
}
