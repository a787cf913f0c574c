using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>
/// One election of one organisation, from the request to the approval. What its case decides moves it on; what the organisation does itself
/// (who is left out, nominated, counts; rounds) it refuses when the time for it has not come or has passed. Rounds and counts are appended.
/// </summary>
[DisplayName("换届选举")]
public sealed partial class Election : ICountyOwned, IVersioned
{
    private readonly List<ElectionExclusion> exclusions = [];
    private readonly List<Nominee> nominees = [];
    private readonly List<ElectionOfficer> officers = [];
    private readonly List<ElectionRound> rounds = [];
    private readonly List<ElectedPost> posts = [];

    private Election() { }

    public int CountyCode { get; private set; }

    public ElectionId Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>The case that decides it (Procedures).</summary>
    [NotTraced]
    public Guid CaseId { get; private set; }

    [DisplayName("办理单")]
    public string? CaseNumber { get; private set; }

    [DisplayName("种类")]
    public ElectionKind Kind { get; private set; }

    [DisplayName("选举方式")]
    public ElectionForm Form { get; private set; }

    /// <summary>第几届.</summary>
    [DisplayName("届次")]
    public int TermNumber { get; private set; }

    /// <summary>Seats of the committee; none in a branch that elects only a secretary and perhaps a deputy.</summary>
    [DisplayName("委员名额")]
    public int CommitteeSeats { get; private set; }

    [DisplayName("书记名额")]
    public int SecretarySeats { get; private set; }

    [DisplayName("副书记名额")]
    public int DeputySeats { get; private set; }

    /// <summary>Seats of the villagers' committee that is elected along with it; none elsewhere.</summary>
    [DisplayName("村民委员会名额")]
    public int VillageSeats { get; private set; }

    /// <summary>Delegates that it elects to the congress of the body above; none in other elections.</summary>
    [DisplayName("代表名额")]
    public int DelegateSeats { get; private set; }

    /// <summary>The election for whose congress the delegates are elected.</summary>
    [NotTraced]
    public ElectionId? CongressId { get; private set; }

    /// <summary>Delegates with the right to vote, where a congress elects.</summary>
    [DisplayName("代表人数")]
    public int? Delegates { get; private set; }

    /// <summary>Seats that the meeting gave up after votes that left them empty.</summary>
    [DisplayName("减少的委员名额")]
    public int GivenUpSeats { get; private set; }

    [DisplayName("同意减少名额的人数")]
    public int? GivenUpVotes { get; private set; }

    [DisplayName("状态")]
    public ElectionState State { get; private set; }

    [DisplayName("拟选举日期")]
    public DateOnly PlannedOn { get; private set; }

    /// <summary>The day on which the organisation's own seats were filled: of the last round that elected anybody; null before.</summary>
    [DisplayName("选举日期")]
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The day on which the term before runs out; null where none was registered.</summary>
    [DisplayName("上届任期届满日期")]
    public DateOnly? DueOn { get; private set; }

    [DisplayName("办结日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("终止原因")]
    public string? EndReason { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<ElectionExclusion> Exclusions => exclusions;

    public IReadOnlyList<Nominee> Nominees => nominees;

    public IReadOnlyList<ElectionOfficer> Officers => officers;

    public IReadOnlyList<ElectionRound> Rounds => rounds;

    /// <summary>Posts of those elected (分工).</summary>
    public IReadOnlyList<ElectedPost> Posts => posts;

    public bool IsRunning => State is not (ElectionState.Approved or ElectionState.Ended);

    /// <summary>True where the meeting elects a committee, which elects its heads.</summary>
    public bool HasCommittee => CommitteeSeats > 0;

    public TrailSubject Subject(string organization) => new("election", Id.Value, $"{organization}{Kinds[Kind]}", OrganizationId);

    private static readonly Dictionary<ElectionKind, string> Kinds = Enum.GetValues<ElectionKind>().ToDictionary(k => k, k => Words.Of(k));

    /// <summary>Contests of this election, in the order in which they are voted on.</summary>
    public IEnumerable<Contest> Contests =>
        Enum.GetValues<Contest>().Where(c => SeatsOf(c) > 0).OrderBy(c => c is Contest.Village ? 1 : 0).ThenBy(c => c);

    /// <summary>Seats of a contest, less those that the meeting gave up.</summary>
    public int SeatsOf(Contest contest) =>
        contest switch
        {
            Contest.Committee => CommitteeSeats - GivenUpSeats,
            Contest.Secretary => SecretarySeats,
            Contest.Deputy => DeputySeats,
            Contest.Village => VillageSeats,
            Contest.Delegates => DelegateSeats,
        };

    /// <summary>How a contest stands after the rounds that were declared.</summary>
    public ContestProgress ProgressOf(Contest contest) =>
        ContestProgress.Of(
            SeatsOf(contest),
            [.. rounds.Where(r => r.Contest == contest && r.IsDeclared).OrderBy(r => r.Number).Select(r => r.AsPast())]
        );

    /// <summary>The round that is being counted; null when none is.</summary>
    public ElectionRound? OpenRound => rounds.Find(r => !r.IsDeclared);

    /// <summary>True when every seat of the organisation's own contests is filled.</summary>
    public bool IsElected => Contests.Where(c => c is not Contest.Village).All(c => ProgressOf(c).IsDone);

    /// <summary>Who was elected to the committee; where there is none, the secretary and the deputy.</summary>
    public IReadOnlyList<Choice> Committee =>
        HasCommittee
            ? ProgressOf(Contest.Committee).Elected
            : [.. ProgressOf(Contest.Secretary).Elected.Concat(ProgressOf(Contest.Deputy).Elected)];

    /// <summary>Who elects the heads: the committee just elected, in a by-election along with those in office; null where the meeting does.</summary>
    /// <param name="inOffice">Those in office, where a by-election is held by a committee.</param>
    public IReadOnlyList<MemberId>? Electors(IReadOnlyList<MemberId>? inOffice) =>
        HasCommittee ? [.. Committee.Select(c => c.Member).OfType<MemberId>().Union(inOffice ?? [])] : inOffice;

    /// <summary>Who counts in it.</summary>
    public IEnumerable<ElectionOfficer> Tellers => officers.Where(o => o.Duty is OfficerDuty.Teller && o.IsServing);
}
