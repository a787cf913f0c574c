using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>Ends a post on a day, today at the latest: what is wanted for later is said when it is granted.</summary>
public sealed class EndPost(TouyanDb db, Trail.Trail trail, AccountRules rules, TimeProvider clock)
{
    public sealed record Input
    {
        public AccountId Account { get; init; }

        public Guid Post { get; init; }

        [Display(Name = "终止依据", Description = "如：岗位调整，海组〔2026〕5号"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<AccountId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == input.Account, ct);
        var post = await db.AccountPosts.SingleOrDefaultAsync(p => p.Id == input.Post && p.AccountId == input.Account, ct);
        if (account is null || post is null)
            return AccountRefusals.PostNotFound;

        if (!by.May(AccountsPermissions.Grant))
            return AccountRefusals.NotAllowed;

        if (await db.IsLastAdministratorAsync(account.Id, post.Id, clock.UtcNow, rules, ct))
            return AccountRefusals.LastOfItsKind;

        if (post.End(clock.Today) is { } refusal)
            return refusal;

        trail.Record(by, AccountsActs.EndPost, account.AsSubject(), input.Reason);
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : account.Id;
    }
}
