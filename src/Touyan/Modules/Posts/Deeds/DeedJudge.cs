using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>Holds a deed that is about to be entered against what stands in the books: the post, the other hours of the day, the same words or picture.</summary>
public sealed class DeedJudge(PostDesk desk)
{
    public async Task<Result<ServiceDeed>> LogAsync(DeedFacts facts, ServicePostId? post, CancellationToken ct)
    {
        if (post is { } id)
        {
            if (await AreaOfAsync(id, facts, ct) is not { } area)
                return PostRefusals.NotMyPost;

            facts = facts with { Area = area };
        }

        var day = desk.Db.ServiceDeeds.Where(d => d.MemberId == facts.Member && d.On == facts.On && d.WithdrawnAt == null);
        var ground = new DeedGround(await day.SumAsync(d => d.Tenths, ct), await SameAsync(facts, ct));
        return ServiceDeed.Log(facts, ground, desk.Rules);
    }

    // He held it on the day of the deed, and the branch had agreed.
    private Task<string?> AreaOfAsync(ServicePostId post, DeedFacts facts, CancellationToken ct)
    {
        var held = desk.Db.PostHoldings.Where(h =>
            h.PostId == post
            && h.MemberId == facts.Member
            && h.ConfirmedOn != null
            && h.Since <= facts.On
            && (h.EndedOn == null || h.EndedOn >= facts.On)
        );
        return desk.Db.ServicePosts.Where(p => p.Id == post && held.Any()).Select(p => (string?)p.Area).SingleOrDefaultAsync(ct);
    }

    // The same picture anywhere in the county; the same words of himself or in his branch. Those of one activity share both.
    private Task<DateOnly?> SameAsync(DeedFacts facts, CancellationToken ct)
    {
        var (text, photo) = (ServiceDeed.DigestOf(facts.What), facts.PhotoDigest);
        return desk
            .Db.ServiceDeeds.Where(d => d.WithdrawnAt == null && (facts.Activity == null || d.ActivityId != facts.Activity))
            .Where(d =>
                (d.TextDigest == text && (d.MemberId == facts.Member || d.OrganizationId == facts.Organization))
                || (photo != null && d.PhotoDigest == photo)
            )
            .OrderByDescending(d => d.On)
            .Select(d => (DateOnly?)d.On)
            .FirstOrDefaultAsync(ct);
    }
}
