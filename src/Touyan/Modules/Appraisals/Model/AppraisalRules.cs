using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>The rules on appraisals and what belongs to them (rulebook/organizational-life.yaml, voting.yaml), as of a day.</summary>
public sealed class AppraisalRules(RulesOn on)
{
    public const string Absences = "appraisal-absence";

    /// <summary>Tag of situations in which somebody takes no part and gets no grade; the others are graded without having come.</summary>
    public const string Ungraded = "ungraded";

    /// <summary>Tag of the situation of whoever left the branch.</summary>
    public const string Left = "left";

    /// <summary>Tag of the situation of whoever is lost.</summary>
    public const string Lost = "lost";

    private readonly RulesOn on = on with { ReachesBack = true };

    public CodeTable Situations => on.Rules.Codes(Absences);

    public IReadOnlyList<string> IssueKinds =>
        [.. on.Rules.Codes(MeetingKinds.Table).Entries.Where(e => e.Has(MeetingKinds.Issues)).Select(e => e.Code)];

    public Rule Steps => on.Rule("LIFE-07.appraisals");

    public Rule Grades => on.Rule("LIFE-08.grades");

    /// <summary>So many members with a grade make room for one 优秀.</summary>
    public Cited<int> MembersPerExcellent => on.Number("LIFE-08.members-per-excellent");

    /// <summary>The share of those who may vote that must hand in their ballots.</summary>
    public Rule Turnout => on.Rule("LIFE-08.turnout");

    /// <summary>Days after the result was published within which a member may object.</summary>
    public Cited<int> ObjectionDays => on.Number("LIFE-08.objection-days");

    /// <summary>Fewer ballots than this are not shown grade by grade: everyone would know whose they are.</summary>
    public Cited<int> ShownFrom => on.Number("LIFE-08.shown-from");

    public Cited<int> Talks => on.Number("LIFE-09.talks");

    public Rule Quorum(GradingBody body) => on.Rule(body is GradingBody.Committee ? "VOTE-04.quorum" : "VOTE-01.quorum");

    public Rule Majority(GradingBody body) => on.Rule(body is GradingBody.Committee ? "VOTE-04.majority" : "VOTE-01.majority");

    /// <summary>How many may be 优秀 among so many with a grade; what is over is not rounded up.</summary>
    public int MostExcellent(int graded) => graded / MembersPerExcellent.Value;
}
