using Touyan.Kernel;
using Touyan.Modules.Messages;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>How many duties are late or about to be due, for the daily digest.</summary>
internal sealed class DutyDigest(RecentDuties recent) : IDigestSource
{
    public async Task<int> CountDueAsync(Actor by, CancellationToken ct)
    {
        var (late, soon) = await recent.OfAsync(by, ct);
        return late.Count + soon.Count;
    }
}
