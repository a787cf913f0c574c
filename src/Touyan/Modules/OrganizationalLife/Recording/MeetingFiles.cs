using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>Photographs of minutes and lists are read by whoever sees the meeting; withdrawn by whoever answers for it, until it is confirmed.</summary>
internal sealed class MeetingFiles(TouyanDb db, IOrganizations organizations) : IFileOwner
{
    public const string KindName = "meeting";

    public const int TitleMaxLength = 100;

    public string Kind => KindName;

    public string HrefOf(Guid ownerId) => $"/meetings/{ownerId}";

    public Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct)
    {
        var id = MeetingId.From(ownerId);
        return db.Meetings.VisibleTo(by, LifePermissions.Read, organizations).AnyAsync(m => m.Id == id, ct);
    }

    public async Task<bool> MayWithdrawAsync(Guid ownerId, Actor by, CancellationToken ct)
    {
        var id = MeetingId.From(ownerId);
        return !by.Reach(LifePermissions.Edit).IsNowhere
            && await db
                .Meetings.CalledWithin(by, LifePermissions.Edit, organizations)
                .AnyAsync(
                    m =>
                        m.Id == id
                        && (m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Recorded),
                    ct
                );
    }
}
