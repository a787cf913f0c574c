using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>The yearly fixing of a county as a sheet.</summary>
internal sealed class BasisImport(DuesDesk desk, TakeBackBases takeBack) : IImportKind
{
    public string Code => "dues-bases";

    public string Title => "党费计算基数";

    public Permission Permission => DuesPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => BasisColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => BasisColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => BasisColumns.Examples;

    public string HrefOf(Guid subject) => $"/dues/members/{subject}";

    /// <summary>A row that passed.</summary>
    private sealed record Entry(MemberGlance Member, BasisFacts Facts);

    // Numbers and bases that hold are looked up for the whole sheet at once.
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
        var numbers = rows.Where(r => r.Dues.Number is not null).Select(r => r.Dues.Number!.Value).ToList();
        var known = await desk.Members.NumberedAsync(numbers, context.By, DuesPermissions.Import, ct);
        var current = await HoldingAsync([.. known.Values.Select(m => m.Id)], isTracked: false, ct);
        var seen = new HashSet<MemberId>();
        yield return
        [
            .. rows.Select(r =>
            {
                var entry = Check(r.Dues, known, current, seen, context);
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

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var current = await HoldingAsync([.. accepted.Select(r => ((Entry)r.Value!).Member.Id)], isTracked: true, ct);
        foreach (var row in accepted)
        {
            var (member, facts) = (Entry)row.Value!;
            var basis = DuesBasis.Fix(
                facts with
                {
                    ImportId = context.Import.Value,
                },
                current.GetValueOrDefault(member.Id),
                desk.RulesOf(facts.From)
            );
            desk.Db.Add(basis.Value);
            desk.Record(context.By, DuesActs.ImportBasis, member, null, $"{context.FileName} 第 {row.Row.Number} 行");
            row.SubjectId = member.Id.Value;
        }

        await desk.Db.SaveChangesAsync(ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private Entry? Check(
        DuesRow row,
        IReadOnlyDictionary<CitizenId, MemberGlance> known,
        Dictionary<MemberId, DuesBasis> current,
        HashSet<MemberId> seen,
        ImportContext context
    )
    {
        var member = row.Member(known);
        if (member is not null && !seen.Add(member.Id))
            row.Reject("id-number.duplicate-in-file", DuesRow.IdNumber, "这名党员在表中出现过。");

        var category = row.Word<DuesCategory>(BasisColumns.Category, otherwise: null);
        var from = row.Day(BasisColumns.From, "from.not-a-date");
        var (income, chosen) = (row.Money(BasisColumns.Income, "income.invalid"), row.Money(BasisColumns.Chosen, "chosen.invalid"));
        var evidence = row.Text(BasisColumns.Evidence) is { Length: > 0 } text ? text : context.FileName;
        if (evidence.Length > DuesBasis.EvidenceMaxLength)
            row.Reject("evidence.too-long", BasisColumns.Evidence, $"不能超过 {DuesBasis.EvidenceMaxLength} 个字。");

        if (row.IsRefused || member is null)
            return null;

        var facts = new BasisFacts
        {
            County = context.By.County,
            Member = member.Id,
            From = DuesMonth.Of(from!.Value),
            Category = category!.Value,
            IncomeFen = income,
            ChosenFen = chosen,
            Evidence = evidence,
            FixedBy = context.By.Name,
            RecordedAt = desk.Now,
        };
        return Judged(row, new Entry(member, facts), current);
    }

    // The entity has the last word: what it refuses, the row is refused.
    private Entry? Judged(DuesRow row, Entry entry, Dictionary<MemberId, DuesBasis> current)
    {
        var refusal = DuesBasis.Check(entry.Facts, current.GetValueOrDefault(entry.Member.Id), desk.RulesOf(entry.Facts.From));
        if (refusal is null)
            return entry;

        row.Reject("basis.refused", column: null, refusal.Message + "。");
        return null;
    }

    private async Task<Dictionary<MemberId, DuesBasis>> HoldingAsync(List<MemberId> members, bool isTracked, CancellationToken ct)
    {
        var bases = isTracked ? desk.Db.DuesBases : desk.Db.DuesBases.AsNoTracking();
        return members.Count == 0
            ? []
            : await bases.Where(b => b.To == null && members.Contains(b.MemberId)).ToDictionaryAsync(b => b.MemberId, ct);
    }
}
