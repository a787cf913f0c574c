using Microsoft.EntityFrameworkCore;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Commands;

/// <summary>Whose trails a command is about.</summary>
internal sealed class TrailCounties(INewDb newDb, IServiceProvider services)
{
    /// <summary>The one that was named; else the installation's own (0), then all that were ever sealed.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(int? named, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        if (named is { } county)
            return [county];

        await using var db = newDb.Create();
        return [0, .. await db.SealedCounties.Where(c => c.Code != 0).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct)];
    }
}
