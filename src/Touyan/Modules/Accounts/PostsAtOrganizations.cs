using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>
/// Posts hold no organisation back: they end with it, today, for until today they were held. But an organisation at which somebody holds or held
/// a post stays in the books.
/// </summary>
internal sealed class PostsAtOrganizations(TouyanDb db, Trail.Trail trail, TimeProvider clock) : IOrganizationUse
{
    public Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct)
    {
        var held = await (
            from post in db.AccountPosts.Where(p => p.OrganizationId == organization).RunningOn(clock.Today)
            join account in db.Accounts on post.AccountId equals account.Id
            orderby account.UserName
            select new
            {
                post.Role,
                account.Name,
                account.UserName,
            }
        ).ToListAsync(ct);
        return [.. held.Where(p => !p.Role.Fits(type)).Select(p => $"{p.Name}（{p.UserName}）的{Words.Of(p.Role)}岗位")];
    }

    public Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var asked = organizations.Select(id => (OrganizationId?)id);
        return db.AccountPosts.Where(p => asked.Contains(p.OrganizationId)).Select(p => p.OrganizationId).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var today = clock.Today;
        var held = await db.AccountPosts.Where(p => p.OrganizationId == ending.Id).RunningOn(today).ToListAsync(ct);
        var holders = held.Select(p => p.AccountId).ToList();
        var accounts = await db.Accounts.Where(a => holders.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        foreach (var post in held)
        {
            if (post.End(today) is { } refusal)
                return refusal;

            var detail = $"“{ending.Name}”{(ending.Into is null ? "撤销" : "合并")}，{Words.Of(post.Role)}岗位终止";
            trail.Record(by, AccountsActs.LosePost, accounts[post.AccountId].AsSubject(), ending.Reason, detail);
        }

        return held.Count == 0 ? [] : new[] { $"在“{ending.Name}”的 {held.Count} 个账号岗位随即终止" };
    }
}
