using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Revealing;

/// <summary>
/// Who saw the sensitive values of the reader himself: who looked at one, and who took whole numbers out with a roster of an organisation that he
/// stands in (which of its members were in it the trail does not say).
/// </summary>
public sealed class ShowLooks(TouyanDb db, IOrganizations organizations)
{
    private const string OfAccount = "account";

    /// <summary>One look.</summary>
    /// <param name="At">When.</param>
    /// <param name="Who">Who it was.</param>
    /// <param name="Post">On behalf of which post.</param>
    /// <param name="What">Which value, or that it was an export.</param>
    /// <param name="Reason">Why, in his words.</param>
    public sealed record Look(DateTime At, string Who, string Post, string What, string? Reason);

    public async Task<Result<Page<Look>>> RunAsync(string? cursor, Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self)
            return MemberRefusals.NotFound;

        var (reveal, export) = (MembersActs.Reveal.Code, MembersActs.ExportFull.Code);
        var (own, places) = (self.Value, await PlacesAsync(self, ct));
        var entries = db.Set<TrailEntry>()
            .AsNoTracking()
            .Where(e =>
                (e.ActCode == reveal && e.SubjectId == own)
                || (e.ActCode == export && (places.Contains(e.SubjectId) || e.SubjectKind == OfAccount))
            );
        if (Cursor.Read(cursor) is { } at)
            entries = entries.Where(e => e.Id < at.Id);

        var found = await entries.OrderByDescending(e => e.Id).Take(PageSize.Usual + 1).ToListAsync(ct);
        var shown = found.Take(PageSize.Usual).ToList();
        return new Page<Look>(
            [.. shown.Select(LookOf)],
            found.Count > shown.Count ? new Cursor("", shown[^1].Id).ToString() : null,
            Previous: null
        );
    }

    private static Look LookOf(TrailEntry entry) =>
        new(
            entry.At,
            entry.ActorName,
            entry.ActorPost,
            entry.ActCode == MembersActs.Reveal.Code ? entry.Detail ?? "" : $"{entry.ActTitle}：{entry.SubjectTitle}",
            entry.Reason
        );

    // His organisation and all above it, as today: an export of any of them may have held his numbers.
    private async Task<List<Guid>> PlacesAsync(MemberId self, CancellationToken ct)
    {
        var place = await db
            .Members.Where(m => m.Id == self)
            .Join(organizations.Places, m => m.OrganizationId, p => p.Id, (_, p) => p)
            .SingleOrDefaultAsync(ct);
        return place is null ? [] : [.. (await organizations.WayToAsync(place, ct)).Select(p => p.Id.Value)];
    }
}
