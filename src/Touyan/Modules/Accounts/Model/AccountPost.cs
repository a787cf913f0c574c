using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>A role that an account holds, at an organisation or county-wide, from a day to a day. Granted, ended, never changed.</summary>
[DisplayName("岗位")]
public sealed class AccountPost : ICountyOwned
{
    private AccountPost() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("账号")]
    public AccountId AccountId { get; private set; }

    [DisplayName("角色")]
    public Role Role { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId? OrganizationId { get; private set; }

    [DisplayName("开始日期")]
    public DateOnly From { get; private set; }

    /// <summary>First day on which it is no longer held.</summary>
    [DisplayName("终止日期")]
    public DateOnly? To { get; private set; }

    /// <summary>On whose behalf it is held for a time, as the document says it.</summary>
    [DisplayName("代行说明")]
    public string? DelegatedBy { get; private set; }

    [DisplayName("授予人")]
    public string GrantedBy { get; private set; } = "";

    public Period Period => new(From, To);

    /// <summary>Grants a post. <paramref name="held"/> are all posts of the same person, under whichever account.</summary>
    public static Result<AccountPost> Grant(Account account, Terms terms, IReadOnlyCollection<AccountPost> held, string grantedBy)
    {
        if (account.IsDisabled)
            return AccountRefusals.AlreadyDisabled;

        if (terms.Period.IsEmpty)
            return AccountRefusals.PostEndsBeforeItBegins;

        if (terms.Role is Role.Member && account.MemberId is null)
            return AccountRefusals.MemberMissing;

        if ((terms.Role.SitsAtOrganization != terms.Organization.HasValue))
            return terms.Role.SitsAtOrganization ? AccountRefusals.OrganizationMissing : AccountRefusals.OrganizationNotAsked;

        var beside = held.Where(p => p.Period.Overlaps(terms.Period)).ToList();
        if (beside.Exists(p => p.AccountId == account.Id && p.Role == terms.Role && p.OrganizationId == terms.Organization))
            return AccountRefusals.PostHeldAlready;

        if (beside.Exists(p => p.Role != terms.Role && (p.Role.IsAdministrator || terms.Role.IsAdministrator)))
            return AccountRefusals.AdministratorsApart;

        return new AccountPost
        {
            CountyCode = account.CountyCode,
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Role = terms.Role,
            OrganizationId = terms.Organization,
            From = terms.Period.From,
            To = terms.Period.To,
            DelegatedBy = string.IsNullOrWhiteSpace(terms.DelegatedBy) ? null : terms.DelegatedBy.Trim(),
            GrantedBy = grantedBy,
        };
    }

    /// <summary>Ends it on a day; a post that has not begun ends on the day it would have begun.</summary>
    public Refusal? End(DateOnly on)
    {
        if (To is { } to && to <= on)
            return AccountRefusals.PostEnded;

        To = on < From ? From : on;
        return null;
    }

    /// <summary>What is to be granted.</summary>
    public sealed record Terms(Role Role, OrganizationId? Organization, Period Period, string? DelegatedBy = null);
}
