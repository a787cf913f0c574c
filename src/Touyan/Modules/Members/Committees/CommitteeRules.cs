using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Committees;

/// <summary>What the set-up rules ask of the committee of an organisation. Pure.</summary>
internal static class CommitteeRules
{
    /// <summary>Years of a term, by kind and sector.</summary>
    public static Cited<int> TermYears(OrganizationPlace organization, SetUpRules rules)
    {
        if (rules.Sectors.Find(organization.Sector)?.Has("village") is true)
            return rules.VillageTermYears;

        return organization.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee
            ? rules.CommitteeTermYears
            : rules.BranchTermYears;
    }

    /// <summary>The posts that such an organisation must have filled.</summary>
    public static Cited<IReadOnlyList<CodeEntry>> Posts(OrganizationPlace organization, int fullMembers, SetUpRules rules) =>
        organization.Type switch
        {
            OrganizationType.PartyCommittee
            or OrganizationType.WorkCommittee
            or OrganizationType.LeadingPartyGroup
            or OrganizationType.TemporaryCommittee => rules.CommitteePosts,
            OrganizationType.GeneralBranch or OrganizationType.TemporaryGeneralBranch => rules.GeneralBranchPosts,
            OrganizationType.Branch
            or OrganizationType.JointBranch
            or OrganizationType.TemporaryBranch
            or OrganizationType.TemporaryJointBranch
            or OrganizationType.Group => fullMembers < rules.BranchCommitteeFrom.Value
                ? rules.SmallBranchPosts
                : rules.BranchCommitteePosts,
        };

    /// <summary>How many seats such a committee has; null where no rule says.</summary>
    public static Cited<Bounds>? Seats(OrganizationPlace organization, int fullMembers, SetUpRules rules)
    {
        var sector = rules.Sectors.Find(organization.Sector);
        switch (organization.Type)
        {
            case OrganizationType.Branch or OrganizationType.JointBranch when fullMembers < rules.BranchCommitteeFrom.Value:
                var most = rules.MaxSmallBranchSeats;
                return new Cited<Bounds>(new Bounds(1, most.Value), most.Rule);
            case OrganizationType.Branch or OrganizationType.JointBranch:
                return rules.BranchCommitteeSize;
            case OrganizationType.GeneralBranch:
                return sector?.Has("village") is true ? rules.VillageCommitteeSize : rules.GeneralBranchCommitteeSize;
            case OrganizationType.PartyCommittee when organization.ParentId is not null:
                return sector?.Has("township") is true ? rules.TownshipCommitteeSize
                    : sector?.Has("village") is true ? rules.VillageCommitteeSize
                    : sector?.Has("enterprise") is true ? rules.EnterpriseCommitteeSize
                    : rules.CommitteeSize;
            default:
                return null;
        }
    }

    /// <summary>Kinds that elect a committee or a secretary for a term; the others are appointed, or end with their task.</summary>
    public static readonly IReadOnlyList<OrganizationType> Electing =
    [
        OrganizationType.PartyCommittee,
        OrganizationType.GeneralBranch,
        OrganizationType.Branch,
        OrganizationType.JointBranch,
    ];

    /// <summary>The day a term runs out, and why.</summary>
    public static Computed<DateOnly> Due(
        DateOnly electedOn,
        DateOnly dueOn,
        DateOnly? postponedFrom,
        OrganizationPlace organization,
        SetUpRules rules
    )
    {
        var (years, regular) = (TermYears(organization, rules), postponedFrom ?? dueOn);
        var why =
            electedOn.AddYears(years.Value) == regular
                ? $"{electedOn:yyyy-MM-dd} 选举产生，每届任期 {years.Value} 年"
                : $"{electedOn:yyyy-MM-dd} 选举产生，登记为 {regular:yyyy-MM-dd} 届满；现行规定每届任期 {years.Value} 年";
        return postponedFrom is null
            ? new(dueOn, why, years.Id, years.Article)
            : new(dueOn, $"{why}，至 {regular:yyyy-MM-dd}，经批准延期", rules.MaxTermShiftYears.Id, rules.MaxTermShiftYears.Article);
    }

    /// <summary>How a term stands on a day; the day on which it runs out is still within it.</summary>
    public static TermState State(DateOnly? dueOn, DateOnly today, SetUpRules rules) =>
        dueOn is not { } due ? TermState.Unregistered
        : due < today ? TermState.Ended
        : due <= LastReminded(today, rules.ReminderMonths.Value) ? TermState.Ending
        : TermState.Serving;

    /// <summary>The last day that a term may run out on for the body above to remind of it already (the reminder is due months before).</summary>
    public static DateOnly LastReminded(DateOnly today, int months)
    {
        var last = today.AddMonths(months);
        while (last.AddDays(1).AddMonths(-months) <= today)
            last = last.AddDays(1);

        return last;
    }

    /// <summary>Deputies and plain members may be several; every other post has one holder.</summary>
    public static bool IsOnlyOne(CodeEntry post) => post.Code is not ("03" or "90");

    /// <summary>Code of 副书记.</summary>
    public const string Deputy = "03";

    /// <summary>Code of 书记.</summary>
    public const string Secretary = "01";
}

/// <summary>How the term of a committee stands.</summary>
public enum TermState
{
    [Display(Name = "任期内")]
    Serving = 1,

    [Display(Name = "任期即将届满")]
    Ending = 2,

    [Display(Name = "任期已届满")]
    Ended = 3,

    [Display(Name = "未登记届次")]
    Unregistered = 4,
}
