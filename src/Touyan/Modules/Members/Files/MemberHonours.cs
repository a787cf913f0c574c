using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Files;

/// <summary>Commendations as the files have them.</summary>
internal sealed class MemberHonours(TouyanDb db) : IMemberHonours
{
    public IQueryable<KnownHonour> Known =>
        db.Set<Honour>()
            .Select(h => new KnownHonour
            {
                MemberId = h.MemberId,
                Title = h.Title,
                On = h.AwardedOn,
            });
}
