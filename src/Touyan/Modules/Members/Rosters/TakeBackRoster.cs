using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Takes back the members that an import entered. Whoever was changed since, or is referred to, stands in the way: his later history must not vanish.</summary>
internal sealed class TakeBackRoster(TouyanDb db, IOrganizations organizations, MemberUses uses, EraseMembers erase)
{
    private const int Named = 5;
    private const int AtOnce = 2_000;

    // Looking at a file does not change it.
    private static readonly string[] NoChange = [MembersActs.Import.Code, MembersActs.Reveal.Code];

    private sealed record Imported(MemberId Id, string Name, OrganizationId OrganizationId)
    {
        public TrailSubject Subject => new("member", Id.Value, Name, OrganizationId);
    }

    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var import = context.Import.Value;
        var members = await db
            .Members.Where(m => m.ImportId == import)
            .Select(m => new Imported(m.Id, m.Name, m.OrganizationId))
            .ToListAsync(ct);
        if (await OutOfReachAsync(context, ct) is > 0 and var count)
            return ImportRefusals.OutOfReach(count);

        if (await InTheWayAsync(members, ReferredToAsync, ct) is { } referred)
            return referred;

        if (await InTheWayAsync(members, ChangedAsync, ct) is { } changed)
            return changed;

        var gone = await erase.RunAsync(import, ct);

        // Whoever was at one of them until just now has ended: asked again, what he did is seen.
        if (await InTheWayAsync(members, ChangedAsync, ct) is { } changedMeanwhile)
            return changedMeanwhile;

        await gone.TellAsync([.. members.Select(m => TrailEntry.Of(context.By, MembersActs.TakeBack, m.Subject, erase.Now, reason))], ct);
        return null;
    }

    // Who brought them in may lead elsewhere by now.
    private async Task<int> OutOfReachAsync(ImportContext context, CancellationToken ct)
    {
        var within = organizations.Within(context.By.Reach(MembersPermissions.Import));
        return await db.Members.CountAsync(m => m.ImportId == context.Import.Value && !within.Contains(m.OrganizationId), ct);
    }

    private static async Task<Refusal?> InTheWayAsync(
        List<Imported> members,
        Func<Imported[], CancellationToken, Task<IEnumerable<Guid>>> find,
        CancellationToken ct
    )
    {
        var names = new List<string>();
        foreach (var chunk in members.Chunk(AtOnce))
        {
            var found = (await find(chunk, ct)).ToHashSet();
            names.AddRange(chunk.Where(m => found.Contains(m.Id.Value)).Select(m => m.Name));
        }

        return names.Count == 0 ? null : MemberRefusals.ChangedSinceImport(names.Count, names.Take(Named));
    }

    private async Task<IEnumerable<Guid>> ChangedAsync(Imported[] members, CancellationToken ct)
    {
        var ids = members.Select(m => m.Id.Value).ToList();
        return await db
            .TrailEntries.Where(e => ids.Contains(e.SubjectId) && !NoChange.Contains(e.ActCode))
            .Select(e => e.SubjectId)
            .Distinct()
            .ToListAsync(ct);
    }

    private async Task<IEnumerable<Guid>> ReferredToAsync(Imported[] members, CancellationToken ct)
    {
        var ids = members.Select(m => m.Id).ToList();
        var posts = await db.CommitteePosts.Where(p => ids.Contains(p.MemberId)).Select(p => p.MemberId).Distinct().ToListAsync(ct);
        var merges = await db
            .MemberMerges.Where(m => ids.Contains(m.KeptId) || ids.Contains(m.MergedId))
            .Select(m => new { m.KeptId, m.MergedId })
            .ToListAsync(ct);
        var elsewhere = await uses.ReferredToAsync(ids, ct);
        return posts.Concat(elsewhere).Concat(merges.SelectMany(m => new[] { m.KeptId, m.MergedId })).Select(id => id.Value);
    }
}
