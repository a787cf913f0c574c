using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>Who may decide a step of a case: an office (role at an organisation), one holder of it to whom it was handed over, a member, or an account.</summary>
[DisplayName("把关人")]
public sealed class GateKeeper : ICountyOwned
{
    private GateKeeper() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [NotTraced]
    public Guid StepId { get; private set; }

    /// <summary>Which signature it is, from 0; keepers of one slot stand for each other.</summary>
    [NotTraced]
    public int Slot { get; private set; }

    [DisplayName("角色")]
    public Role? Role { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId? OrganizationId { get; private set; }

    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    [DisplayName("账号")]
    public AccountId? AccountId { get; private set; }

    /// <summary>True where nobody held the office when the step was opened, and this one above stands in.</summary>
    [DisplayName("代为办理")]
    public bool StandsIn { get; private set; }

    [NotTraced]
    public DateOnly? DueOn { get; private set; }

    /// <summary>Before this day it waits for nobody: the step may not be decided yet.</summary>
    [NotTraced]
    public DateOnly? NotBefore { get; private set; }

    /// <summary>When it had signed, or need not any more.</summary>
    [NotTraced]
    public DateTime? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    internal static GateKeeper Of(CaseStep step, KeeperFound found) =>
        new()
        {
            CountyCode = step.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = step.CaseId,
            StepId = step.Id,
            Slot = found.Slot,
            Role = found.Role,
            OrganizationId = found.Organization,
            MemberId = found.Member,
            AccountId = found.Account,
            StandsIn = found.StandsIn,
            DueOn = step.DueOn,
            NotBefore = step.NotBefore,
        };

    /// <summary>
    /// True when this is the actor: by his post, as the member, by his account. Whom it was handed over to keeps it as long as he holds the office for
    /// which he got it.
    /// </summary>
    public bool Is(Actor by) =>
        Role is not null ? PostOf(by) is not null : (MemberId is { } member && member == by.Member) || AccountId == by.Account;

    /// <summary>The post by which he keeps it.</summary>
    public ActingPost? PostOf(Actor by) =>
        Role is null || (AccountId is { } only && only != by.Account)
            ? null
            : by.Posts.FirstOrDefault(p => p.Role == Role && p.Organization == OrganizationId);

    internal void Close(DateTime at) => ClosedAt ??= at;

    internal void PutOff(DateOnly dueOn) => DueOn = dueOn;

    // Whom it was handed to held an office where it was: where it is now, whoever holds the office keeps it.
    internal void GoAlongTo(OrganizationId organization) => (OrganizationId, AccountId) = (organization, Role is null ? AccountId : null);
}
