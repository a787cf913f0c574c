using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Model;

/// <summary>Where acts on posts and deeds begin and end: finds what may be changed, records what was done, saves if nobody was quicker.</summary>
public sealed class PostDesk(
    TouyanDb db,
    Trail.Trail trail,
    IMembers members,
    IOrganizations organizations,
    Rules rules,
    TimeProvider clock
)
{
    // No county: a question that finds nothing and still says whose it asks for.
    private const int Nowhere = -1;

    public TouyanDb Db => db;

    public IMembers Members => members;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public PostRules Rules => new(rules.On(clock.Today));

    /// <summary>A post in sight under a permission; forbidden when it may only be looked at.</summary>
    public async Task<Result<ServicePost>> PostAsync(ServicePostId id, Actor by, Permission permission, CancellationToken ct)
    {
        var post = await Posts(by, permission).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (post is not null)
            return post;

        return await Posts(by, PostsPermissions.Read).AnyAsync(p => p.Id == id, ct) ? PostRefusals.Forbidden : PostRefusals.PostNotFound;
    }

    /// <summary>A holding with its post and its member.</summary>
    public async Task<Result<HeldPost>> HoldingAsync(PostHoldingId id, Actor by, Permission permission, CancellationToken ct)
    {
        if (await db.PostHoldings.SingleOrDefaultAsync(h => h.Id == id, ct) is not { } holding)
            return PostRefusals.HoldingNotFound;

        var found = await PostAsync(holding.PostId, by, permission, ct);
        if (found.Refusal is { } refusal)
            return refusal.Kind is RefusalKind.NotFound ? PostRefusals.HoldingNotFound : refusal;

        var member = await members.Known.SingleAsync(m => m.Id == holding.MemberId, ct);
        return new HeldPost(holding, found.Value, member);
    }

    /// <summary>A deed in sight under a permission; forbidden when it may only be looked at.</summary>
    public async Task<Result<ServiceDeed>> DeedAsync(ServiceDeedId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        if (await Deeds(by, permission).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } deed)
        {
            var isSeen = await Deeds(by, PostsPermissions.Read).AnyAsync(d => d.Id == id, ct);
            return isSeen ? PostRefusals.Forbidden : PostRefusals.DeedNotFound;
        }

        return version is { } seen && seen != deed.Version ? PostRefusals.ChangedMeanwhile : deed;
    }

    public IQueryable<ServicePost> Posts(Actor by, Permission permission) =>
        by.Reach(permission).IsNowhere
            ? db.ServicePosts.Where(p => p.CountyCode == Nowhere)
            : db.ServicePosts.VisibleTo(by, permission, organizations, members);

    public IQueryable<ServiceDeed> Deeds(Actor by, Permission permission) =>
        by.Reach(permission).IsNowhere
            ? db.ServiceDeeds.Where(d => d.CountyCode == Nowhere)
            : db.ServiceDeeds.VisibleTo(by, permission, organizations);

    /// <summary>Holdings in force of this county.</summary>
    public IQueryable<PostHolding> InForce => db.PostHoldings.InForce(db.ServicePosts, members);

    /// <summary>The actor himself as a member on the books; null when he is none.</summary>
    public async Task<MemberGlance?> SelfAsync(Actor by, CancellationToken ct) =>
        by.Reach(PostsPermissions.Serve).Self is { } self
        && await members.Known.SingleOrDefaultAsync(m => m.Id == self, ct) is { IsOnTheBooks: true } member
            ? member
            : null;

    /// <summary>An open organisation at which the actor may act; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is not { } wanted || await organizations.FindAsync(wanted, by, PostsPermissions.Read, ct) is not { IsOpen: true } place)
            return PostRefusals.OrganizationNotFound with { Field = "Organization" };

        return by.MayAt(permission, place.Path) ? place : PostRefusals.Forbidden;
    }

    public void Record(Actor by, TrailAct act, ServicePost post, string? reason = null, string? detail = null) =>
        trail.Record(by, act, new TrailSubject("service-post", post.Id.Value, post.Name, post.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, MemberGlance member, string? reason = null, string? detail = null) =>
        trail.Record(by, act, new TrailSubject("member", member.Id.Value, member.Name, member.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        trail.Record(by, act, subject, reason, detail);

    /// <summary>Saves; <paramref name="clash"/> when what may stand once is there already.</summary>
    public async Task<Refusal?> SaveAsync(Refusal clash, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PostRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return clash;
        }
    }
}

/// <summary>A holding, at which post, of whom.</summary>
public sealed record HeldPost(PostHolding Holding, ServicePost Post, MemberGlance Member);
