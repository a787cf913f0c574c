using Touyan.Kernel;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Tending;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class UrgeCasePage(CaseDesk desk, UrgeCase urge, Actor actor) : CaseForm<UrgeCase.Input>(desk, actor)
{
    protected override string Done => "已催办";

    protected override Task<Refusal?> WhyNotAsync(CancellationToken ct) => Task.FromResult(urge.WhyNot(Case, Actor));

    protected override Task<Result<CaseId>> RunAsync(CancellationToken ct) => urge.RunAsync(Input with { Case = Case.Id }, Actor, ct);
}
