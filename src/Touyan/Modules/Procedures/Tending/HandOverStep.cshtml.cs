using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Tending;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Decide))]
public sealed class HandOverStepPage(CaseDesk desk, HandOverStep handOver, Actor actor) : CaseForm<HandOverStep.Input>(desk, actor)
{
    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    protected override string Done => "已转办";

    protected override async Task<Refusal?> WhyNotAsync(CancellationToken ct) =>
        await handOver.KeeperToLeaveAsync(Case, Actor, ct) is null ? ProcedureRefusals.MayNotHandOver : null;

    protected override Task<Result<CaseId>> RunAsync(CancellationToken ct) =>
        handOver.RunAsync(Input with { Case = Case.Id, Version = Seen }, Actor, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var keeper = (await handOver.KeeperToLeaveAsync(Case, Actor, ct))!;
        var receivers = await handOver.ReceiversAsync(keeper, Actor, ct);
        Receivers = [.. receivers.Select(r => new SelectListItem($"{r.Name}（{Words.Of(r.Office.Role)}）", r.Account.ToString()))];
    }
}
