using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>The notice goes out to everybody on the list.</summary>
public sealed class CallMeeting(LifeDesk desk, RosterOfDay roster)
{
    public async Task<Result<MeetingId>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        if (meeting.Call(desk.Now) is { } refusal)
            return refusal;

        meeting.TakeRoster(await roster.OfAsync(meeting, [], desk.RulesOn(meeting.On), ct));
        desk.Record(by, LifeActs.Call, meeting, detail: $"通知 {meeting.Attendances.Count} 人");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
