using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Trail.Recording;

/// <summary>Who asked for what he may not leaves a trace, in a unit of work of its own: what was refused must not be saved along.</summary>
internal sealed class RecordRefusals(INewDb newDb, TimeProvider clock) : IRefusalWitness
{
    public async Task RefusedAsync(Actor by, RefusedRequest request, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(by.County);
        var subject = new TrailSubject("page", Guid.Empty, $"{request.Method} {request.Route}");
        var permission = request.Needs is { } needs ? $"需要“{needs.Title}”权限" : null;
        db.Add(TrailEntry.Of(by, TrailActs.Refused, subject, clock.UtcNow, reason: null, permission));
        await db.SaveChangesAsync(ct);
    }
}
