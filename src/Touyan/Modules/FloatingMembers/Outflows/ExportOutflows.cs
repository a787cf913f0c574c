using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>The list as a sheet; that it was taken out is recorded first. It holds no phone numbers.</summary>
public sealed class ExportOutflows(FloatingDesk desk, FindOutflows find, OutflowQuery outflows)
{
    public async Task<Result<ExportedList>> RunAsync(FindOutflows.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, FloatingPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("outflows", Guid.Empty, "流出党员")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        var which = input.State is { } state ? Words.Of(state) : "正在外出";
        desk.Record(by, FloatingActs.ExportOutflows, subject, detail: $"{which}，共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new ExportedList($"流出党员-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "流出党员",
            Columns =
            [
                new SheetColumn("姓名"),
                new SheetColumn("所在党组织", 40),
                new SheetColumn("外出日期"),
                new SheetColumn("预计返回日期"),
                new SheetColumn("所在省份"),
                new SheetColumn("详细地点", 36),
                new SheetColumn("流动范围"),
                new SheetColumn("外出原因"),
                new SheetColumn("去向"),
                new SheetColumn("所在单位", 30),
                new SheetColumn("活动证编号"),
                new SheetColumn("服务的驻外党组织", 30),
                new SheetColumn("流出前教育"),
                new SheetColumn("最近联系日期"),
                new SheetColumn("下次联系期限"),
                new SheetColumn("与流入地比对"),
                new SheetColumn("结束日期"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<AwayMember> rows)
    {
        var (rules, provinces) = (outflows.Rules, desk.Provinces);
        var ordered = rows.OrderBy(x => x.Outflow.Since).ThenBy(x => x.Outflow.Id);
        await foreach (var row in ordered.Select(outflows.Row()).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Name),
                SheetCell.Of(row.Branch),
                SheetCell.Of(row.Since),
                SheetCell.Of(row.ExpectedUntil),
                SheetCell.Of(provinces.Name(row.Province)),
                SheetCell.Of(row.Place),
                SheetCell.Of(Words.Of(row.Range)),
                SheetCell.Of(Words.Of(row.Reason)),
                SheetCell.Of(Words.Of(row.Kind)),
                SheetCell.Of(row.Unit),
                SheetCell.Of(row.CardNumber),
                SheetCell.Of(row.Station),
                SheetCell.Of(Words.Of(row.Education)),
                SheetCell.Of(row.HeardOn),
                SheetCell.Of(row.EndedOn is null ? rules.NextContactOn(row.HeardOn) : null),
                SheetCell.Of(row.IsMatched ? "已比对" : ""),
                SheetCell.Of(row.EndedOn),
            ];
        }
    }
}

/// <summary>A list as a sheet that is sent row by row.</summary>
public sealed record ExportedList(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);
