using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>The accounts of the county, by user name.</summary>
public sealed class FindAccounts(TouyanDb db, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "姓名或用户名"), StringLength(50)]
        public string? Text { get; init; }

        [Display(Name = "角色")]
        public Role? Role { get; init; }

        [Display(Name = "党组织"), StringLength(100)]
        public string? Organization { get; init; }

        [Display(Name = "状态")]
        public AccountState? State { get; init; }

        public string? Cursor { get; init; }

        /// <summary>More is asked for than a name: the folded conditions are shown.</summary>
        public bool IsNarrowed => Role is not null || State is not null || Organization is not null;
    }

    public sealed record Row
    {
        public AccountId Id { get; init; }
        public string UserName { get; init; } = "";
        public string Name { get; init; } = "";
        public bool MustChangePassword { get; init; }
        public DateTime? LockedUntil { get; init; }
        public DateTime? DisabledAt { get; init; }
        public DateTime LastUsedAt { get; init; }
        public IReadOnlyList<string> Posts { get; init; } = [];
        public AccountState State { get; init; }
    }

    private static readonly ListOrder<Account, Row> ByUserName = ListOrder<Account, Row>.By(
        a => a.UserName,
        a => a.Id,
        row => (row.UserName, row.Id),
        descending: false
    );

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var visible = db.Accounts.VisibleTo(by, AccountsPermissions.Read).Named(input.Text);
        var page = await Holding(input, visible)
            .In(input.State, clock.UtcNow)
            .ToPageAsync(
                ByUserName,
                a => new Row
                {
                    Id = a.Id,
                    UserName = a.UserName,
                    Name = a.Name,
                    MustChangePassword = a.MustChangePassword,
                    LockedUntil = a.LockedUntil,
                    DisabledAt = a.DisabledAt,
                    LastUsedAt = a.LastUsedAt,
                },
                Cursor.Read(input.Cursor),
                PageSize.Usual,
                ct
            );
        if (page.Rows.Count == 0)
            return page;

        var posts = await PostsOfAsync([.. page.Rows.Select(r => r.Id)], ct);
        return page with { Rows = [.. page.Rows.Select(r => r with { Posts = [.. posts[r.Id]], State = StateOf(r) })] };
    }

    private IQueryable<Account> Holding(Input input, IQueryable<Account> accounts)
    {
        var (role, place) = (input.Role, input.Organization?.Trim());
        if (role is null && string.IsNullOrEmpty(place))
            return accounts;

        var posts = db.AccountPosts.InForce(clock.Today);
        if (role is not null)
            posts = posts.Where(p => p.Role == role);

        if (!string.IsNullOrEmpty(place))
        {
            var there = organizations.Places.Where(o => o.Name.Contains(place)).Select(o => (OrganizationId?)o.Id);
            posts = posts.Where(p => there.Contains(p.OrganizationId));
        }

        return accounts.Where(a => posts.Any(p => p.AccountId == a.Id));
    }

    private AccountState StateOf(Row row) => AccountStates.Of(row.DisabledAt, row.LockedUntil, row.MustChangePassword, clock.UtcNow);

    private async Task<ILookup<AccountId, string>> PostsOfAsync(List<AccountId> accounts, CancellationToken ct)
    {
        var held = await (
            from post in db.AccountPosts.InForce(clock.Today)
            where accounts.Contains(post.AccountId)
            join place in organizations.Places on post.OrganizationId equals place.Id into places
            from place in places.DefaultIfEmpty()
            orderby post.Id
            select new
            {
                post.AccountId,
                post.Role,
                post.DelegatedBy,
                Place = place.Name,
            }
        ).ToListAsync(ct);
        return held.ToLookup(p => p.AccountId, p => PostsInForce.TitleOf(p.Role, p.Place, p.DelegatedBy));
    }
}
