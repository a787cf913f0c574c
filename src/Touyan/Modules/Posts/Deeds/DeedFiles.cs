using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>The photograph of a deed is seen by whoever sees the deed.</summary>
internal sealed class DeedFiles(PostDesk desk) : IFileOwner
{
    public const string KindName = "deed";

    public string Kind => KindName;

    public string HrefOf(Guid ownerId) => $"/deeds/{ownerId}";

    public Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct)
    {
        var id = ServiceDeedId.From(ownerId);
        return desk.Deeds(by, PostsPermissions.Read).AnyAsync(d => d.Id == id, ct);
    }
}
