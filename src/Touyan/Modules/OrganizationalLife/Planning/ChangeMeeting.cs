using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>Another day, place or agenda.</summary>
public sealed class ChangeMeeting(LifeDesk desk, RosterOfDay roster)
{
    public sealed record Input : ArrangementInput
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "变更的原因", Order = 30), Required, StringLength(200)]
        public string Why { get; init; } = "";

        internal static Input Of(Meeting meeting) =>
            new()
            {
                Id = meeting.Id,
                Version = meeting.Version,
                Title = meeting.Title,
                On = meeting.On,
                BeginsAt = meeting.BeginsAt is { } at ? TimeOnly.FromDateTime(Clock.ToChinaTime(at)) : null,
                Place = meeting.Place,
                Mode = meeting.Mode,
                OnlineWay = meeting.OnlineWay,
                Chair = meeting.Chair,
                Agenda = string.Join('\n', meeting.Agenda.OrderBy(i => i.Number).Select(i => i.Title)),
                Materials = meeting.Materials,
            };
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        if (meeting.Change(input.Read()) is { } refusal)
            return refusal;

        meeting.TakeRoster(await roster.OfAsync(meeting, [], desk.RulesOn(meeting.On), ct));
        desk.Record(by, LifeActs.Change, meeting, input.Why);
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
