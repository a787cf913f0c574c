using Touyan.Kernel;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Points.Seams;

/// <summary>积分申诉: what the body above decided is written into the ledger, naming the case.</summary>
internal sealed class GrantByAppeal(PointDesk desk) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (moment.Values.Number("points") is not (> 0 and var points))
            return PointRefusals.NothingGranted;

        var member = moment.Subject.Member!.Value;
        var ledger = await desk.LedgerAsync(member, ct);
        var entry = ledger.Grant(points, moment.Case.Value, $"积分申诉 {moment.Number}", moment.At);
        await desk.WriteAsync(PointsActs.Grant, member, [entry], moment.By, ct);
        return null;
    }
}
