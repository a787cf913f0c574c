using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Sheets of organisations: code, parent, name, kind, sector, division.</summary>
internal sealed class OrganizationImport(EnterOrganizations enter, RemoveImported remove, OrganizationCheckDesk desk) : IImportKind
{
    public string Code => "organizations";

    public string Title => "党组织名单";

    public Permission Permission => OrganizationsPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => OrganizationColumns.All;

    public IReadOnlyDictionary<string, string> ProblemWords => OrganizationProblemWords.All;

    public bool AsksForDate => true;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples =>
        [
            Example("001", "", "中共某某市委员会", "党委", "机关", "", ""),
            Example("001.001", "001", "中共某某市城东镇委员会", "党委", "乡镇", "", "2001-07-01"),
            Example("001.001.001", "001.001", "中共城东镇东风社区支部委员会", "党支部", "社区", "", ""),
        ];

    public IEnumerable<SheetNote> NotesOn(ImportContext context) => desk.NotesOn(context);

    public string HrefOf(Guid subject) => $"/organizations/{subject}";

    // Parents may stand below their children: nothing can be said before the whole sheet is seen.
    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            rows.AddRange(batch);

        var verdicts = await desk.CheckAsync(context, [.. rows.Select(r => OrganizationColumns.CellsOf(context.ColumnOf, r))], ct);
        yield return [.. rows.Zip(verdicts, Told)];
    }

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var basis = desk.BasisOf(context);
        var made = await enter.MakeAsync(accepted.Select(r => (OrganizationVerdict)r.Value!), basis, ct);
        foreach (var row in accepted)
        {
            if (!made.TryGetValue(((OrganizationVerdict)row.Value!).Row, out var organization))
                continue;

            organization.BroughtInBy(context.Import.Value);
            row.SubjectId = organization.Id.Value;
        }

        await enter.WriteAsync(made.Values, context.By, basis.RecordedAt, $"由导入设立：{context.FileName}", ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => remove.RunAsync(context, reason, ct);

    private static CheckedRow Told(SheetRow sheetRow, OrganizationVerdict verdict) =>
        new()
        {
            Row = sheetRow,
            Title = verdict.Row.Name,
            Problems =
                verdict.Outcome is OrganizationOutcome.Unchanged
                    ? [new SheetProblem("organization.already-there", Column: null, "台账中已有，没有变化", IsWarning: true)]
                    : verdict.Row.Problems,
            Value = verdict.Outcome is OrganizationOutcome.Rejected ? null : verdict,
        };

    private static SheetCell[] Example(params string[] texts) => [.. texts.Select(SheetCell.Of)];
}
