using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Preparing;

/// <summary>A member is to watch or to count; who counts has an account of his own.</summary>
public sealed class NameOfficer(ElectionDesk desk, Electorate electorate, OfficeHolders accounts)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "职责"), Required(ErrorMessage = "请选择职责")]
        public OfficerDuty? Duty { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (election, rules, member) = (found.Value, desk.RulesNow, input.MemberId!.Value);
        var roll = await electorate.CallAsync(await desk.PlaceOfAsync(election, ct), election.PlannedOn, ct);
        if (roll.Find(member) is not { } voter)
            return ElectionRefusals.MemberNotFound;

        if (input.Duty is OfficerDuty.Teller && (await accounts.AccountsOfAsync([member], ct)).Count == 0)
            return ElectionRefusals.TellerWithoutAccount;

        var facts = new OfficerFacts(member, input.Duty!.Value, rules.Tellers, rules.Citations.Ballot, desk.Now);
        if (election.NameOfficer(facts) is { } refusal)
            return refusal;

        await desk.RecordAsync(by, ElectionsActs.NameOfficer, election, null, $"{Words.Of(input.Duty.Value)}：{voter.Name}", ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}
