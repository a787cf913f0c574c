using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>One merge: which record stayed, which went, why, and what moved.</summary>
public sealed class ReadMerge(TouyanDb db, IOrganizations organizations)
{
    public sealed record View(MemberMerge Merge, string Kept, string Merged, string Moved);

    public async Task<Result<View>> RunAsync(Guid id, Actor by, CancellationToken ct)
    {
        if (await db.MemberMerges.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } merge)
            return MemberRefusals.MergeNotFound;

        MemberId[] both = [merge.KeptId, merge.MergedId];
        var seen = await db
            .Members.AsNoTracking()
            .VisibleTo(by, MembersPermissions.Merge, organizations)
            .Where(m => both.Contains(m.Id))
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.IdNumber,
            })
            .ToDictionaryAsync(m => m.Id, m => $"{m.Name}（{db.OfMember(m.Id, m.IdNumber)}）", ct);
        if (seen.Count < 2)
            return MemberRefusals.MergeNotFound;

        var parts = merge.Parts;
        var moved =
            $"学历 {parts.Educations.Count} 条，表彰 {parts.Honours.Count} 条，班子职务 {parts.Posts.Count} 条，补上空缺 {parts.Filled.Count} 项";
        return new View(merge, seen[merge.KeptId], seen[merge.MergedId], moved);
    }
}
