using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Appraisals.Sheets;

/// <summary>Grades of past years as an import kind: a finished appraisal for each branch and year that the sheet names.</summary>
internal sealed class GradeImport(AppraisalDesk desk, Trail.Trail trail, TakeBackGrades takeBack) : IImportKind
{
    public string Code => "appraisal-grades";

    public string Title => "以前年度民主评议结果";

    public Permission Permission => AppraisalsPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => GradeColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => GradeColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => GradeColumns.Examples;

    public string HrefOf(Guid subject) => $"/appraisals/{subject}";

    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var sent = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            sent.AddRange(batch);

        var check = new GradeCheck(await BasisAsync(context, ct));
        var rows = sent.ConvertAll(row => check.Check(row, context.ColumnOf));
        check.CheckShares(rows);
        yield return rows;
    }

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var (appraisals, entries) = (new List<Appraisal>(), new List<TrailEntry>());
        foreach (var group in accepted.GroupBy(r => (((GradeEntry)r.Value!).Branch, ((GradeEntry)r.Value!).Year)))
        {
            var facts = new AppraisalFacts(desk.Db.County, group.Key.Branch, group.Key.Year, desk.Today, context.By.Name);
            var appraisal = Appraisal.TakeOver(facts, context.Import.Value);
            foreach (var row in group)
            {
                var entry = (GradeEntry)row.Value!;
                appraisal.AddPast(entry.Member, entry.Grade, entry.Note, desk.Now);
                row.SubjectId = appraisal.Id.Value;
            }

            appraisals.Add(appraisal);
            entries.Add(
                TrailEntry.Of(
                    context.By,
                    AppraisalsActs.Import,
                    AppraisalDesk.SubjectOf(appraisal),
                    desk.Now,
                    reason: null,
                    context.FileName
                )
            );
        }

        if (entries.Count == 0)
            return;

        var rows = trail.InBulk();
        await rows.InsertAsync(appraisals, ct);
        await rows.InsertAsync(appraisals.SelectMany(a => a.Sheets), ct);
        await rows.TellAsync(entries, ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private async Task<GradeBasis> BasisAsync(ImportContext context, CancellationToken ct)
    {
        var (tree, reach) = (await desk.Organizations.TreeAsOfAsync(desk.Today, ct), context.By.Reach(AppraisalsPermissions.Import));
        var within = desk.Organizations.Within(reach);
        var people = await desk.Members.Known.Where(m => within.Contains(m.OrganizationId)).ToListAsync(ct);
        var there = await desk
            .Db.Appraisals.Where(a => a.State != AppraisalState.Stopped && within.Contains(a.OrganizationId))
            .Select(a => new { a.OrganizationId, a.Year })
            .ToListAsync(ct);
        return new GradeBasis
        {
            Today = desk.Today,
            Rules = desk.Rules,
            Branches = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path))),
            There = there.Select(t => (t.OrganizationId, t.Year)).ToHashSet(),
            People = people.ToLookup(m => (m.OrganizationId, m.Name)),
        };
    }
}

/// <summary>Takes back the grades that an import entered; what was corrected since stands in the way.</summary>
internal sealed class TakeBackGrades(AppraisalDesk desk, Trail.Trail trail)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var db = desk.Db;
        var imported = db.Appraisals.Where(a => a.ImportId == context.Import.Value);
        var within = desk.Organizations.Within(context.By.Reach(AppraisalsPermissions.Import));
        if (await imported.CountAsync(a => !within.Contains(a.OrganizationId), ct) is > 0 and var outside)
            return ImportRefusals.OutOfReach(outside);

        var corrections = db.GradeCorrections.AsQueryable();
        if (await imported.CountAsync(a => a.Version > 0 || corrections.Any(c => c.AppraisalId == a.Id), ct) is > 0 and var changed)
            return AppraisalRefusals.ChangedSinceImport(changed);

        var gone = await imported.AsNoTracking().ToListAsync(ct);
        var sheets = db.AppraisalSheets.Where(s => imported.Any(a => a.Id == s.AppraisalId));
        var rows = trail.InBulk();
        rows.Gone(await sheets.AsNoTracking().ToListAsync(ct));
        rows.Gone(gone);
        await sheets.ExecuteDeleteAsync(ct);
        await imported.ExecuteDeleteAsync(ct);
        if (gone.Count > 0)
            await rows.TellAsync(
                gone.ConvertAll(a => TrailEntry.Of(context.By, AppraisalsActs.TakeBack, AppraisalDesk.SubjectOf(a), desk.Now, reason)),
                ct
            );

        return null;
    }
}
