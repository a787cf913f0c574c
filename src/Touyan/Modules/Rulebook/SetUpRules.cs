namespace Touyan.Modules.Rulebook;

/// <summary>The rules on setting up organisations (rulebook/organization-setup.yaml), as of a day.</summary>
public sealed class SetUpRules(RulesOn on)
{
    /// <summary>Full members that a branch needs.</summary>
    public Cited<int> MinFullMembers => on.Number("ORG-01.min-full-members");

    /// <summary>Members that a branch normally has at most.</summary>
    public Cited<int> MaxBranchMembers => on.Number("ORG-01.max-branch-members");

    /// <summary>Units that a joint branch normally covers at most.</summary>
    public Cited<int> MaxJointUnits => on.Number("ORG-02.max-units");

    /// <summary>Members with whom a general branch is set up.</summary>
    public Cited<Bounds> GeneralBranchMembers => on.Range("ORG-04.general-branch-members");

    /// <summary>Members from whom on a basic committee is set up.</summary>
    public Cited<int> MinCommitteeMembers => on.Number("ORG-05.min-committee-members");

    /// <summary>The same for villages, which may but need not.</summary>
    public Cited<Bounds> VillageGeneralBranchMembers => on.Range("ORG-15.village-general-branch-members");

    public Cited<int> VillageMinCommitteeMembers => on.Number("ORG-15.village-min-committee-members");

    /// <summary>Full members from whom on a branch has a branch committee.</summary>
    public Cited<int> BranchCommitteeFrom => on.Number("ORG-06.branch-committee-from");

    public Cited<Bounds> BranchCommitteeSize => on.Range("ORG-06.branch-committee-size");

    public Cited<int> MaxBranchCommittee => on.Number("ORG-06.max-branch-committee");

    /// <summary>Seats at most in a branch without committee: secretary, and a deputy where needed.</summary>
    public Cited<int> MaxSmallBranchSeats => on.Number("ORG-06.max-small-branch-seats");

    public Cited<IReadOnlyList<CodeEntry>> BranchCommitteePosts => on.Entries("ORG-06.branch-committee-posts");

    public Cited<IReadOnlyList<CodeEntry>> SmallBranchPosts => on.Entries("ORG-06.small-branch-posts");

    public Cited<Bounds> GeneralBranchCommitteeSize => on.Range("ORG-07.general-branch-committee-size");

    public Cited<Bounds> CommitteeSize => on.Range("ORG-07.committee-size");

    public Cited<Bounds> EnterpriseCommitteeSize => on.Range("ORG-07.enterprise-committee-size");

    public Cited<Bounds> TownshipCommitteeSize => on.Range("ORG-15.township-committee-size");

    public Cited<Bounds> VillageCommitteeSize => on.Range("ORG-15.village-committee-size");

    public Cited<IReadOnlyList<CodeEntry>> GeneralBranchPosts => on.Entries("ORG-07.general-branch-posts");

    public Cited<IReadOnlyList<CodeEntry>> CommitteePosts => on.Entries("ORG-07.committee-posts");

    public Cited<int> CommitteeTermYears => on.Number("ORG-08.committee-term-years");

    public Cited<int> BranchTermYears => on.Number("ORG-08.branch-term-years");

    /// <summary>Villages and communities, whatever the kind of organisation.</summary>
    public Cited<int> VillageTermYears => on.Number("ORG-08.village-term-years");

    /// <summary>Years by which an election may be held early or late, with approval.</summary>
    public Cited<int> MaxTermShiftYears => on.Number("ORG-09.max-shift-years");

    /// <summary>Months before the end of a term at which the higher body reminds.</summary>
    public Cited<int> ReminderMonths => on.Number("ELE-07.reminder-months");

    /// <summary>Years of Party standing that a branch secretary normally has.</summary>
    public Cited<int> MinSecretaryStandingYears => on.Number("ORG-12.min-secretary-standing-years");

    /// <summary>Who may elect and be elected.</summary>
    public Rule Eligible => on.Rule("ELE-03.eligible");

    /// <summary>A seat that falls vacant.</summary>
    public Rule Vacancy => on.Rule("ORG-16.vacancy");

    /// <summary>False on a day before all of these rules had begun: organisations of that day cannot be judged by them.</summary>
    public bool HaveBegun =>
        on
            .Rules.Files.Where(f => f.Id == "organization-setup")
            .SelectMany(f => f.Rules)
            .GroupBy(r => r.Id)
            .All(g => g.Min(r => r.InForce.From) <= on.Day);

    /// <summary>The sector table: which sectors are villages, townships, state enterprises.</summary>
    public CodeTable Sectors => on.Rules.Codes("sector");
}
