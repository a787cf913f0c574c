using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Local;
using Touyan.Tests.Support;

namespace Touyan.Tests.Rulebook;

/// <summary>A county's own values: proposed by its administrator, decided by another.</summary>
internal static class AProposal
{
    public const string BranchSize = "ORG-01.max-branch-members";
    public const string Reminder = "ELE-07.reminder-months";

    public static Task<Result<RuleProposalId>> ProposeAsync(
        this SmallCounty county,
        string? value,
        string from = "2026-11-20",
        string rule = BranchSize,
        Actor? by = null,
        string reason = "县委研究决定"
    ) =>
        county.SendAsync(
            new()
            {
                Value = value,
                From = DateOnly.Parse(from),
                Rule = rule,
                Ends = value is null,
                Reason = reason,
                DocumentNumber = "海组发〔2026〕12号",
            },
            by
        );

    private static async Task<Result<RuleProposalId>> SendAsync(this SmallCounty county, ProposeRule.Input input, Actor? by) =>
        await county.RunAsync<ProposeRule, Result<RuleProposalId>>(
            by ?? await county.ActorAsync(Role.CountyAdministrator),
            (propose, actor) => propose.RunAsync(input, actor, default)
        );

    public static Task<Result<RuleProposalId>> DecideAsync(
        this SmallCounty county,
        RuleProposalId id,
        Actor by,
        ProposalDecision decision = ProposalDecision.Approve,
        string? opinion = null
    ) =>
        county.RunAsync<DecideProposal, Result<RuleProposalId>>(
            by,
            (decide, actor) =>
                decide.RunAsync(
                    new()
                    {
                        Id = id,
                        Decision = decision,
                        Opinion = opinion,
                    },
                    actor,
                    default
                )
        );

    /// <summary>Another administrator of the county, who is also a member when one is named.</summary>
    public static async Task<Actor> SecondAsync(this SmallCounty county, MemberId? member = null, string name = "second") =>
        await county.ActorAsync(await county.OpenAccountAsync($"{name}.{county.Code}", member, (Role.CountyAdministrator, null)));

    /// <summary>Proposed and approved.</summary>
    public static async Task<RuleProposalId> SetAsync(
        this SmallCounty county,
        string? value,
        Actor second,
        string from = "2026-11-20",
        string rule = BranchSize
    )
    {
        var proposed = await county.ProposeAsync(value, from, rule);
        Assert.Null(proposed.Refusal?.Message);
        Assert.Null((await county.DecideAsync(proposed.Value, second)).Refusal?.Message);
        return proposed.Value;
    }

    /// <summary>What the county goes by on a day, as a use case of a request reads it.</summary>
    public static async Task<decimal> ReadAsync(this SmallCounty county, string on, string rule = BranchSize) =>
        await county.RunAsync<Rules, decimal>(
            Role.BranchSecretary,
            (rules, _) => Task.FromResult(rules.Find(rule, DateOnly.Parse(on))!.Number!.Value)
        );
}
