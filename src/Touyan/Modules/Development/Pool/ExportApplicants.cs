using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Development.Pool;

/// <summary>Hands out a list of applicants as a sheet, numbers left out; the trail knows who took what and why.</summary>
public sealed class ExportApplicants(PoolQuery pool, TouyanDb db, Trail.Trail trail, Rules rules)
{
    public sealed record Input
    {
        public PoolFilter Filter { get; init; } = new();

        [DisplayName("用途"), Required, StringLength(200)]
        [Display(Description = "为什么导出、给谁用。与导出的内容一并记录在案。")]
        public string Reason { get; init; } = "";

        [Display(Name = "文件格式")]
        public SheetFormat Format { get; init; } = SheetFormat.Xlsx;
    }

    public sealed record Sheet(string FileName, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
            return PoolRefusals.ReasonRequired;

        var asked = await pool.BuildAsync(input.Filter, by, DevelopmentPermissions.Export, ct);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (rows, _, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("account", by.Account.Value, by.Name)
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        trail.Record(by, DevelopmentActs.Export, subject, input.Reason, $"{await rows.CountAsync(ct)} 名");
        await db.SaveChangesAsync(ct);
        var name = $"发展党员工作对象-{place?.Name ?? "全部"}-{pool.Today:yyyyMMdd}.{(input.Format is SheetFormat.Csv ? "csv" : "xlsx")}";
        return new Sheet(name, Layout, Cells(pool.Place(rows)));
    }

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> Cells(IQueryable<PlacedApplicant> rows)
    {
        var (ethnicities, education) = (rules.Codes("ethnicity"), rules.Codes("education"));
        await foreach (var x in rows.OrderBy(x => x.Where.Path).ThenBy(x => x.Who.NameKey).ThenBy(x => x.Who.Id).AsAsyncEnumerable())
        {
            var who = x.Who;
            yield return
            [
                SheetCell.Of(who.Name),
                SheetCell.Of(Words.Of(who.Sex)),
                SheetCell.Of(who.BornOn),
                SheetCell.Of(ethnicities.Name(who.Ethnicity)),
                SheetCell.Of(education.Name(who.Education)),
                SheetCell.Of(who.WorkUnit),
                SheetCell.Of(Words.Of(who.League)),
                SheetCell.Of(x.Where.Name),
                SheetCell.Of(Words.Of(who.Stage)),
                SheetCell.Of(who.AppliedOn),
                SheetCell.Of(who.ActivistOn),
                SheetCell.Of(who.TargetOn),
                SheetCell.Of(who.AdmittedOn),
                SheetCell.Of(who.ProbationTo),
                SheetCell.Of(who.EndedOn),
                SheetCell.Of(who.Ending),
            ];
        }
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "发展党员工作对象",
            Columns =
            [
                .. new[]
                {
                    "姓名",
                    "性别",
                    "出生日期",
                    "民族",
                    "学历",
                    "工作学习单位",
                    "团员情况",
                    "党支部",
                    "阶段",
                    "申请入党日期",
                    "确定为积极分子日期",
                    "确定为发展对象日期",
                    "成为预备党员日期",
                    "预备期至",
                    "结束日期",
                    "结束说明",
                }.Select(title => new SheetColumn(
                    title,
                    title is "党支部" ? 44 : 16,
                    IsText: !title.EndsWith("日期", StringComparison.Ordinal)
                )),
            ],
        };
}
