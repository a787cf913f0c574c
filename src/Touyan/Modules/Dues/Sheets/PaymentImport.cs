using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>Payments of many members from the sheet of a bank: each pays his oldest open months; taken back by reversals.</summary>
internal sealed class PaymentImport(DuesDesk desk, PaymentDesk payments, TakeBackPayments takeBack) : IImportKind
{
    public string Code => "dues-payments";

    public string Title => "党费交纳记录";

    public Permission Permission => DuesPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => PaymentColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => PaymentColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => PaymentColumns.Examples;

    public string HrefOf(Guid subject) => $"/dues/members/{subject}";

    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var sent = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            sent.AddRange(batch);

        var rows = sent.ConvertAll(row => (Sent: row, Dues: new DuesRow(row, context.ColumnOf)));
        var check = await CheckAsync([.. rows.Select(r => r.Dues)], context, ct);
        yield return
        [
            .. rows.Select(r =>
            {
                var entry = check.Check(r.Dues);
                return new CheckedRow
                {
                    Row = r.Sent,
                    Problems = r.Dues.Problems,
                    Title = entry?.Member.Name ?? r.Dues.Text(DuesRow.Name),
                    Value = entry,
                };
            }),
        ];
    }

    // A posting for each branch, day and way of paying; a receipt for each row.
    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var groups = accepted.GroupBy(r => KeyOf((PaymentEntry)r.Value!)).OrderBy(g => g.Key.PaidOn);
        foreach (var group in groups)
        {
            var entries = group.Select(r => (Row: r, Entry: (PaymentEntry)r.Value!)).ToList();
            var taken = await payments.TakeAsync(BatchOf(group.Key, [.. entries.Select(e => e.Entry)], context), context.By, ct);
            foreach (var (row, entry) in entries)
            {
                desk.Record(context.By, DuesActs.ImportPayments, entry.Member, null, $"{context.FileName} 第 {row.Row.Number} 行");
                row.SubjectId = entry.Member.Id.Value;
            }

            if (taken.IsRefused)
                throw new InvalidOperationException(taken.Refusal!.Message);
        }

        await desk.Db.SaveChangesAsync(ct);
        await payments.RecountAsync([.. accepted.Select(r => ((PaymentEntry)r.Value!).Member.Id)], ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private static (OrganizationId Branch, DateOnly PaidOn, DuesMethod Method) KeyOf(PaymentEntry entry) =>
        (entry.Member.OrganizationId, entry.PaidOn, entry.Method);

    private static PaymentBatch BatchOf(
        (OrganizationId Branch, DateOnly PaidOn, DuesMethod Method) key,
        IReadOnlyList<PaymentEntry> entries,
        ImportContext context
    ) =>
        new(
            key.Branch,
            key.PaidOn,
            key.Method,
            [.. entries.Select(e => new PaymentOf(e.Member.Id, e.Shared.Months) { VoluntaryFen = e.Shared.OverFen })],
            $"导入收缴党费 {entries.Count} 笔",
            context.Import.Value
        );

    private async Task<PaymentCheck> CheckAsync(IReadOnlyList<DuesRow> rows, ImportContext context, CancellationToken ct)
    {
        var numbers = rows.Where(r => r.Number is not null).Select(r => r.Number!.Value).ToList();
        var known = await desk.Members.NumberedAsync(numbers, context.By, DuesPermissions.Import, ct);
        var ids = known.Values.Select(m => m.Id).ToList();
        var assessed = desk.Db.StandingAssessments.Where(a => ids.Contains(a.MemberId));
        var lines = ids.Count == 0 ? [] : await desk.Db.WithPayments(assessed).ToListAsync(ct);
        var closed = await desk.Db.DuesPublications.Select(p => new { p.OrganizationId, p.Year }).ToListAsync(ct);
        return new PaymentCheck(known, lines, [.. closed.Select(c => (c.OrganizationId, c.Year))], desk.Today, desk.LastMonth, desk.Rules);
    }
}
