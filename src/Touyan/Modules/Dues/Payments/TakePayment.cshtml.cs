using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Own;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Payments;

[Needs<DuesPermissions>(nameof(DuesPermissions.Collect))]
public sealed class TakePaymentPage(TakePayment take, DuesDesk desk, Actor actor) : MemberDuesForm<TakePayment.Input>(desk, actor)
{
    /// <summary>What is open, in words.</summary>
    public string Open { get; private set; } = "";

    protected override string Done => "已登记，收据已编号";

    protected override TakePayment.Input Begin() => new() { Until = Desk.ThisMonth, PaidOn = Desk.Today };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var lines = await Desk.Db.WithPayments(Desk.Db.StandingAssessments.Where(a => a.MemberId == Id)).ToListAsync(ct);
        var open = lines.Where(l => l.OpenFen > 0).ToList();
        Open =
            open.Count == 0
                ? "没有应交未交的月份。"
                : $"应交未交：{DuesMonth.Text(open.Select(l => l.Month))}，共 {Fen.Text(open.Sum(l => l.OpenFen))} 元。";
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await take.RunAsync(Input with { Member = Id }, Actor, ct), id => $"/dues/payments/{id}");
}
