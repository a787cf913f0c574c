using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Preparing;

/// <summary>What the members recommended and the committee summed up: somebody comes onto the shortlist of a contest.</summary>
public sealed class NominateCandidate(ElectionDesk desk, Electorate electorate)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "选举事项"), Required(ErrorMessage = "请选择选举事项")]
        public Contest? Contest { get; init; }

        [Display(Name = "姓名", Description = "本党组织的正式党员；村民委员会成员可以是登记参加选举的村民"), Required, StringLength(40)]
        public string Who { get; init; } = "";

        [Display(Name = "提名方式"), Required(ErrorMessage = "请选择提名方式")]
        public NominationOrigin? Origin { get; init; }

        [Display(Name = "推荐票数"), Range(0, 100000)]
        public int? Recommendations { get; init; }

        [Display(Name = "简介", Description = "印在候选人介绍上"), StringLength(300)]
        public string? About { get; init; }

        [Display(Name = "上级同意文号", Description = "人选批复以后再增加的，须填写"), StringLength(60)]
        public string? ConsentNumber { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (election, rules) = (found.Value, desk.RulesNow);
        var who = await WhoAsync(election, input, rules, ct);
        if (who.IsRefused)
            return who.Refusal!;

        var refusal = election.Nominate(
            new NomineeFacts
            {
                Contest = input.Contest!.Value,
                Who = who.Value,
                Origin = input.Origin!.Value,
                Recommendations = input.Recommendations,
                About = input.About,
                ConsentNumber = input.ConsentNumber,
                Ballot = rules.Citations.Ballot,
                RecordedAt = desk.Now,
            }
        );
        if (refusal is not null)
            return refusal;

        await desk.RecordAsync(by, ElectionsActs.Nominate, election, null, $"{Words.Of(input.Contest.Value)}：{who.Value.Name}", ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }

    // On the day of the election he must be a full member with his rights; a villager need not be a member.
    private async Task<Result<Choice>> WhoAsync(Election election, Input input, ElectionRules rules, CancellationToken ct)
    {
        var place = await desk.PlaceOfAsync(election, ct);
        var roll = await electorate.CallAsync(place, election.PlannedOn, ct);
        var read = roll.Read(input.Who);
        if (input.Contest is Contest.Village)
            return read.IsRefused && read.Refusal!.Code != ElectionRefusals.NameAmbiguous.Code ? new Choice(input.Who.Trim(), null) : read;

        if (read.IsRefused)
            return read.Refusal == ElectionRefusals.MemberNotFound
                ? ElectionRefusals.NotEligible(rules.Eligible, $"本党组织的正式党员中没有“{input.Who.Trim()}”")
                : read;

        var voter = roll.Find(read.Value.Member!.Value)!;
        return voter.Standing is Members.MembershipStanding.Normal
            ? read
            : ElectionRefusals.NotEligible(rules.Eligible, $"该党员党籍状态为“{Words.Of(voter.Standing)}”");
    }
}
