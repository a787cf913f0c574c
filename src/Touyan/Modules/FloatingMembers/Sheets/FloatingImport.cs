using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>Registers of members away as an import kind: a county does not start empty.</summary>
internal sealed class FloatingImport(Trail.Trail trail, FloatingBasis basis, TakeBackFloating takeBack) : IImportKind
{
    public string Code => "floating-members";

    public string Title => "流出党员登记";

    public Permission Permission => FloatingPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => FloatingColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => FloatingColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => FloatingColumns.Examples;

    public string HrefOf(Guid subject) => $"/outflows/{subject}";

    // Numbers are looked up for the whole sheet at once.
    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var sent = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            sent.AddRange(batch);

        var rows = sent.ConvertAll(row => (Sent: row, Floating: new FloatingRow(row, context.ColumnOf)));
        var check = new FloatingCheck(await basis.OfAsync(NumbersOf(rows.Select(r => r.Floating)), context.By, ct));
        yield return [.. rows.Select(r => Checked(r.Sent, r.Floating, check.Check(r.Floating)))];
    }

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var (outflows, contacts, entries) = (new List<Outflow>(), new List<OutflowContact>(), new List<TrailEntry>());
        foreach (var row in accepted)
        {
            var entry = (FloatingEntry)row.Value!;
            var outflow = Outflow.Begin(entry.Facts with { ImportId = context.Import.Value }, basis.Rules).Value;
            outflows.Add(outflow);
            row.SubjectId = outflow.Id.Value;
            if (entry.HeardOn is { } on)
                contacts.Add(outflow.Contact(FloatingCheck.ContactOf(entry, on)).Value);

            var member = entry.Member;
            var subject = new TrailSubject("member", member.Id.Value, member.Name, member.OrganizationId);
            var detail = $"{context.FileName} 第 {row.Row.Number} 行";
            entries.Add(TrailEntry.Of(context.By, FloatingActs.ImportOutflow, subject, entry.Facts.RecordedAt, reason: null, detail));
        }

        if (entries.Count == 0)
            return;

        var rows = trail.InBulk();
        await rows.InsertAsync(outflows, ct);
        await rows.InsertAsync(contacts, ct);
        await rows.TellAsync(entries, ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private static List<CitizenId> NumbersOf(IEnumerable<FloatingRow> rows)
    {
        var numbers = new List<CitizenId>();
        foreach (var row in rows)
        {
            if (CitizenId.TryParse(CellText.Compact(row.Text(FloatingColumns.IdNumber)), out var number, out _))
                numbers.Add(number);
        }

        return numbers;
    }

    private static CheckedRow Checked(SheetRow sent, FloatingRow row, FloatingEntry? entry) =>
        new()
        {
            Row = sent,
            Problems = row.Problems,
            Title = entry?.Member.Name ?? row.Text(FloatingColumns.Name),
            Value = entry,
        };
}
