using Touyan.Kernel;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Points.Ledger;

/// <summary>The points of a branch as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportPoints(PointDesk desk, ListPoints list)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(ListPoints.Input input, Actor by, CancellationToken ct)
    {
        var listed = await list.RunAsync(input, by, PointsPermissions.Export, ct);
        if (listed.IsRefused)
            return listed.Refusal!;

        if (listed.Value.Branch is not { } branch)
            return PointRefusals.OrganizationNotFound;

        var rows = listed.Value.Rows;
        desk.Record(
            by,
            PointsActs.Export,
            new TrailSubject("organization", branch.Id.Value, branch.Name, branch.Id),
            $"共 {rows.Count} 行"
        );
        await desk.Db.SaveChangesAsync(ct);
        var cells = rows.Select(r =>
            (IReadOnlyList<SheetCell>)[SheetCell.Of(r.Rank), SheetCell.Of(r.Name), SheetCell.Of(r.ThisYear), SheetCell.Of(r.Balance)]
        );
        return new Sheet($"先锋储值-{desk.Today:yyyyMMdd}.xlsx", Layout, cells);
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "先锋储值",
            Columns = [new SheetColumn("名次"), new SheetColumn("党员"), new SheetColumn("今年净得"), new SheetColumn("余额")],
        };
}
