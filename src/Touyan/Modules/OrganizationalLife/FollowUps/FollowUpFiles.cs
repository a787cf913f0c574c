using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>What shows that something was done is seen by whoever sees the matter.</summary>
internal sealed class FollowUpFiles(FollowUpDesk desk) : IFileOwner
{
    public const string KindName = "follow-up";

    public string Kind => KindName;

    public string HrefOf(Guid ownerId) => $"/follow-ups/{ownerId}";

    public Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct)
    {
        var id = FollowUpId.From(ownerId);
        return desk.Visible(by, LifePermissions.Read).AnyAsync(f => f.Id == id, ct);
    }
}
