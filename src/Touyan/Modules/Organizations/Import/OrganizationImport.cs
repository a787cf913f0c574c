using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Sheets of organisations: code, parent, name, kind, sector, division.</summary>
internal sealed class OrganizationImport(TouyanDb db, EnterOrganizations enter, RemoveImported remove, OrganizationCheckDesk desk)
    : IImportKind
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

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(ImportContext context, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var verdicts = await desk.CheckAsync(context, [.. rows.Select(r => OrganizationColumns.CellsOf(context.ColumnOf, r))], ct);
        context.Progress.Report(rows.Count);
        return [.. rows.Zip(verdicts, Told)];
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

    public Task<Refusal?> UndoAsync(ImportContext context, IReadOnlyList<Guid> subjects, string reason, CancellationToken ct) =>
        remove.RunAsync(db.Organizations.Where(o => o.ImportId == context.Import.Value), ct);

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
