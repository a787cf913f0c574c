using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations;

/// <summary>A county is called as its committee is: 中共海安市委员会 makes 海安市.</summary>
internal sealed class CountyTitle(TouyanDb db) : ICountyTitle
{
    private const string Before = "中共";
    private const string After = "委员会";

    public async Task<string?> FindAsync(CancellationToken ct) =>
        await db
            .Organizations.Where(o => o.ParentId == null && o.DissolvedOn == null)
            .OrderBy(o => o.Code)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(ct)
            is { } committee
            ? PlaceOf(committee)
            : null;

    internal static string PlaceOf(string committee) =>
        committee.StartsWith(Before, StringComparison.Ordinal)
        && committee.EndsWith(After, StringComparison.Ordinal)
        && committee.Length > Before.Length + After.Length
            ? committee[Before.Length..^After.Length]
            : committee;
}
