using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>Takes back the records that an import entered; what a branch confirmed or put right since stands in the way.</summary>
internal sealed class TakeBackMeetings(LifeDesk desk, Trail.Trail trail)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var db = desk.Db;
        var imported = db.Meetings.Where(m => m.ImportId == context.Import.Value);
        var within = desk.Organizations.Within(context.By.Reach(LifePermissions.Import));
        if (await imported.CountAsync(m => !within.Contains(m.OrganizationId), ct) is > 0 and var outside)
            return ImportRefusals.OutOfReach(outside);

        if (await imported.CountAsync(m => m.Version > 0 || m.State != MeetingState.Recorded, ct) is > 0 and var changed)
            return LifeRefusals.ChangedSinceImport(changed);

        var gone = await imported.Whole.AsNoTracking().ToListAsync(ct);
        var (rows, ids) = (trail.InBulk(), imported.Select(m => m.Id));
        rows.Gone(gone.SelectMany(m => m.Attendances));
        rows.Gone(gone.SelectMany(m => m.Kinds));
        rows.Gone(gone.SelectMany(m => m.Hosts));
        rows.Gone(gone);
        await db.Attendances.Where(a => ids.Contains(a.MeetingId)).ExecuteDeleteAsync(ct);
        await db.CountedKinds.Where(k => ids.Contains(k.MeetingId)).ExecuteDeleteAsync(ct);
        await db.MeetingHosts.Where(h => ids.Contains(h.MeetingId)).ExecuteDeleteAsync(ct);
        await imported.ExecuteDeleteAsync(ct);
        var entries = gone.ConvertAll(m =>
            TrailEntry.Of(
                context.By,
                LifeActs.TakeBack,
                new TrailSubject("meeting", m.Id.Value, m.Title, m.OrganizationId),
                desk.Now,
                reason
            )
        );
        if (entries.Count > 0)
            await rows.TellAsync(entries, ct);

        return null;
    }
}
