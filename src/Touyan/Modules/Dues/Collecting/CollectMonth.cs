using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Collecting;

/// <summary>A branch's month in one form: everyone ticked has paid what was open of it.</summary>
public sealed class CollectMonth(DuesDesk desk, PaymentDesk payments)
{
    public sealed record Input
    {
        [Display(Name = "党支部"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "月份"), Required]
        public DateOnly? Month { get; init; }

        [Display(Name = "交纳日期"), Required]
        public DateOnly? PaidOn { get; init; }

        [Display(Name = "交款方式")]
        public DuesMethod Method { get; init; } = DuesMethod.Cash;

        [Display(Name = "已经交纳的党员")]
        public List<MemberId> Members { get; init; } = [];
    }

    /// <summary>How many paid, and how much.</summary>
    public sealed record Outcome(int Count, long Fen);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.BranchAsync(input.Organization, by, DuesPermissions.Collect, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var ticked = input.Members.Distinct().ToList();
        if (ticked.Count == 0)
            return DuesRefusals.NobodyTicked;

        if (input.PaidOn > desk.Today)
            return DuesRefusals.InFuture(nameof(Input.PaidOn));

        var month = DuesMonth.Of(input.Month!.Value);
        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var open = await OpenAsync(found.Value, month, ticked, ct);
        if (open.Count < ticked.Count)
            return DuesRefusals.NotAssessed(ticked.Count - open.Count);

        var taken = await payments.TakeAsync(BatchOf(input, found.Value, month, open), by, ct);
        if (taken.IsRefused)
            return taken.Refusal!;

        var outcome = new Outcome(open.Count, open.Sum(l => l.OpenFen));
        desk.Record(by, DuesActs.Collect, found.Value, null, $"{DuesMonth.Text(month)}，{outcome.Count} 名，{Fen.Text(outcome.Fen)} 元");
        if (await payments.SaveAsync(ticked, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return outcome;
    }

    private async Task<List<MonthLine>> OpenAsync(OrganizationPlace branch, DateOnly month, List<MemberId> ticked, CancellationToken ct)
    {
        var rows = desk.Db.StandingAssessments.Where(a => a.OrganizationId == branch.Id && a.Month == month && ticked.Contains(a.MemberId));
        return [.. (await desk.Db.WithPayments(rows).ToListAsync(ct)).Where(l => l.OpenFen > 0).OrderBy(l => l.Id)];
    }

    private static PaymentBatch BatchOf(Input input, OrganizationPlace branch, DateOnly month, List<MonthLine> open) =>
        new(
            branch.Id,
            input.PaidOn!.Value,
            input.Method,
            [.. open.Select(l => new PaymentOf(l.MemberId, [new PaidMonth(month, l.OpenFen, l.Turns)]))],
            $"收缴{DuesMonth.Text(month)}党费 {open.Count} 名"
        );
}
