using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>双重组织生活 (LIFE-10): that somebody of a committee came to his own branch as one of its members, no guest. A meeting of several kinds is one time.</summary>
internal sealed class BranchLifeProofs(TouyanDb db, ICommittees committees, IMembers members) : IDutyEvidence
{
    public const string Id = "branch-life";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) => Came(day).Select(MeetingProofs.OfMember);

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct) =>
        MeetingProofs.Shown(await MeetingProofs.Among(Came(asked.AsOf), asked).ToListAsync(ct));

    // His own branch calls him; nobody makes up for it at a desk.
    public string? SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => null;

    private IQueryable<MeetingPart> Came(DateOnly day)
    {
        var stays = members.Stays;
        var came =
            from meeting in db.Meetings
            where meeting.ConfirmedOn != null && meeting.ConfirmedOn <= day && (meeting.EndedOn == null || meeting.EndedOn > day)
            from attendance in meeting.Attendances
            where attendance.State == AttendanceState.Present && !attendance.IsInvited
            where
                stays.Any(s =>
                    s.Id == attendance.MemberId
                    && s.OrganizationId == attendance.OrganizationId
                    && s.From <= meeting.On
                    && (s.To == null || s.To > meeting.On)
                )
            select new MeetingPart
            {
                Id = meeting.Id,
                Kind = meeting.Kind,
                MemberId = attendance.MemberId,
                OrganizationId = attendance.OrganizationId,
                Title = meeting.Title,
                On = meeting.On,
                ConfirmedOn = meeting.ConfirmedOn!.Value,
                Gave = false,
            };
        return came.AtPosts(committees);
    }
}
