using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Documents.Register;

/// <summary>The register of papers as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportPapers(TouyanDb db, FindPapers find, PaperKinds kinds, Trail.Trail trail)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Sheet> RunAsync(FindPapers.Input input, Actor by, CancellationToken ct)
    {
        var papers = find.Ask(input, by, DocumentsPermissions.Export);
        var which = new[]
        {
            input.Kind is { Length: > 0 } kind ? kinds.TitleOf(kind) : null,
            input.Year is { } year ? $"{year} 年" : null,
            input.State is { } state ? Words.Of(state) : null,
            input.Q is { Length: > 0 } text ? $"“{text}”" : null,
        };
        var detail = $"{string.Join("、", which.OfType<string>().DefaultIfEmpty("全部"))}，共 {await papers.CountAsync(ct)} 行";
        trail.Record(by, DocumentsActs.Export, new TrailSubject("papers", input.Issuer?.Value ?? Guid.Empty, "文书登记簿"), detail: detail);
        await db.SaveChangesAsync(ct);
        return new Sheet($"文书登记簿-{find.Today:yyyyMMdd}", Layout, CellsAsync(find.Shaped(papers)));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "文书登记簿",
            Columns =
            [
                new SheetColumn("文号", 32),
                new SheetColumn("名称", 32),
                new SheetColumn("出具单位", 40),
                new SheetColumn("对象或事由", 24),
                new SheetColumn("出具日期"),
                new SheetColumn("有效期至"),
                new SheetColumn("状态", 10),
                new SheetColumn("收到回执日期"),
                new SheetColumn("作废日期"),
                new SheetColumn("作废理由", 30),
                new SheetColumn("经办人", 12),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<FindPapers.Row> rows)
    {
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Number),
                SheetCell.Of(row.Title),
                SheetCell.Of(row.Issuer),
                SheetCell.Of(row.Subject),
                SheetCell.Of(row.IssuedOn),
                SheetCell.Of(row.ValidUntil),
                SheetCell.Of(Words.Of(row.StateOn(find.Today))),
                SheetCell.Of(row.ReceiptOn),
                SheetCell.Of(row.VoidedOn),
                SheetCell.Of(row.VoidReason),
                SheetCell.Of(row.IssuedBy),
            ];
        }
    }
}
