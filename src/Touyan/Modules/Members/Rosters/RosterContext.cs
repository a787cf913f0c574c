using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Rosters;

/// <summary>All that a row is checked against besides itself.</summary>
public sealed record RosterContext
{
    public required DateOnly Today { get; init; }

    /// <summary>The organisations into which this sender may enter members.</summary>
    public required OrganizationNames Organizations { get; init; }

    public required CodeTable Ethnicities { get; init; }

    public required CodeTable Educations { get; init; }

    public required CodeTable Occupations { get; init; }

    public required CodeTable Sexes { get; init; }

    public required CodeTable MemberKinds { get; init; }

    /// <summary>Full years of age at admission.</summary>
    public required int MinAge { get; init; }

    public required int ProbationMonths { get; init; }

    /// <summary>Months by which probation may be extended at most.</summary>
    public required int MaxExtensionMonths { get; init; }

    /// <summary>True for a day of admission on which the constitution knew no probation: members were full at once.</summary>
    public required Func<DateOnly, bool> HadNoProbation { get; init; }

    /// <summary>True when the county's books have a member with this number.</summary>
    public required Func<CitizenId, bool> IsRegistered { get; init; }

    /// <summary>The rules and code tables of a day.</summary>
    public static RosterContext Of(Rules rules, DateOnly today, OrganizationNames organizations, Func<CitizenId, bool> isRegistered)
    {
        var membership = rules.Membership(today);
        return new RosterContext
        {
            Today = today,
            Organizations = organizations,
            Ethnicities = rules.Codes("ethnicity"),
            Educations = rules.Codes("education"),
            Occupations = rules.Codes("occupation"),
            Sexes = rules.Codes("sex"),
            MemberKinds = rules.Codes("member-kind"),
            MinAge = membership.MinAge.Value,
            ProbationMonths = membership.ProbationMonths.Value,
            MaxExtensionMonths = membership.ExtensionMonths.Value.Max ?? 0,
            HadNoProbation = on => rules.Find(MembershipRules.NoProbation, on) is not null,
            IsRegistered = isRegistered,
        };
    }
}
