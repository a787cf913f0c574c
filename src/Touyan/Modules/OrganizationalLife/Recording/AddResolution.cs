using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>What was decided, and by how many votes.</summary>
public sealed class AddResolution(LifeDesk desk, MeetingAftermath aftermath)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "党支部", Description = "几个党支部一起开的，各自表决")]
        public OrganizationId? Branch { get; init; }

        [Display(Name = "事项"), Required(ErrorMessage = "请选择事项"), StringLength(4)]
        public string Matter { get; init; } = "";

        [Display(Name = "议题"), Required, StringLength(100)]
        public string Title { get; init; } = "";

        [Display(Name = "决议内容"), Required, StringLength(2000), DataType(DataType.MultilineText)]
        public string Content { get; init; } = "";

        [Display(Name = "表决情况"), Required]
        public VoteCount Vote { get; init; } = new();
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        var branch = input.Branch ?? meeting.Hosts[0].OrganizationId;
        var facts = new ResolutionFacts(branch, input.Matter, input.Title.Trim(), input.Content.Trim(), input.Vote);
        var made = meeting.Resolve(facts, desk.RulesOn(meeting.On));
        if (made.IsRefused)
            return made.Refusal!;

        desk.Record(by, LifeActs.Resolve, meeting, detail: $"{facts.Title}：{(made.Value.IsPassed ? "通过" : "未通过")}");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : made.Value.Id;
    }

    /// <summary>A vote that was entered wrongly is taken out again.</summary>
    public async Task<Result<MeetingId>> StrikeAsync(MeetingId id, Guid resolution, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Strike(resolution) is { } refusal)
            return refusal;

        await aftermath.StruckAsync(found.Value, resolution, ct);
        desk.Record(by, LifeActs.Strike, found.Value);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : id;
    }
}
