using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>The times of steps and offices as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportStatistics(TouyanDb db, CountCases count, StatisticsWords words, Trail.Trail trail)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(StatisticsInput input, Actor by, CancellationToken ct)
    {
        var counted = await count.RunAsync(input, by, ct);
        if (counted.IsRefused)
            return counted.Refusal!;

        var view = counted.Value;
        trail.Record(by, CaseActs.Export, new TrailSubject("cases", Guid.Empty, "办理统计"), detail: $"统计，发起 {view.Begun} 件");
        await db.SaveChangesAsync(ct);
        return new Sheet("办理统计", Layout, Rows(view));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "办理统计",
            Columns =
            [
                new SheetColumn("按", 8),
                new SheetColumn("流程", 28),
                new SheetColumn("环节或单位", 40),
                new SheetColumn("办理次数", 10),
                new SheetColumn("用时中位数（小时）", 18),
                new SheetColumn("用时第九十百分位（小时）", 22),
                new SheetColumn("逾期次数", 10),
            ],
        };

    private IEnumerable<IReadOnlyList<SheetCell>> Rows(CountCases.View view)
    {
        foreach (var row in view.Steps)
            yield return Row("环节", words.Procedure(row.Procedure!), words.Step(row), row);
        foreach (var row in view.Offices)
            yield return Row("单位", "", view.OfficeName(row), row);
    }

    private static IReadOnlyList<SheetCell> Row(string by, string procedure, string what, SpentTimes.Row row) =>
        [
            SheetCell.Of(by),
            SheetCell.Of(procedure),
            SheetCell.Of(what),
            SheetCell.Of(row.Count),
            SheetCell.Of((double)StatisticsWords.Hours(row.Median)),
            SheetCell.Of((double)StatisticsWords.Hours(row.P90)),
            SheetCell.Of(row.Late),
        ];
}
