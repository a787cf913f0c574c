using Touyan.Kernel;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Tending;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Decide))]
public sealed class ExtendStepPage(CaseDesk desk, ExtendStep extend, Rules rules, Actor actor) : CaseForm<ExtendStep.Input>(desk, actor)
{
    public DateOnly? Most => CaseClock.MostOf(Case, Step, Case.Open!, rules);

    public string Article => CaseClock.RuleOn(rules, Step.Extension!.Rule, Case.Open!.OpenedOn).Article;

    protected override string Done => "期限已延长";

    private StepDefinition Step => Running.Definition.Find(Case.Open!.Step)!;

    protected override Task<Refusal?> WhyNotAsync(CancellationToken ct) => extend.WhyNotAsync(Running, Actor, ct);

    protected override Task<Result<CaseId>> RunAsync(CancellationToken ct) =>
        extend.RunAsync(Input with { Case = Case.Id, Version = Seen }, Actor, ct);
}
