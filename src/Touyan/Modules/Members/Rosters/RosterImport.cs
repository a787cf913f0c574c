using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Rosters as an import kind: checked by <see cref="RosterCheck"/>, written in bulk, taken back as long as nobody went on with them.</summary>
internal sealed class RosterImport(Trail.Trail trail, RosterBasis basis, TakeBackRoster takeBack, TimeProvider clock) : IImportKind
{
    public string Code => "members";

    public string Title => "党员花名册";

    public Permission Permission => MembersPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => RosterColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => RosterMessages.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => RosterExamples.Rows;

    public string HrefOf(Guid subject) => $"/members/{subject}";

    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var registered = basis.RegisteredIn(context.By.County);
        var check = new RosterCheck(await basis.OfAsync(context.By.Reach(Permission), registered, ct));
        var columns = RosterColumns.PlacesOf(context.ColumnOf);
        await foreach (var batch in batches.WithCancellation(ct))
        {
            var rows = batch.Select(row => (Sent: row, Roster: RosterRow.Of(row, columns))).ToList();
            await registered.LookUpAsync(rows.Select(r => r.Roster), ct);
            yield return [.. rows.Select(r => Checked(r.Sent, r.Roster, check.Check(r.Roster)))];
        }
    }

    public Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct) =>
        new EnterRoster(trail, context, clock.UtcNow).WriteAsync(accepted, ct);

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private static CheckedRow Checked(SheetRow sent, RosterRow row, RosterVerdict verdict) =>
        new()
        {
            Row = sent,
            Problems = verdict.Problems,
            Title = verdict.Entry?.Name ?? CellText.Clean(row[RosterColumn.Name].Text),
            Value = verdict.Entry,
        };
}
