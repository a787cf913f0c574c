using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>列席: a member of elsewhere is asked to come.</summary>
public sealed class InviteMember(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "列席的党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (await desk.Members.FindAsync(input.MemberId!.Value, by, LifePermissions.Edit, ct) is not { IsOnTheBooks: true } guest)
            return LifeRefusals.MemberNotFound;

        var meeting = found.Value;
        var line = new RosterLine(meeting.Hosts[0].OrganizationId, guest.Id, guest.Name, guest.Kind, MayVote: false, Excuse: null);
        if (meeting.Invite(line) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.Invite, meeting, detail: guest.Name);
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
