using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>A gatekeeper decides: everything the gate asks is asked, the decision is appended, what follows from it happens; all of it or nothing.</summary>
public sealed class DecideStep(CaseDesk desk, GateCheck gate, SettleStep settle, Moments moments)
{
    public sealed record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        /// <summary>Id of the step in the definition.</summary>
        [Required, StringLength(60)]
        [Description("环节的编号")]
        public string Step { get; init; } = "";

        [Display(Name = "办理结果")]
        [Required, StringLength(60)]
        public string Outcome { get; init; } = "";

        [Display(Name = "办理日期", Description = "会议或批准的日期；补录时填当时的日期")]
        [Required]
        public DateOnly? On { get; init; }

        [Display(Name = "意见")]
        [StringLength(CaseDecision.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string? Reason { get; init; }

        [Display(Name = "逾期原因")]
        [StringLength(CaseDecision.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string? LateReason { get; init; }

        [Description("按字段编号填写的内容")]
        public Dictionary<string, string> Values { get; init; } = [];

        [Description("材料")]
        public List<DocumentGiven> Documents { get; init; } = [];

        [Description("表决情况")]
        public VoteCount? Vote { get; init; }

        /// <summary>The version that the user saw; programs send it as If-Match.</summary>
        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Case, version: null, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var running = found.Value;
        var opened = OpenStep(running, input);
        if (opened.IsRefused)
            return opened.Refusal!;

        var (open, step) = (opened.Value, running.Definition.Find(input.Step)!);
        var admitted = GateRules.Admit(running.Case, open, step, by, id => running.Definition.Find(id)!.Title);
        if (admitted.IsRefused)
            return admitted.Refusal!;

        if (input.Version is { } seen && seen != running.Case.Version)
            return ProcedureRefusals.ChangedMeanwhile;

        if (step.Find(input.Outcome) is not { IsAutomatic: false } outcome)
            return ProcedureRefusals.OutcomeRequired;

        var asked = await gate.AskAsync(new GateCheck.Question(running, open, step, outcome, input), by, ct);
        return asked.IsRefused ? asked.Refusal! : await CarryOutAsync(running, open, step, outcome, admitted.Value, asked.Value, by, ct);
    }

    private async Task<Result<CaseId>> CarryOutAsync(
        RunningCase running,
        CaseStep open,
        StepDefinition step,
        OutcomeDefinition outcome,
        GateKeeper keeper,
        DecisionGiven given,
        Actor by,
        CancellationToken ct
    )
    {
        var (at, doer) = (running.Case, Doer.Of(by, keeper.PostOf(by) ?? by.PostBehind(ProceduresPermissions.Decide), desk.Now));
        var moment = moments.Of(running, step, outcome, given, by, doer.At);
        desk.Record(by, CaseActs.Decide, at, given.Reason, $"{step.Title}：{outcome.Title}，{given.On:yyyy-MM-dd}");
        var isSettled = at.Append(open, step, given, outcome, keeper, doer);
        await using var unit = await desk.BeginAsync(outcome, ct);
        if (isSettled && await settle.RunAsync(running, moment, open, doer, ct) is { } refusal)
            return refusal;

        if (await desk.SaveAsync(at, ct) is { } lost)
            return lost;

        await unit.CommitAsync(ct);
        return at.Id;
    }

    private static Result<CaseStep> OpenStep(RunningCase running, Input input)
    {
        if (running.Definition.Find(input.Step) is not { } step)
            return ProcedureRefusals.StepNotFound;

        if (running.Case.Open is { } open && open.Step == step.Id)
            return open;

        if (running.Case.LastDecisionOn(step.Id) is { } decided)
            return ProcedureRefusals.AlreadyDecided(decided.By, decided.At) with { Article = step.Article };

        // What it skips over is what asks for its turn.
        return running.Case.Open is { } waiting
            ? ProcedureRefusals.NotOpenYet(step.Title) with
            {
                Article = running.Definition.Find(waiting.Step)!.Article,
            }
            : ProcedureRefusals.Ended;
    }
}
