using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>An account with its posts, in force, past and to come.</summary>
public sealed class ViewAccount(TouyanDb db, IOrganizations organizations, AccountMembers members, TimeProvider clock)
{
    public sealed record Shown
    {
        public required AccountId Id { get; init; }
        public required string UserName { get; init; }
        public required string Name { get; init; }
        public string? MemberName { get; init; }
        public required AccountState State { get; init; }
        public DateTime? LockedUntil { get; init; }
        public DateTime? DisabledAt { get; init; }
        public string? DisabledFor { get; init; }
        public DateTime OpenedAt { get; init; }
        public DateTime LastUsedAt { get; init; }
        public DateTime PasswordChangedAt { get; init; }

        /// <summary>Since when there is a second factor; null while there is none.</summary>
        public DateTime? FactorSetUpAt { get; init; }
        public IReadOnlyList<Post> Posts { get; init; } = [];
    }

    public sealed record Post
    {
        public Guid Id { get; init; }
        public Role Role { get; init; }
        public string? Organization { get; init; }
        public DateOnly From { get; init; }
        public DateOnly? To { get; init; }
        public string? DelegatedBy { get; init; }
        public string GrantedBy { get; init; } = "";

        /// <summary>False once it is over.</summary>
        public bool MayEnd { get; init; }
        public bool IsInForce { get; init; }
    }

    public async Task<Result<Shown>> RunAsync(AccountId id, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return AccountRefusals.NotFound;

        var onDevice = await db.KnownDevices.Where(d => d.AccountId == id).MaxAsync(d => d.LockedUntil, ct);
        var locked = onDevice > account.LockedUntil || account.LockedUntil is null ? onDevice : account.LockedUntil;
        return new Shown
        {
            Id = account.Id,
            UserName = account.UserName,
            Name = account.Name,
            MemberName = await members.NameOfAsync(account.MemberId, ct),
            State = AccountStates.Of(account.DisabledAt, locked, account.MustChangePassword, clock.UtcNow),
            LockedUntil = locked,
            DisabledAt = account.DisabledAt,
            DisabledFor = account.DisabledFor,
            OpenedAt = account.OpenedAt,
            LastUsedAt = account.LastUsedAt,
            PasswordChangedAt = account.PasswordChangedAt,
            FactorSetUpAt = await db.SecondFactors.Where(f => f.AccountId == id).Select(f => (DateTime?)f.SetUpAt).SingleOrDefaultAsync(ct),
            Posts = await PostsAsync(id, clock.Today, ct),
        };
    }

    private async Task<List<Post>> PostsAsync(AccountId id, DateOnly today, CancellationToken ct) =>
        await (
            from post in db.AccountPosts
            where post.AccountId == id
            join place in organizations.Places on post.OrganizationId equals place.Id into places
            from place in places.DefaultIfEmpty()
            orderby post.To == null ? 0 : 1, post.From descending, post.Id descending
            select new Post
            {
                Id = post.Id,
                Role = post.Role,
                Organization = place.Name,
                From = post.From,
                To = post.To,
                DelegatedBy = post.DelegatedBy,
                GrantedBy = post.GrantedBy,
                MayEnd = post.To == null || post.To > today,
                IsInForce = post.From <= today && (post.To == null || today < post.To),
            }
        ).ToListAsync(ct);
}
