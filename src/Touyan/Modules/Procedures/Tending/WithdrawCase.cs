using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>撤回: who began it, or whoever the definition names, takes it back before it has gone too far.</summary>
public sealed class WithdrawCase(CaseDesk desk, FindKeepers keepers, CaseHooks hooks, Moments moments)
{
    public sealed record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        [Display(Name = "撤回理由")]
        [Required, StringLength(CaseDecision.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string Reason { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Case, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (running, at) = (found.Value, found.Value.Case);
        if (await WhyNotAsync(running, by, ct) is { } refusal)
            return refusal;

        var doer = Doer.Of(by, by.PostBehind(ProceduresPermissions.Start), desk.Now);
        desk.Record(by, CaseActs.Withdraw, at, input.Reason);
        var moment = moments.Of(running, by, desk.Today, doer.At) with { Reason = input.Reason };
        if (await hooks.ApplyAsync(running.Definition.Withdrawal!.Effects, moment, ct) is { } refused)
            return refused;

        at.Tell(CaseEventKind.Withdrawn, input.Reason.Trim(), doer, at.Open);
        at.End(CaseState.Withdrawn, desk.Today, doer.At);
        await desk.News.EndedAsync(at, doer, ct);
        return await desk.SaveAsync(at, ct) is { } lost ? lost : at.Id;
    }

    /// <summary>Why this actor cannot withdraw it now; null when he can.</summary>
    internal async Task<Refusal?> WhyNotAsync(RunningCase running, Actor by, CancellationToken ct)
    {
        if (!running.Case.IsOpen)
            return ProcedureRefusals.Ended;

        if (running.Definition.Withdrawal is not { } withdrawal)
            return ProcedureRefusals.MayNotWithdraw;

        var found = await keepers.RunAsync(withdrawal.By, allSign: false, AdvanceCase.BasisOf(running.Case), ct);
        if (!found.Any(k => k.Is(by)))
            return ProcedureRefusals.MayNotWithdraw;

        return withdrawal.Until is { } until && running.Case.LastDecisionOn(until) is not null ? ProcedureRefusals.NotUntil : null;
    }
}
