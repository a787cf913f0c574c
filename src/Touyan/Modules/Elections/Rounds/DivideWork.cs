using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;

namespace Touyan.Modules.Elections.Rounds;

/// <summary>The new committee divides its work: one of its members takes on a post.</summary>
public sealed class DivideWork(ElectionDesk desk)
{
    /// <summary>Posts that are voted on, or given by the body above.</summary>
    internal const string VotedOn = "lead";

    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "委员"), Required(ErrorMessage = "请选择委员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "分工"), Required(ErrorMessage = "请选择分工"), StringLength(10)]
        public string Post { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (desk.PostNames.Find(input.Post) is not { } post || post.Group == VotedOn)
            return ElectionRefusals.PostUnknown;

        var (election, member) = (found.Value, input.MemberId!.Value);
        if (election.Divide(member, post.Code) is { } refusal)
            return refusal;

        var name = election.Committee.Single(c => c.Member == member).Name;
        await desk.RecordAsync(by, ElectionsActs.Divide, election, null, $"{name}：{post.Name}", ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}
