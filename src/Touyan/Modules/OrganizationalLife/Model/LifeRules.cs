using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>
/// The rules on organisational life (rulebook/organizational-life.yaml, voting.yaml), as of a day. What was held before a rule began is judged by its
/// first version: ledgers of years ago are brought in today.
/// </summary>
public sealed class LifeRules(RulesOn on)
{
    private readonly RulesOn on = on with { ReachesBack = true };

    public static LifeRules Of(Rules rules, DateOnly day) => new(rules.On(day));

    /// <summary>Codes of the kinds, with what the engine asks of each.</summary>
    public CodeTable Kinds => on.Rules.Codes(MeetingKinds.Table);

    /// <summary>Codes of what is put to the vote.</summary>
    public CodeTable Matters => on.Rules.Codes(Matter.Table);

    /// <summary>Codes of why somebody need not come.</summary>
    public CodeTable Excuses => on.Rules.Codes(AttendanceExcuse.Table);

    /// <summary>Days after a meeting within which its record is no late entry.</summary>
    public Cited<int> LateEntryDays => on.Number("LIFE-14.late-entry-days");

    /// <summary>Seconds for which the screen of a meeting room shows a code.</summary>
    public Cited<int> CodeSeconds => on.Number("LIFE-15.code-seconds");

    /// <summary>How many periods longer a code is good.</summary>
    public Cited<int> CodePeriods => on.Number("LIFE-15.code-periods");

    /// <summary>So many members with a grade make room for one 优秀.</summary>
    public Cited<int> MembersPerExcellent => on.Number("LIFE-08.members-per-excellent");

    /// <summary>Codes of what branches work in.</summary>
    public CodeTable Sectors => on.Rules.Codes(MeetingTemplate.SectorTable);

    /// <summary>Who may take part from afar, and by which proof.</summary>
    public Rule Online => on.Rule("LIFE-16.online");

    public Rule Excused => on.Rule("LIFE-12.excused");

    public Rule AssemblyMatters => on.Rule("LIFE-13.assembly-matters");

    public Rule DoubleLife => on.Rule("LIFE-10.double-life");

    /// <summary>Who may be left out of those entitled.</summary>
    public Rule LeftOut => on.Rule(Procedures.VoteRules.LeftOut);

    public CodeTable Grounds => on.Rules.Codes(Procedures.VoteRules.Grounds);

    /// <summary>By how many a matter is decided at a meeting of a kind.</summary>
    public VotingRules Voting(CodeEntry kind, CodeEntry matter) =>
        matter.Has(Matter.AsAdmission) ? new(on.Rule("VOTE-02.quorum"), on.Rule("VOTE-02.majority"), CountsWritten: true)
        : kind.Has(MeetingKinds.Committee) ? Committee
        : new(on.Rule("VOTE-01.quorum"), on.Rule("VOTE-01.majority"), CountsWritten: false);

    /// <summary>By how many a committee decides; it cannot even meet without its quorum.</summary>
    public VotingRules Committee => new(on.Rule("VOTE-04.quorum"), on.Rule("VOTE-04.majority"), CountsWritten: false);
}

/// <summary>What a vote is judged by.</summary>
/// <param name="Quorum">The share of those entitled that must have come.</param>
/// <param name="Majority">The share that must be for it.</param>
/// <param name="CountsWritten">True where opinions sent in beforehand are votes.</param>
public sealed record VotingRules(Rule Quorum, Rule Majority, bool CountsWritten);
