using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>
/// The door for those who keep members: which of them sign in, and what becomes of their accounts. What changes is recorded here, in the unit of
/// work at hand, and saved by the caller. Why a member left is told by his own trail: those who administer accounts read no business data.
/// </summary>
public sealed class MemberAccounts(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    /// <summary>Those of the members who have an account, disabled ones too.</summary>
    public async Task<IReadOnlyList<MemberId>> AmongAsync(IReadOnlyList<MemberId> members, CancellationToken ct)
    {
        var asked = members.Select(m => (MemberId?)m).ToList();
        return await db.Accounts.Where(a => asked.Contains(a.MemberId)).Select(a => a.MemberId!.Value).Distinct().ToListAsync(ct);
    }

    /// <summary>He is a member no more: his posts end today, his accounts are disabled and signed out everywhere; their tokens open nothing then.</summary>
    public async Task CloseAsync(MemberId member, Actor by, CancellationToken ct)
    {
        foreach (var account in await db.Accounts.Where(a => a.MemberId == member).ToListAsync(ct))
        {
            var ended = await EndAsync(db.AccountPosts.Where(p => p.AccountId == account.Id), ct);
            var disabled = account.Disable("本人党籍变动", clock.UtcNow) is null;
            if (ended == 0 && !disabled)
                continue;

            await db.EndSessionsAsync(account.Id, SessionEnd.Disabled, clock.UtcNow, ct);
            trail.Record(by, AccountsActs.CloseWithMember, account.AsSubject(), detail: Said(ended));
        }
    }

    /// <summary>
    /// His posts end today: all but that of a member, who goes on seeing his own file; or, with <paramref name="secretaryOf"/>, only that of the
    /// secretary there.
    /// </summary>
    public async Task EndPostsAsync(MemberId member, OrganizationId? secretaryOf, Actor by, CancellationToken ct)
    {
        foreach (var account in await db.Accounts.Where(a => a.MemberId == member).ToListAsync(ct))
        {
            var posts = db.AccountPosts.Where(p => p.AccountId == account.Id);
            var lost = secretaryOf is { } branch
                ? posts.Where(p => p.Role == Role.BranchSecretary && p.OrganizationId == branch)
                : posts.Where(p => p.Role != Role.Member);
            var ended = await EndAsync(lost, ct);
            if (ended > 0)
                trail.Record(by, AccountsActs.LosePostWithMember, account.AsSubject(), detail: Said(ended));
        }
    }

    /// <summary>Accounts of the two records that are both in use: one person would sign in as two. Empty when at most one record has such an account.</summary>
    public async Task<IReadOnlyList<string>> InUseOfBothAsync(MemberId first, MemberId second, CancellationToken ct)
    {
        var running = db.AccountPosts.RunningOn(clock.Today).Select(p => p.AccountId);
        var used = await db
            .Accounts.Where(a => (a.MemberId == first || a.MemberId == second) && (a.DisabledAt == null || running.Contains(a.Id)))
            .OrderBy(a => a.UserName)
            .Select(a => new { a.MemberId, a.UserName })
            .ToListAsync(ct);
        return used.DistinctBy(a => a.MemberId).Count() < 2 ? [] : [.. used.Select(a => a.UserName)];
    }

    /// <summary>
    /// The accounts of a record are those of another from now on; only <paramref name="these"/>, where they are named. Returns which they are.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> FollowAsync(
        MemberId from,
        MemberId to,
        IReadOnlyList<Guid>? these,
        Actor by,
        CancellationToken ct
    )
    {
        var moved = await db.Accounts.Where(a => a.MemberId == from).ToListAsync(ct);
        moved.RemoveAll(a => these?.Contains(a.Id.Value) is false);
        foreach (var account in moved)
        {
            account.Follow(to);
            trail.Record(by, AccountsActs.FollowMember, account.AsSubject());
        }

        return [.. moved.Select(a => a.Id.Value)];
    }

    private async Task<int> EndAsync(IQueryable<AccountPost> posts, CancellationToken ct)
    {
        var held = await posts.RunningOn(clock.Today).ToListAsync(ct);
        foreach (var post in held)
            post.End(clock.Today);

        return held.Count;
    }

    private static string? Said(int ended) => ended == 0 ? null : $"{ended} 个岗位终止";
}
