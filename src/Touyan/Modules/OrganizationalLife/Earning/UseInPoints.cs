using Touyan.Kernel;
using Touyan.Modules.Points;

namespace Touyan.Modules.OrganizationalLife.Earning;

/// <summary>How many points those who came have by it.</summary>
internal sealed class UseInPoints(IPointBook book) : IMeetingUse
{
    public async Task<IReadOnlyList<MeetingUsed>> OfAsync(IReadOnlyCollection<MeetingEvidence> evidence, CancellationToken ct)
    {
        var used = new List<MeetingUsed>();
        foreach (var meeting in evidence.DistinctBy(e => e.Id))
        {
            var points = await book.EarnedByAsync(meeting.Id.Value, ct);
            if (points > 0)
                used.Add(new MeetingUsed($"先锋储值：到会和讲课的党员共得 {points} 分", "/point-rules"));
        }

        return used;
    }
}
