using Microsoft.EntityFrameworkCore;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Commands;

/// <summary>Whose trails a command is about.</summary>
internal sealed class TrailCounties(INewDb newDb, IServiceProvider services)
{
    /// <summary>The one that was named; else all that were ever sealed, the installation's own (0) first.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(int? named, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        if (named is { } county)
            return [county];

        await using var db = newDb.Create();
        return await db.SealedCounties.OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
    }
}
