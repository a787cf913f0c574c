using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Preview;

/// <summary>A page of rows, walked along their numbers in either direction.</summary>
/// <param name="Rows">In the order of the sheet.</param>
/// <param name="Next">Number after which the following page begins; null at the end.</param>
/// <param name="Previous">Number before which the page before ends; null at the beginning.</param>
internal sealed record RowPage(IReadOnlyList<ImportRow> Rows, int? Next, int? Previous)
{
    public static async Task<RowPage> ReadAsync(IQueryable<ImportRow> rows, int after, int? before, CancellationToken ct)
    {
        var way = before is { } end
            ? rows.Where(r => r.Number < end).OrderByDescending(r => r.Number)
            : rows.Where(r => r.Number > after).OrderBy(r => r.Number);
        var found = await way.Take(PageSize.Usual + 1).ToListAsync(ct);
        var isMore = found.Count > PageSize.Usual;
        var page = found.Take(PageSize.Usual).OrderBy(r => r.Number).ToList();
        if (page.Count == 0)
            return new RowPage(page, Next: null, Previous: null);

        return new RowPage(
            page,
            before is not null || isMore ? page[^1].Number : null,
            before is null
                ? after > 0
                    ? page[0].Number
                    : null
                : isMore
                    ? page[0].Number
                    : null
        );
    }
}
