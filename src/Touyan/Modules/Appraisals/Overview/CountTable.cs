using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Dispositions;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>统计表 8 (民主评议党员): computed from finished appraisals, by the kind of unit of the branch.</summary>
public sealed class CountTable(AppraisalDesk desk, IMemberHonours honours, IDispositions dispositions, Rules rules)
{
    public sealed record Input
    {
        [Display(Name = "评议年度"), Range(2000, 2100)]
        public int? Year { get; init; }
    }

    /// <summary>The table.</summary>
    /// <param name="Year">Which year.</param>
    /// <param name="Columns">Kinds of units, as the statistics name them.</param>
    /// <param name="Rows">What is counted, with a figure for each column.</param>
    public sealed record View(int Year, IReadOnlyList<CodeGroup> Columns, IReadOnlyList<Row> Rows);

    public sealed record Row(string Title, IReadOnlyList<int> Figures)
    {
        public int Total => Figures.Sum();
    }

    private sealed record Person
    {
        public AppraisalId Appraisal { get; init; }
        public MemberId Member { get; init; }
        public string Sector { get; init; } = "";
        public bool TookPart { get; init; }
        public Grade? Grade { get; init; }
    }

    public Task<View> RunAsync(Input input, Actor by, CancellationToken ct) => CountAsync(input, by, AppraisalsPermissions.Read, ct);

    public async Task<ExportedSheet> ExportAsync(Input input, Actor by, CancellationToken ct)
    {
        var table = await CountAsync(input, by, AppraisalsPermissions.Export, ct);
        desk.Record(by, AppraisalsActs.Export, new TrailSubject("appraisals", Guid.Empty, "民主评议统计表"), detail: $"{table.Year} 年");
        await desk.Db.SaveChangesAsync(ct);
        var layout = new SheetLayout
        {
            Name = "民主评议",
            Title = $"{table.Year} 年民主评议党员情况",
            Columns = [new SheetColumn("项目", 30), new SheetColumn("合计"), .. table.Columns.Select(c => new SheetColumn(c.Name))],
        };
        var cells = table.Rows.Select(r =>
            (IReadOnlyList<SheetCell>)[SheetCell.Of(r.Title), SheetCell.Of(r.Total), .. r.Figures.Select(f => SheetCell.Of(f))]
        );
        return new ExportedSheet($"{table.Year}年民主评议统计表", layout, cells.ToAsyncEnumerable());
    }

    private async Task<View> CountAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        var (year, sectors) = (input.Year ?? desk.Today.Year, rules.Codes("sector"));
        var finished = desk.Appraisals(by, permission).Where(a => a.Year == year && a.State == AppraisalState.Finished);
        var people = await PeopleAsync(finished, ct);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var ids = desk.Standing.Where(s => finished.Any(a => a.Id == s.AppraisalId)).Select(s => s.MemberId);
        var honoured = await honours
            .Known.Where(h => h.On >= first && h.On <= last && ids.Contains(h.MemberId))
            .Select(h => h.MemberId)
            .Distinct()
            .ToListAsync(ct);
        var disposed = await dispositions.Known.Where(d => d.On >= first && d.On <= last && ids.Contains(d.MemberId)).ToListAsync(ct);

        string GroupOf(string sector) => sectors.Find(sector)?.Group ?? "";
        Row Of(string title, Func<IEnumerable<Person>, int> count) =>
            new(title, [.. sectors.Groups.Select(g => count(people.Where(p => GroupOf(p.Sector) == g.Code)))]);
        Row Disposed(string title, Func<KnownDisposition, bool> which) =>
            Of(title, all => all.Count(p => disposed.Exists(d => d.MemberId == p.Member && which(d))));
        var honouredOnes = honoured.ToHashSet();
        return new View(
            year,
            sectors.Groups,
            [
                Of("开展评议的党支部", all => all.Select(p => p.Appraisal).Distinct().Count()),
                Of("参加评议的党员", all => all.Count(p => p.TookPart)),
                Of("受表彰的党员", all => all.Count(p => honouredOnes.Contains(p.Member))),
                Of("评为不合格的党员", all => all.Count(p => p.Grade is Grade.Unqualified)),
                Disposed("限期改正", d => d.Kind is DispositionKind.Correction),
                Disposed("劝退", d => d.Kind is DispositionKind.AdvisedWithdrawal),
                Disposed("劝而不退除名", d => d.Kind is DispositionKind.DelistingAfterRefusal),
                Disposed("自行脱党除名", d => d.IsLapse),
            ]
        );
    }

    private Task<List<Person>> PeopleAsync(IQueryable<Appraisal> finished, CancellationToken ct)
    {
        var (places, standing) = (desk.Organizations.Places, desk.Standing);
        return (
            from a in finished
            join p in places on a.OrganizationId equals p.Id
            join s in standing on a.Id equals s.AppraisalId
            select new Person
            {
                Appraisal = a.Id,
                Member = s.MemberId,
                Sector = p.Sector,
                TookPart = s.Absence == null || !s.IsUngraded,
                Grade = s.Grade,
            }
        ).ToListAsync(ct);
    }
}
