using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>The screen of the meeting room shows codes from now on; or no more.</summary>
public sealed class OpenSignIn(LifeDesk desk, RosterOfDay roster)
{
    public async Task<Result<MeetingId>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        if (meeting.OpenSignIn(SignInCode.NewKey(), desk.Now) is { } refusal)
            return refusal;

        meeting.TakeRoster(await roster.OfAsync(meeting, [], desk.RulesOn(meeting.On), ct));
        desk.Record(by, LifeActs.OpenSignIn, meeting);
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }

    public async Task<Result<MeetingId>> CloseAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.CloseSignIn(desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.CloseSignIn, found.Value, detail: $"到会 {found.Value.Attendances.Count(a => a.IsPresent)} 人");
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : found.Value.Id;
    }
}
