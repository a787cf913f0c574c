using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>
/// What one teller counted in one pass; never changed. Its figures are not told by the trail: the other teller reads it too, and is to count for
/// himself. That they were not changed afterwards the trail proves all the same.
/// </summary>
[DisplayName("计票")]
public sealed class BallotCount : ICountyOwned
{
    private readonly List<CountedChoice> choices = [];

    private BallotCount() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid RoundId { get; private set; }

    /// <summary>第几遍.</summary>
    [DisplayName("遍次")]
    public int Pass { get; private set; }

    [DisplayName("计票人")]
    public MemberId MemberId { get; private set; }

    [NotTraced]
    public AccountId AccountId { get; private set; }

    /// <summary>What he had entered in the pass before.</summary>
    [NotTraced]
    public Guid? ReplacesId { get; private set; }

    [NotTraced]
    public int Issued { get; private set; }

    [NotTraced]
    public int Returned { get; private set; }

    [NotTraced]
    public int Valid { get; private set; }

    [NotTraced]
    public int Spoilt { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public IReadOnlyList<CountedChoice> Choices => choices;

    public BallotFigures Figures(ElectionRound round) =>
        new()
        {
            Issued = Issued,
            Returned = Returned,
            Valid = Valid,
            Spoilt = Spoilt,
            Choices =
            [
                .. choices
                    .OrderBy(c => round.Choices.FirstOrDefault(o => o.Who.Key == c.Who.Key)?.Order ?? int.MaxValue)
                    .Select(c => c.Figures),
            ],
        };

    internal static BallotCount Of(ElectionRound round, BallotEntry entry, BallotCount? before)
    {
        var figures = entry.Figures;
        var count = new BallotCount
        {
            CountyCode = round.CountyCode,
            Id = Guid.CreateVersion7(),
            RoundId = round.Id,
            Pass = round.Pass,
            MemberId = entry.Teller,
            AccountId = entry.Account,
            ReplacesId = before?.Id,
            Issued = figures.Issued,
            Returned = figures.Returned,
            Valid = figures.Valid,
            Spoilt = figures.Spoilt,
            RecordedAt = entry.At,
        };
        count.choices.AddRange(figures.Choices.Select(c => CountedChoice.Of(count, c)));
        return count;
    }
}

/// <summary>What a teller hands in.</summary>
public sealed record BallotEntry
{
    public required MemberId Teller { get; init; }
    public required AccountId Account { get; init; }
    public required BallotFigures Figures { get; init; }

    /// <summary>Elected before.</summary>
    public required IReadOnlyList<Choice> Taken { get; init; }
    public required ElectionCitations Citations { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>What a teller counted for one; not told by the trail.</summary>
[DisplayName("计票明细")]
public sealed class CountedChoice : ICountyOwned
{
    private CountedChoice() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid CountId { get; private set; }

    [NotTraced]
    public MemberId? MemberId { get; private set; }

    [NotTraced]
    public string Name { get; private set; } = "";

    [NotTraced]
    public bool IsWriteIn { get; private set; }

    [NotTraced]
    public int For { get; private set; }

    [NotTraced]
    public int Against { get; private set; }

    [NotTraced]
    public int Abstained { get; private set; }

    public Choice Who => new(Name, MemberId);

    public ChoiceFigures Figures => new(Who, IsWriteIn, For, Against, Abstained);

    internal static CountedChoice Of(BallotCount count, ChoiceFigures figures) =>
        new()
        {
            CountyCode = count.CountyCode,
            Id = Guid.CreateVersion7(),
            CountId = count.Id,
            MemberId = figures.Who.Member,
            Name = figures.Who.Name,
            IsWriteIn = figures.IsWriteIn,
            For = figures.For,
            Against = figures.Against,
            Abstained = figures.Abstained,
        };
}
