using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Committees;

/// <summary>The list of terms as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportTerms(TouyanDb db, ListTerms listTerms, TermQuery terms, Trail.Trail trail)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(ListTerms.Input input, Actor by, CancellationToken ct)
    {
        var asked = await listTerms.AskAsync(input, by, MembersPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("committees", Guid.Empty, "班子届次")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        var which = input.State is { } state ? Words.Of(state) : "全部";
        trail.Record(by, MembersActs.ExportTerms, subject, detail: $"{which}，共 {await rows.CountAsync(ct)} 行");
        await db.SaveChangesAsync(ct);
        return new Sheet($"班子届次-{terms.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "班子届次",
            Columns =
            [
                new SheetColumn("党组织", 48),
                new SheetColumn("类别"),
                new SheetColumn("上级党组织", 40),
                new SheetColumn("届次", 8),
                new SheetColumn("选举产生日期"),
                new SheetColumn("任期届满日期"),
                new SheetColumn("情形"),
                new SheetColumn("书记"),
                new SheetColumn("班子职数", 10),
                new SheetColumn("现有人数", 10),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<TermOfPlace> rows)
    {
        var setUp = terms.SetUp;
        await foreach (var row in rows.OrderBy(x => x.Sorted).ThenBy(x => x.Place.Id).Select(terms.Row()).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Name),
                SheetCell.Of(Words.Of(row.Type)),
                SheetCell.Of(row.Above),
                Number(row.Number),
                SheetCell.Of(row.ElectedOn),
                SheetCell.Of(row.DueOn),
                SheetCell.Of(Words.Of(CommitteeRules.State(row.DueOn, terms.Today, setUp))),
                SheetCell.Of(row.Secretary),
                Number(row.Seats),
                Number(row.Seated),
            ];
        }
    }

    private static SheetCell Number(int? number) => number is { } known ? SheetCell.Of(known) : SheetCell.Empty;
}
