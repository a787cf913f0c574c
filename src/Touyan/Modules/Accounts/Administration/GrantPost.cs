using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>The security administrator grants a post; never to himself.</summary>
public sealed class GrantPost(TouyanDb db, IOrganizations organizations, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "角色"), Required]
        public Role? Role { get; init; }

        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "开始日期")]
        public DateOnly? From { get; init; }

        [Display(Name = "终止日期", Description = "从这一天起不再担任；长期担任不填")]
        public DateOnly? To { get; init; }

        [Display(Name = "代行说明", Description = "代他人行使职权时填写，如：代李伟同志，海组〔2026〕3号"), StringLength(100)]
        public string? DelegatedBy { get; init; }

        [Display(Name = "授予依据", Description = "如：海组〔2026〕3号"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<AccountId>> RunAsync(AccountId id, Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return AccountRefusals.NotFound;

        if (!by.May(AccountsPermissions.Grant))
            return AccountRefusals.NotAllowed;

        if (account.Id == by.Account || (account.MemberId is not null && account.MemberId == by.Member))
            return AccountRefusals.OnOneself;

        if (input.Organization is { } at && await RefuseAsync(at, input.Role!.Value, ct) is { } misfit)
            return misfit;

        var period = new Period(input.From ?? clock.Today, input.To);
        var terms = new AccountPost.Terms(input.Role!.Value, input.Organization, period, input.DelegatedBy);
        var granted = AccountPost.Grant(account, terms, await db.PostsOfPersonAsync(account, ct), by.Name);
        if (granted.IsRefused)
            return granted.Refusal!;

        db.Add(granted.Value);
        trail.Record(by, AccountsActs.GrantPost, account.AsSubject(), input.Reason);
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : id;
    }

    private async Task<Refusal?> RefuseAsync(OrganizationId at, Role role, CancellationToken ct)
    {
        var place = await organizations.Places.SingleOrDefaultAsync(p => p.Id == at && p.IsOpen, ct);
        if (place is null)
            return AccountRefusals.OrganizationUnknown;

        return role.Fits(place.Type) ? null : AccountRefusals.MisfitOf(role);
    }
}
