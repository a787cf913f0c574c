using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>The secretary answers for the record: it counts from now on, and stays as it is.</summary>
public sealed class ConfirmMeeting(LifeDesk desk, RosterOfDay roster, IFiles files, MeetingAftermath aftermath)
{
    public async Task<Result<MeetingId>> RunAsync(MeetingId id, int? version, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (meeting, rules) = (found.Value, desk.RulesOn(found.Value.On));
        meeting.TakeRoster(await roster.OfAsync(meeting, [], rules, ct));
        var kept = await files.OfAsync(MeetingFiles.KindName, id.Value, by, ct);
        if (meeting.Confirm(kept.Any(f => f.WithdrawnFor is null), by.Name, desk.Now, rules) is { } refusal)
            return refusal;

        var came = meeting.Attendances.Count(a => a is { IsPresent: true, IsInvited: false });
        desk.Record(by, LifeActs.Confirm, meeting, detail: $"到会 {came} 人，决议 {meeting.Resolutions.Count} 项");
        await aftermath.ConfirmedAsync(meeting, by, ct);
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
