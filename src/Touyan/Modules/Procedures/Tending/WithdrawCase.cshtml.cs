using Touyan.Kernel;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Tending;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Start))]
public sealed class WithdrawCasePage(CaseDesk desk, WithdrawCase withdraw, Actor actor) : CaseForm<WithdrawCase.Input>(desk, actor)
{
    protected override string Done => "已撤回";

    protected override Task<Refusal?> WhyNotAsync(CancellationToken ct) => withdraw.WhyNotAsync(Running, Actor, ct);

    protected override Task<Result<CaseId>> RunAsync(CancellationToken ct) =>
        withdraw.RunAsync(Input with { Case = Case.Id, Version = Seen }, Actor, ct);
}
