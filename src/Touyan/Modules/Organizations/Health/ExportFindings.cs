using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Writes the list of findings to a sheet, to be handed out and worked off.</summary>
public sealed class ExportFindings(ListFindings listFindings, TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Sheet> RunAsync(ListFindings.Input input, Actor by, CancellationToken ct)
    {
        var view = await listFindings.RunAsync(input, by, ct);
        var reach = by.Reach(OrganizationsPermissions.Export);
        var lines = view.Lines.Where(l => reach.Covers(l.Organization.Path)).ToList();
        var subject = new TrailSubject("organizations", Guid.Empty, "设置检查问题清单");
        trail.Record(by, OrganizationActs.ExportFindings, subject, detail: $"{Described(input)}，共 {lines.Count} 行");
        await db.SaveChangesAsync(ct);
        return new Sheet($"设置检查-{clock.Today:yyyyMMdd}", Layout, lines.Select(Row));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "设置检查",
            Columns =
            [
                new("组织代码", 18, IsText: true),
                new("党组织", 44),
                new("所属", 36),
                new("效力", 10),
                new("问题", 60),
                new("依据", 50),
                new("规则编号", 28, IsText: true),
            ],
        };

    private static SheetCell[] Row(ListFindings.Line line) =>
        [
            SheetCell.Of(line.Organization.Code),
            SheetCell.Of(line.Organization.Name),
            SheetCell.Of(line.Place.Name),
            SheetCell.Of(line.Finding.What.Strength is Strength.Hard ? "应当整改" : "请予核对"),
            SheetCell.Of(line.Finding.What.Message),
            SheetCell.Of(line.Finding.What.Article),
            SheetCell.Of(line.Finding.What.RuleId),
        ];

    private static string Described(ListFindings.Input input) =>
        (input.Rule, input.Below, input.Strength) is (null, null, null)
            ? "全部"
            : $"规则 {input.Rule ?? "全部"}，效力 {(input.Strength is { } s ? Words.Of(s) : "全部")}，范围 {(input.Below is null ? "全部" : "所选组织")}";
}
