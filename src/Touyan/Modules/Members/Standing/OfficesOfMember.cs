using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Standing;

/// <summary>
/// What a member holds by being one: posts in committees, posts and accounts in the program. They end with his membership, in the same save. A move
/// ends no post of a committee by itself: that is decided and documented first.
/// </summary>
public sealed class OfficesOfMember(CommitteeDesk committees, IOrganizations organizations, MemberAccounts accounts)
{
    public async Task<Refusal?> FollowAsync(Member member, MembershipChange change, Happening happening, Actor by, CancellationToken ct)
    {
        var why = member.Spells.Single(s => s.IsOpen).Cause;
        switch (change)
        {
            case MembershipChange.Leave or MembershipChange.Die:
                await accounts.CloseAsync(member.Id, by, ct);
                return await EndSeatsAsync(member, new PostEnding(happening.On, why, happening.DocumentNumber), by, ct);
            case MembershipChange.Suspend:
                await accounts.EndPostsAsync(member.Id, secretaryOf: null, by, ct);
                return await EndSeatsAsync(member, new PostEnding(happening.On, why, happening.DocumentNumber), by, ct);
            default:
                return null;
        }
    }

    /// <summary>Refuses while he sits in the committee of an organisation that he would stand outside of; his account is secretary where he left no more.</summary>
    public async Task<Refusal?> MoveAsync(Member member, OrganizationId from, string toPath, Actor by, CancellationToken ct)
    {
        if (await WhyNotLeaveAsync(member, toPath, ct) is { } seated)
            return seated;

        await accounts.EndPostsAsync(member.Id, from, by, ct);
        return null;
    }

    /// <summary>Refuses while he sits in any committee of the county; his accounts are closed: where he goes to they open him one.</summary>
    public async Task<Refusal?> LeaveCountyAsync(Member member, Actor by, CancellationToken ct)
    {
        if (await WhyNotLeaveAsync(member, toPath: null, ct) is { } seated)
            return seated;

        await accounts.CloseAsync(member.Id, by, ct);
        return null;
    }

    /// <summary>Refuses while he sits in the committee of an organisation that he would stand outside of; outside of all with no path.</summary>
    public async Task<Refusal?> WhyNotLeaveAsync(Member member, string? toPath, CancellationToken ct)
    {
        var seats = await (
            from post in committees.Db.CommitteePosts.Where(p => p.MemberId == member.Id && p.To == null)
            join place in organizations.Places on post.OrganizationId equals place.Id
            select new
            {
                post.Post,
                place.Name,
                place.Path,
            }
        ).ToListAsync(ct);
        var left = seats.Where(s => toPath is null || !OrganizationPath.IsWithin(toPath, s.Path)).ToList();
        return left.Count > 0 ? MemberRefusals.HoldsOffice(left.Select(s => $"{s.Name}{committees.Posts.Name(s.Post)}")) : null;
    }

    private async Task<Refusal?> EndSeatsAsync(Member member, PostEnding ending, Actor by, CancellationToken ct)
    {
        var db = committees.Db;
        var terms = await db
            .CommitteeTerms.Include(t => t.Posts)
            .Where(t => t.EndedOn == null && t.Posts.Any(p => p.MemberId == member.Id && p.To == null))
            .AsSingleQuery()
            .ToListAsync(ct);
        var ids = terms.Select(t => t.OrganizationId).ToList();
        var places = await organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var term in terms)
        {
            db.Entry(term).Property(t => t.Version).IsModified = true;
            foreach (var post in term.Posts.Where(p => p.MemberId == member.Id && p.IsHeld).ToList())
            {
                if (term.EndPost(post.Id, ending, committees.Today) is { } refusal)
                    return refusal;

                var said = $"{member.Name} 不再担任{committees.Posts.Name(post.Post)}，自 {ending.On:yyyy-MM-dd} 起";
                committees.Record(by, MembersActs.EndPost, places[term.OrganizationId], ending.Reason, said);
            }
        }

        return null;
    }
}
