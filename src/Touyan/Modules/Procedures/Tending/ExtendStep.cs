using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>延期: the limit of the open step is put off, by whom and as far as the rule allows, for a recorded reason.</summary>
public sealed class ExtendStep(CaseDesk desk, FindKeepers keepers, Rules rules)
{
    public sealed record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        [Display(Name = "延长到")]
        [Required]
        public DateOnly? Until { get; init; }

        [Display(Name = "延期理由")]
        [Required, StringLength(300), DataType(DataType.MultilineText)]
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

        var (open, step, until) = (at.Open!, running.Definition.Find(at.Open!.Step)!, input.Until!.Value);
        if (open.DueOn is { } due && until <= due)
            return ProcedureRefusals.ExtensionNotLater(due);

        var most = CaseClock.MostOf(at, step, open, rules)!.Value;
        if (until > most)
            return ProcedureRefusals.ExtensionTooLong(most, CaseClock.RuleOn(rules, step.Extension!.Rule, open.OpenedOn));

        var doer = Doer.Of(by, by.PostBehind(ProceduresPermissions.Decide), desk.Now);
        desk.Record(by, CaseActs.Extend, at, input.Reason, $"{step.Title}：{open.DueOn:yyyy-MM-dd} → {until:yyyy-MM-dd}");
        at.PutOff(open, until, input.Reason.Trim(), doer);
        return await desk.SaveAsync(at, ct) is { } lost ? lost : at.Id;
    }

    /// <summary>Why this actor cannot put off the open step; null when he can.</summary>
    internal async Task<Refusal?> WhyNotAsync(RunningCase running, Actor by, CancellationToken ct)
    {
        if (running.Case.Open is not { } open)
            return ProcedureRefusals.Ended;

        if (running.Definition.Find(open.Step) is not { Extension: { } extension } || open.DueOn is null)
            return ProcedureRefusals.NoExtension;

        var found = await keepers.RunAsync(extension.By, allSign: false, AdvanceCase.BasisOf(running.Case), ct);
        return found.Any(k => k.Is(by)) ? null : ProcedureRefusals.MayNotExtend;
    }
}
