using Touyan.Kernel;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>What this reader may do with a case now: the same questions that the acts themselves ask.</summary>
public sealed class CaseWays(WithdrawCase withdraw, ExtendStep extend, HandOverStep handOver, IEnumerable<ICaseSubjects> subjects)
{
    /// <summary>What may be done.</summary>
    public sealed record Allowed(bool Decide, bool Withdraw, bool Urge, bool Extend, bool HandOver, bool Attach);

    public async Task<Allowed> OfAsync(RunningCase running, Actor by, CancellationToken ct)
    {
        var at = running.Case;
        var mayAttach = AttachFile.WhyNot(at, by) is null;
        if (at.Open is not { } open)
            return new Allowed(false, false, false, false, false, mayAttach);

        var step = running.Definition.Find(open.Step)!;
        var mayDecide = by.May(ProceduresPermissions.Decide);
        return new Allowed(
            mayDecide && !GateRules.Admit(at, open, step, by, id => running.Definition.Find(id)!.Title).IsRefused,
            by.May(ProceduresPermissions.Start) && await withdraw.WhyNotAsync(running, by, ct) is null,
            open.Keepers.All(k => !k.IsOpen || !k.Is(by)),
            mayDecide && await extend.WhyNotAsync(running, by, ct) is null,
            mayDecide && await handOver.KeeperToLeaveAsync(at, by, ct) is not null,
            mayAttach
        );
    }

    /// <summary>Page of the subject; null when this reader would not be shown it.</summary>
    public async Task<string?> SubjectHrefAsync(Case at, Actor by, CancellationToken ct)
    {
        var kind = subjects.FirstOrDefault(s => s.Kind == at.SubjectKind);
        return kind is not null && await kind.IsSeenAsync(at.SubjectId, by, ct) ? kind.HrefOf(at.SubjectId) : null;
    }
}
