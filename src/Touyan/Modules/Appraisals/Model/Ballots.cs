using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>That somebody handed in his ballot of a round, or was given one on paper: once, and nothing of what stood on it.</summary>
[DisplayName("评议票交回情况")]
public sealed class BallotTurn : ICountyOwned
{
    private BallotTurn() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("民主评议")]
    public AppraisalId AppraisalId { get; private set; }

    [DisplayName("环节")]
    public BallotRound Round { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("纸质票")]
    public bool IsOnPaper { get; private set; }

    [DisplayName("时间")]
    public DateTime At { get; private set; }

    internal static BallotTurn Of(Appraisal appraisal, MemberId member, bool isOnPaper, DateTime at) =>
        new()
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            Round = appraisal.Round!.Value,
            MemberId = member,
            IsOnPaper = isOnPaper,
            At = at,
        };
}

/// <summary>
/// What the ballots of a round have come to so far, by the member they are about. There is no row of a single ballot anywhere: casting one adds to these
/// sums. They are not traced, for a trail of sums would tell every hand; when the round ends they go to the sheets, which are.
/// </summary>
public sealed class BallotTally : ICountyOwned, IUntraced
{
    private BallotTally() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AppraisalId AppraisalId { get; private set; }

    public BallotRound Round { get; private set; }

    public MemberId MemberId { get; private set; }

    public int Excellent { get; private set; }

    public int Qualified { get; private set; }

    public int Basic { get; private set; }

    public int Unqualified { get; private set; }

    /// <summary>Nothing is added any more. Set first when a round ends: whoever casts meanwhile waits, and is told.</summary>
    public bool IsClosed { get; private set; }

    public GradeCounts Counts => new(Excellent, Qualified, Basic, Unqualified);

    internal static BallotTally Of(Appraisal appraisal, MemberId member) =>
        new()
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            Round = appraisal.Round!.Value,
            MemberId = member,
        };
}

/// <summary>What one teller counted of the paper ballots of a round; never changed. Counted again it is another.</summary>
[DisplayName("纸质票计票")]
public sealed class TellerCount : ICountyOwned
{
    private readonly List<TellerLine> lines = [];

    private TellerCount() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("民主评议")]
    public AppraisalId AppraisalId { get; private set; }

    [DisplayName("环节")]
    public BallotRound Round { get; private set; }

    [DisplayName("计票人")]
    public MemberId TellerId { get; private set; }

    [DisplayName("收回份数")]
    public int Ballots { get; private set; }

    [DisplayName("录入人")]
    public string EnteredBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime EnteredAt { get; private set; }

    /// <summary>It came out as another teller's: these figures count.</summary>
    [DisplayName("与另一计票人一致")]
    public bool IsAgreed { get; private set; }

    public IReadOnlyList<TellerLine> Lines => lines;

    internal static TellerCount Of(Appraisal appraisal, TellerFacts facts)
    {
        var count = new TellerCount
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            Round = appraisal.Round!.Value,
            TellerId = facts.Teller,
            Ballots = facts.Ballots,
            EnteredBy = facts.By,
            EnteredAt = facts.At,
        };
        count.lines.AddRange(facts.Lines.Select(l => TellerLine.Of(count, l.Key, l.Value)));
        return count;
    }

    /// <summary>Why these figures cannot be; null when they can.</summary>
    internal static Refusal? Check(Appraisal appraisal, TellerFacts facts, int issued)
    {
        if (appraisal.Round is null)
            return AppraisalRefusals.NoRound;

        if (issued == 0)
            return AppraisalRefusals.NoPaper;

        if (appraisal.Voters.All(s => s.MemberId != facts.Teller))
            return AppraisalRefusals.TellerUnknown;

        if (facts.Ballots < 0 || facts.Ballots > issued)
            return AppraisalRefusals.MoreBallotsThanIssued(facts.Ballots, issued);

        foreach (var sheet in appraisal.Graded)
        {
            var counts = facts.Lines.GetValueOrDefault(sheet.MemberId);
            if (!counts.IsSane || counts.Total > facts.Ballots)
                return AppraisalRefusals.MoreVotesThanBallots(sheet.Name, counts.Total, facts.Ballots);
        }

        return facts.Lines.Keys.All(id => appraisal.Graded.Any(s => s.MemberId == id)) ? null : AppraisalRefusals.StrangeBallot;
    }

    internal bool IsSameAs(TellerCount other) =>
        Ballots == other.Ballots && Figures.OrderBy(l => l.Key.Value).SequenceEqual(other.Figures.OrderBy(l => l.Key.Value));

    internal IReadOnlyDictionary<MemberId, GradeCounts> Figures =>
        lines.Where(l => l.Counts.Total > 0).ToDictionary(l => l.MemberId, l => l.Counts);

    internal void Agree() => IsAgreed = true;
}

/// <summary>What a teller counted for one member.</summary>
[DisplayName("纸质票计票明细")]
public sealed class TellerLine : ICountyOwned
{
    private TellerLine() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid CountId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("优秀")]
    public int Excellent { get; private set; }

    [DisplayName("合格")]
    public int Qualified { get; private set; }

    [DisplayName("基本合格")]
    public int Basic { get; private set; }

    [DisplayName("不合格")]
    public int Unqualified { get; private set; }

    public GradeCounts Counts => new(Excellent, Qualified, Basic, Unqualified);

    internal static TellerLine Of(TellerCount count, MemberId member, GradeCounts c) =>
        new()
        {
            CountyCode = count.CountyCode,
            Id = Guid.CreateVersion7(),
            CountId = count.Id,
            MemberId = member,
            Excellent = c.Excellent,
            Qualified = c.Qualified,
            Basic = c.Basic,
            Unqualified = c.Unqualified,
        };
}

/// <summary>A teller's count as it is entered.</summary>
public sealed record TellerFacts(MemberId Teller, int Ballots, IReadOnlyDictionary<MemberId, GradeCounts> Lines, string By, DateTime At);
