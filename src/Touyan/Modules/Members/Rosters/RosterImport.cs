using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Rosters as an import kind: checked by <see cref="RosterCheck"/>, written in bulk, taken back as long as nobody went on with them.</summary>
internal sealed class RosterImport(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock) : IImportKind
{
    private const int RowsBetweenNews = 500;

    public string Code => "members";

    public string Title => "党员花名册";

    public Permission Permission => MembersPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => RosterColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => RosterMessages.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => RosterExamples.Rows;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(ImportContext context, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var tree = await organizations.TreeAsOfAsync(clock.Today, ct);
        var reach = context.By.Reach(Permission);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        var registered = (await db.Members.Select(m => m.IdNumber).ToListAsync(ct)).ToHashSet();
        var check = new RosterCheck(RosterContext.Of(rules, clock.Today, names, registered.Contains));
        var checks = new List<CheckedRow>(rows.Count);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            checks.Add(Checked(row, check.Check(RosterRow.Of(row, context.ColumnOf))));
            if (checks.Count % RowsBetweenNews == 0)
                context.Progress.Report(checks.Count);
        }

        return checks;
    }

    public Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct) =>
        new EnterRoster(db, context, clock.UtcNow).WriteAsync(accepted, ct);

    public Task<Refusal?> UndoAsync(ImportContext context, IReadOnlyList<Guid> subjects, string reason, CancellationToken ct) =>
        new TakeBackRoster(db, context, clock.UtcNow).RunAsync(reason, ct);

    private static CheckedRow Checked(SheetRow row, RosterVerdict verdict) =>
        new()
        {
            Row = row,
            Problems = verdict.Problems,
            Title = verdict.Entry?.Name ?? "",
            Value = verdict.Entry,
        };
}
