using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections.Counting;

/// <summary>The rules on elections (rulebook/elections.yaml, voting.yaml), as of a day.</summary>
public sealed class ElectionRules(RulesOn on)
{
    public const string ShiftYears = "ORG-09.max-shift-years";

    /// <summary>Rules without which neither a request nor a round of a contest can be judged.</summary>
    public static IEnumerable<string> OfRounds(Contest contest) =>
        contest is Contest.Village ? OfAllRounds.Concat(["VCE-01.committee-size", "VOTE-06.majority", "VOTE-06.quorum"]) : OfAllRounds;

    private static readonly IReadOnlyList<string> OfAllRounds =
    [
        "ELE-02.congress-members",
        "ELE-03.eligible",
        "ELE-04.delegate-surplus",
        "ELE-04.delegates",
        "ELE-04.max-delegates",
        "ELE-05.candidate-surplus",
        "ELE-06.head-election",
        "ELE-20.valid-ballots",
        "ELE-21.valid-choice",
        "ELE-22.choices",
        "ELE-23.fewer-seats",
        "ELE-23.tie-needs-majority",
        "ELE-24.ballot",
        "ELE-24.tellers",
        "VOTE-03.majority",
        "VOTE-03.quorum",
    ];

    public RulesOn On => on;

    public ElectionCitations Citations => ElectionCitations.Of(on);

    /// <summary>Members from whom on delegates elect.</summary>
    public Cited<int> CongressFrom => on.Number("ELE-02.congress-members");

    public Cited<Bounds> Delegates => on.Range("ELE-04.delegates");

    public Cited<int> MaxDelegates => on.Number("ELE-04.max-delegates");

    /// <summary>How many more candidates than seats (差额); delegates have a rule of their own.</summary>
    public Cited<Share> Surplus(Contest contest) =>
        on.Share(contest is Contest.Delegates ? "ELE-04.delegate-surplus" : "ELE-05.candidate-surplus");

    /// <summary>Secretary and deputies are normally as many candidates as seats.</summary>
    public Rule Heads => on.Rule("ELE-06.head-election");

    public Cited<IReadOnlyList<CodeEntry>> Exclusions => on.Entries("ELE-10.left-out");

    /// <summary>False where the most votes among the tied are enough.</summary>
    public Cited<bool> TieNeedsMajority => on.Flag("ELE-23.tie-needs-majority");

    public Cited<Share> FewerSeats => on.Share("ELE-23.fewer-seats");

    public Cited<int> Tellers => on.Number("ELE-24.tellers");

    public Cited<int> RequestDays => on.Number("ELE-30.request-days");

    public Cited<int> CandidateDays => on.Number("ELE-31.candidate-days");

    public Cited<int> ReportDays => on.Number("ELE-32.report-days");

    public Cited<int> ReminderMonths => on.Number("ELE-07.reminder-months");

    public Cited<int> MaxShiftYears => on.Number(ShiftYears);

    public Rule Eligible => on.Rule("ELE-03.eligible");

    public Cited<Bounds> VillageCommitteeSize => on.Range("VCE-01.committee-size");

    public Cited<Share> Quorum(Contest contest) => on.Share(contest is Contest.Village ? "VOTE-06.quorum" : "VOTE-03.quorum");

    public Cited<Share> Majority(Contest contest) => on.Share(contest is Contest.Village ? "VOTE-06.majority" : "VOTE-03.majority");

    /// <summary>Candidates at least, for so many seats: more than seats, except for the heads.</summary>
    public int LeastCandidates(Contest contest, int seats) =>
        contest is Contest.Secretary or Contest.Deputy ? seats : seats + Surplus(contest).Value.LeastOf(seats);

    /// <summary>Votes that elect among so many entitled and present.</summary>
    public int Needed(Contest contest, bool isTie, int entitled, int present)
    {
        if (isTie && !TieNeedsMajority.Value)
            return 1;

        var majority = Majority(contest);
        return majority.Value.LeastOf(majority.Rule.ShareOf is ShareBase.Entitled ? entitled : present);
    }
}
