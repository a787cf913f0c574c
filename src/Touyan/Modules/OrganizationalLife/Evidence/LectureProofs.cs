using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.Members;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>Who gave a lesson has done what his post asks of him: in the hall of his committee, or in a village that called him.</summary>
internal sealed class LectureProofs(IMeetings meetings, ICommittees committees) : IDutyEvidence
{
    public const string Id = "lecture";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) => Given(day).Select(MeetingProofs.OfMember);

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct) =>
        MeetingProofs.Shown(await MeetingProofs.Among(Given(asked.AsOf), asked).ToListAsync(ct));

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => "/meetings/plan";

    private IQueryable<MeetingPart> Given(DateOnly day) => meetings.PartsKnownOn(day).Where(p => p.Gave).AtPosts(committees);
}
