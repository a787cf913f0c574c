using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>Takes back the outflows that an import entered; what was gone on with since stands in the way.</summary>
internal sealed class TakeBackFloating(FloatingDesk desk, Trail.Trail trail)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var db = desk.Db;
        var imported = db.Outflows.Where(o => o.ImportId == context.Import.Value);
        var within = desk.Members.Within(context.By, FloatingPermissions.Import);
        if (await imported.CountAsync(o => !within.Contains(o.MemberId), ct) is > 0 and var outside)
            return ImportRefusals.OutOfReach(outside);

        if (await ChangedAsync(imported, ct) is > 0 and var changed)
            return FloatingRefusals.ChangedSinceImport(changed);

        var ids = imported.Select(o => o.Id);
        var contacts = db.OutflowContacts.Where(c => ids.Contains(c.OutflowId));
        var gone = await imported.AsNoTracking().ToListAsync(ct);
        var rows = trail.InBulk();
        rows.Gone(await contacts.AsNoTracking().ToListAsync(ct));
        rows.Gone(gone);
        await contacts.ExecuteDeleteAsync(ct);
        await imported.ExecuteDeleteAsync(ct);
        await rows.TellAsync([.. await EntriesAsync(gone, context.By, reason, ct)], ct);
        return null;
    }

    private Task<int> ChangedAsync(IQueryable<Outflow> imported, CancellationToken ct)
    {
        var (contacts, matches) = (desk.Db.OutflowContacts.AsQueryable(), desk.Db.FloatingMatches.AsQueryable());
        return imported.CountAsync(
            o =>
                o.Version > 0
                || contacts.Any(c => c.OutflowId == o.Id && c.RecordedBy != FloatingCheck.Importer)
                || matches.Any(m => m.OutflowId == o.Id),
            ct
        );
    }

    private async Task<IEnumerable<TrailEntry>> EntriesAsync(List<Outflow> gone, Actor by, string reason, CancellationToken ct)
    {
        var ids = gone.ConvertAll(o => o.MemberId);
        var members = await desk.Members.Known.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return gone.Select(o => TrailEntry.Of(by, FloatingActs.TakeBackOutflow, SubjectOf(members[o.MemberId]), desk.Now, reason));
    }

    private static TrailSubject SubjectOf(MemberGlance member) => new("member", member.Id.Value, member.Name, member.OrganizationId);
}
