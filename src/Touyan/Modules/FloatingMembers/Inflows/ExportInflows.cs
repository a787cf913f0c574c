using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>The list as a sheet; that it was taken out is recorded first. It holds neither phone nor ID numbers.</summary>
public sealed class ExportInflows(FloatingDesk desk, FindInflows find, InflowQuery inflows)
{
    public async Task<Result<ExportedList>> RunAsync(FindInflows.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, FloatingPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("inflows", Guid.Empty, "流入党员")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        var which = input.State is { } state ? Words.Of(state) : "正在本地";
        desk.Record(by, FloatingActs.ExportInflows, subject, detail: $"{which}，共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new ExportedList($"流入党员-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "流入党员",
            Columns =
            [
                new SheetColumn("姓名"),
                new SheetColumn("接收的党组织", 40),
                new SheetColumn("流入日期"),
                new SheetColumn("现居住或者工作地点", 36),
                new SheetColumn("流入原因"),
                new SheetColumn("去向"),
                new SheetColumn("原所在党组织", 40),
                new SheetColumn("活动证编号"),
                new SheetColumn("最近联系日期"),
                new SheetColumn("与流出地比对"),
                new SheetColumn("流出日期"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<MemberHere> rows)
    {
        var ordered = rows.OrderBy(x => x.Inflow.ArrivedOn).ThenBy(x => x.Inflow.Id);
        await foreach (var row in ordered.Select(inflows.Row()).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Name),
                SheetCell.Of(row.Organization),
                SheetCell.Of(row.ArrivedOn),
                SheetCell.Of(row.Place),
                SheetCell.Of(Words.Of(row.Reason)),
                SheetCell.Of(Words.Of(row.Kind)),
                SheetCell.Of(row.HomeOrganization),
                SheetCell.Of(row.CardNumber),
                SheetCell.Of(row.HeardOn),
                SheetCell.Of(row.IsMatched ? "已比对" : ""),
                SheetCell.Of(row.LeftOn),
            ];
        }
    }
}
