using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>
/// One round of voting: fixed when it is opened, declared when both tellers counted the same. Counts are appended, pass by pass: where two differ
/// both count again, and the new entry names the one before.
/// </summary>
[DisplayName("投票轮次")]
public sealed class ElectionRound : ICountyOwned
{
    private readonly List<RoundChoice> choices = [];
    private readonly List<BallotCount> counts = [];

    private ElectionRound() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ElectionId ElectionId { get; private set; }

    [DisplayName("轮次")]
    public int Number { get; private set; }

    [DisplayName("选举事项")]
    public Contest Contest { get; private set; }

    [DisplayName("缘由")]
    public RoundGround Ground { get; private set; }

    [DisplayName("应选名额")]
    public int Seats { get; private set; }

    [DisplayName("应到会有选举权人数")]
    public int Entitled { get; private set; }

    [DisplayName("不计入人数")]
    public int LeftOut { get; private set; }

    [DisplayName("实到会有选举权人数")]
    public int Present { get; private set; }

    /// <summary>Those who had to come, as the rule had it on the day.</summary>
    [DisplayName("法定到会人数")]
    public int Quorum { get; private set; }

    /// <summary>Votes that elect, as the rule had it on the day.</summary>
    [DisplayName("当选所需票数")]
    public int Needed { get; private set; }

    [DisplayName("可以另选他人")]
    public bool AllowsWriteIns { get; private set; }

    [DisplayName("选举日期")]
    public DateOnly HeldOn { get; private set; }

    [DisplayName("公布时间")]
    public DateTime? DeclaredAt { get; private set; }

    [DisplayName("公布人")]
    public string? DeclaredBy { get; private set; }

    [DisplayName("选举无效")]
    public bool IsVoid { get; private set; }

    /// <summary>Candidates in their order; after the declaration also those written in.</summary>
    public IReadOnlyList<RoundChoice> Choices => choices;

    public IReadOnlyList<BallotCount> Counts => counts;

    public bool IsDeclared => DeclaredAt is not null;

    /// <summary>The pass that is being counted, from one.</summary>
    public int Pass => counts.Count == 0 ? 1 : counts.Max(c => c.Pass) + (PassIsComplete ? 1 : 0);

    /// <summary>The two of the pass that both have entered last; empty before.</summary>
    public IReadOnlyList<BallotCount> Compared => counts.GroupBy(c => c.Pass).Where(g => g.Count() > 1).MaxBy(g => g.Key)?.ToList() ?? [];

    /// <summary>Figures on which the two differ; null when not both have counted.</summary>
    public IReadOnlyList<CountDifference>? Differences =>
        Compared is [var one, var other] ? CountComparison.Of(one.Figures(this), other.Figures(this)) : null;

    /// <summary>True when the last two counts are the same and nobody is counting anew.</summary>
    public bool IsAgreed => PassIsComplete && Differences is [];

    public RoundFacts Facts(IReadOnlyList<Choice>? taken = null) =>
        new()
        {
            Seats = Seats,
            Present = Present,
            Needed = Needed,
            Candidates = [.. choices.Where(c => !c.IsWriteIn).OrderBy(c => c.Order).Select(c => c.Who)],
            AllowsWriteIns = AllowsWriteIns,
            Taken = taken ?? [],
        };

    public PastRound AsPast() =>
        new(Ground, Facts(), IsVoid ? RoundOutcome.Void : new(false, [.. choices.OrderBy(c => c.Order).Select(c => c.AsStanding())]));

    /// <summary>A teller enters what he counted; once in a pass.</summary>
    public Refusal? Enter(BallotEntry entry)
    {
        if (IsDeclared)
            return ElectionRefusals.RoundIsDeclared(Number);

        if (IsAgreed)
            return ElectionRefusals.CountsAgree;

        if (counts.Exists(c => c.Pass == Pass && (c.MemberId == entry.Teller || c.AccountId == entry.Account)))
            return ElectionRefusals.CountedAlready;

        if (CountCheck.Wrong(entry.Figures, Facts(entry.Taken), entry.Citations) is { } refusal)
            return refusal;

        counts.Add(BallotCount.Of(this, entry, counts.Where(c => c.MemberId == entry.Teller).MaxBy(c => c.Pass)));
        return null;
    }

    internal Result<RoundOutcome> Declare(string by, DateTime at)
    {
        if (!PassIsComplete || Differences is not { } differences)
            return ElectionRefusals.NotBothCounted;

        if (differences.Count > 0)
            return ElectionRefusals.CountsDiffer(differences.Count);

        var figures = Compared[0].Figures(this);
        var outcome = RoundDecision.Of(figures, Facts());
        (DeclaredAt, DeclaredBy, IsVoid) = (at, by, outcome.IsVoid);
        foreach (var standing in outcome.Standings)
            StandingOf(standing);

        return outcome;
    }

    internal static ElectionRound Of(
        Election election,
        int number,
        RoundGround ground,
        RoundOpening opening,
        RoundFacts facts,
        ElectionRules rules
    )
    {
        var round = new ElectionRound
        {
            CountyCode = election.CountyCode,
            Id = Guid.CreateVersion7(),
            ElectionId = election.Id,
            Number = number,
            Contest = opening.Contest,
            Ground = ground,
            Seats = facts.Seats,
            Entitled = opening.Entitled,
            LeftOut = opening.LeftOut,
            Present = facts.Present,
            Quorum = rules.Quorum(opening.Contest).Value.LeastOf(opening.Entitled),
            Needed = facts.Needed,
            AllowsWriteIns = facts.AllowsWriteIns,
            HeldOn = opening.On,
        };
        round.choices.AddRange(opening.Strokes.Order(facts.Candidates, c => c.Name).Select((c, i) => RoundChoice.Of(round, c, i + 1)));
        return round;
    }

    private bool PassIsComplete => counts.Count > 0 && counts.Count(c => c.Pass == counts.Max(o => o.Pass)) > 1;

    private void StandingOf(RoundStanding standing)
    {
        var choice = choices.Find(c => c.Who.Key == standing.Figures.Who.Key);
        if (choice is null)
            choices.Add(choice = RoundChoice.WrittenIn(this, standing.Figures.Who, choices.Count + 1));

        choice.Conclude(standing);
    }
}

/// <summary>A round as it is opened.</summary>
public sealed record RoundOpening
{
    public required Contest Contest { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The day on which the body above agreed to the shortlist; null where that is not known.</summary>
    public DateOnly? AdmittedOn { get; init; }

    /// <summary>Those who should come, less those left out.</summary>
    public required int Entitled { get; init; }

    /// <summary>Those in office who elect the heads in a by-election; null in other elections, and where the meeting elects them.</summary>
    public IReadOnlyList<MemberId>? InOffice { get; init; }

    /// <summary>Delegates who were elected and examined, where a congress elects.</summary>
    public int DelegatesElected { get; init; }

    /// <summary>Those left out with consent.</summary>
    public int LeftOut { get; init; }
    public required int Present { get; init; }

    /// <summary>Keys of those of the shortlist who stand; all when null.</summary>
    public IReadOnlySet<string>? Candidates { get; init; }

    /// <summary>The order of the ballot paper.</summary>
    public required Strokes Strokes { get; init; }
}
