using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>The list of one branch, as its secretary ticked it in the room or from the paper that went round.</summary>
public sealed class TickList(LifeDesk desk, RosterOfDay roster)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "党支部"), Required]
        public OrganizationId? Branch { get; init; }

        [Display(Name = "到会的党员")]
        public List<MemberId> Present { get; init; } = [];

        [Display(Name = "按纸质签到表登记", Description = "签到表请拍照上传")]
        public bool FromPaper { get; init; }
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindListAsync(input.Id, input.Branch!.Value, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        meeting.TakeRoster(await roster.OfAsync(meeting, [], desk.RulesOn(meeting.On), ct));
        var mark = new Marking(input.FromPaper ? SignInWay.PaperList : SignInWay.Ticked, by.Name, desk.Now);
        if (meeting.Tick(input.Branch.Value, input.Present.ToHashSet(), mark) is { } refusal)
            return refusal;

        var came = meeting.Attendances.Count(a => a.OrganizationId == input.Branch && a.IsPresent);
        desk.Record(by, LifeActs.Tick, meeting, detail: $"到会 {came} 人");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
