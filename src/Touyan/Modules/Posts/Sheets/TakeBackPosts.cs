using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Sheets;

/// <summary>Takes back the posts that an import entered; what was gone on with since stands in the way.</summary>
internal sealed class TakeBackPosts(PostDesk desk, Trail.Trail trail)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var db = desk.Db;
        var imported = db.ServicePosts.Where(p => p.ImportId == context.Import.Value);
        var within = desk.Organizations.Within(context.By.Reach(PostsPermissions.Import));
        if (await imported.CountAsync(p => !within.Contains(p.OrganizationId), ct) is > 0 and var outside)
            return ImportRefusals.OutOfReach(outside);

        if (await ChangedAsync(imported, context.Import.Value, ct) is > 0 and var changed)
            return PostRefusals.ChangedSinceImport(changed);

        var holdings = db.PostHoldings.Where(h => h.ImportId == context.Import.Value);
        var gone = await imported.AsNoTracking().ToListAsync(ct);
        var rows = trail.InBulk();
        rows.Gone(await holdings.AsNoTracking().ToListAsync(ct));
        rows.Gone(gone);
        await holdings.ExecuteDeleteAsync(ct);
        await imported.ExecuteDeleteAsync(ct);
        var entries = gone.ConvertAll(p =>
            TrailEntry.Of(
                context.By,
                PostsActs.TakeBack,
                new TrailSubject("service-post", p.Id.Value, p.Name, p.OrganizationId),
                desk.Now,
                reason
            )
        );
        if (entries.Count > 0)
            await rows.TellAsync(entries, ct);

        return null;
    }

    private Task<int> ChangedAsync(IQueryable<ServicePost> imported, Guid import, CancellationToken ct)
    {
        var (holdings, deeds) = (desk.Db.PostHoldings.AsQueryable(), desk.Db.ServiceDeeds.AsQueryable());
        return imported.CountAsync(
            p =>
                p.Version > 0
                || holdings.Any(h => h.PostId == p.Id && (h.ImportId != import || h.ImportId == null || h.Version > 0))
                || deeds.Any(d => d.PostId == p.Id),
            ct
        );
    }
}
