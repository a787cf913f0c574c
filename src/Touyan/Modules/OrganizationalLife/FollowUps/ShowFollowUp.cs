using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>One of them: what was asked, where it was decided, what was reported and found.</summary>
public sealed class ShowFollowUp(FollowUpDesk desk, IFiles files)
{
    public sealed record View
    {
        public required FollowUp FollowUp { get; init; }
        public required string Organization { get; init; }

        /// <summary>Where it was decided.</summary>
        public required string Meeting { get; init; }
        public required DateOnly MeetingOn { get; init; }
        public required string Resolution { get; init; }
        public required IReadOnlyList<KeptFileGlance> Files { get; init; }
        public required bool MayReport { get; init; }
        public required bool MaySettle { get; init; }
        public required bool MayChange { get; init; }
    }

    public async Task<Result<View>> RunAsync(FollowUpId id, Actor by, CancellationToken ct)
    {
        var followUp = await desk.Visible(by, LifePermissions.Read)
            .AsNoTracking()
            .Include(f => f.Holders)
            .Include(f => f.Reports)
            .AsSplitQuery()
            .SingleOrDefaultAsync(f => f.Id == id, ct);
        if (followUp is null)
            return LifeRefusals.FollowUpNotFound;

        var place = await desk.Life.Organizations.Places.SingleAsync(p => p.Id == followUp.OrganizationId, ct);
        var decided = await desk
            .Life.Db.Meetings.Where(m => m.Id == followUp.MeetingId)
            .Select(m => new
            {
                m.Title,
                m.On,
                Resolution = m.Resolutions.Where(r => r.Id == followUp.ResolutionId).Select(r => r.Title).FirstOrDefault(),
            })
            .SingleAsync(ct);
        var (isHolder, answers) = (followUp.IsHeldBy(by.Member), by.MayAt(LifePermissions.Confirm, place.Path));
        return new View
        {
            FollowUp = followUp,
            Organization = place.Name,
            Meeting = decided.Title,
            MeetingOn = decided.On,
            Resolution = decided.Resolution ?? "",
            Files = await files.OfAsync(FollowUpFiles.KindName, id.Value, by, ct),
            MayReport =
                followUp.State is FollowUpState.Open
                && by.May(LifePermissions.Attend)
                && (isHolder || by.MayAt(LifePermissions.Edit, place.Path)),
            MaySettle = answers && followUp.Waiting is { } waiting && !isHolder && waiting.EnteredByAccount != by.Account.Value,
            MayChange = answers && !isHolder && followUp.State is not (FollowUpState.Done or FollowUpState.Withdrawn),
        };
    }
}
