using Touyan.Modules.Elections.Counting;
using static Touyan.Tests.Elections.SomeRound;

namespace Touyan.Tests.Elections;

/// <summary>Figures that cannot come from ballots are refused, whoever enters them.</summary>
public sealed class CountCheckTests
{
    private static readonly RoundFacts Round = Facts();

    private static readonly BallotFigures Good = Votes(Round, 20, 19, 18, 15, 12, 10);

    [Fact]
    public void Figures_that_add_up_are_taken()
    {
        Assert.Null(Code(Good));
        Assert.Null(Code(Good.NobodyAbstains().WithWriteIn("庚", 3)));
        Assert.Null(Code(Good with { Returned = 22, Valid = 20, Spoilt = 2, Choices = Shrunk(Good, 20) }));
    }

    [Fact]
    public void More_papers_back_than_handed_out_make_the_vote_void_and_are_not_refused()
    {
        var stuffed = Good with { Issued = 22 };

        Assert.True(stuffed.IsVoid);
        Assert.Null(Code(stuffed));
        Assert.Null(Code(stuffed with { Choices = [] }));
    }

    [Fact]
    public void No_more_are_handed_out_than_voters_are_present()
    {
        var refusal = CountCheck.Wrong(Good with { Issued = 24 }, Round, Citations)!;

        Assert.Equal("count.more-issued-than-present", refusal.Code);
        Assert.Contains("选举工作条例", refusal.Article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(23, 22, 0)]
    [InlineData(23, 23, 1)]
    [InlineData(20, 23, 0)]
    public void Valid_and_spoilt_make_what_came_back(int returned, int valid, int spoilt) =>
        Assert.Equal(
            "count.returned-do-not-add-up",
            Code(Good with { Returned = returned, Valid = valid, Spoilt = spoilt, Choices = Shrunk(Good, valid) })
        );

    [Fact]
    public void For_against_and_abstained_make_the_valid_ones_for_each_candidate()
    {
        var one = Good.Choices[2];

        Assert.Equal("count.choices-do-not-add-up", Code(With(one with { For = one.For - 1 })));
        Assert.Equal("count.choices-do-not-add-up", Code(With(one with { Against = 1 })));
    }

    [Fact]
    public void Every_candidate_is_counted_and_nobody_else()
    {
        Assert.Equal("count.not-the-candidates", Code(Good with { Choices = [.. Good.Choices.Skip(1)] }));
        Assert.Equal("count.not-the-candidates", Code(Good with { Choices = [.. Good.Choices, new(Who("庚"), false, 0, 0, 23)] }));
        Assert.Equal("count.not-the-candidates", Code(Good with { Choices = [.. Good.Choices.Skip(1), Good.Choices[1]] }));
    }

    [Fact]
    public void No_figure_is_negative()
    {
        Assert.Equal("count.negative", Code(Good with { Spoilt = -1 }));
        Assert.Equal("count.negative", Code(With(Good.Choices[0] with { Against = -1, Abstained = Good.Choices[0].Abstained + 1 })));
    }

    [Fact]
    public void Nobody_chooses_more_than_there_are_seats()
    {
        // 23 papers for 5 seats: 115 votes at the most.
        Assert.Null(Code(Votes(Round, 23, 23, 23, 23, 23, 0)));
        var refusal = CountCheck.Wrong(Votes(Round, 23, 23, 23, 23, 23, 1), Round, Citations)!;

        Assert.Equal("count.more-votes-than-seats", refusal.Code);
        Assert.NotNull(refusal.Article);
    }

    [Fact]
    public void Only_who_is_against_a_candidate_writes_in()
    {
        var against = With(Good.Choices[5] with { Against = 2, Abstained = 11 });

        Assert.Null(Code(against.WithWriteIn("庚", 2)));
        Assert.Equal("count.more-written-in-than-against", Code(against.WithWriteIn("庚", 2).WithWriteIn("辛", 1)));
        Assert.Equal("count.more-written-in-than-against", Code(Good.WithWriteIn("庚", 1)));
    }

    [Fact]
    public void Who_is_written_in_is_no_candidate_stands_once_and_was_not_elected_before()
    {
        var open = Good.NobodyAbstains();

        Assert.Equal("count.written-in-is-candidate", Code(open.WithWriteIn("甲", 1)));
        Assert.Equal("count.written-in-twice", Code(open.WithWriteIn("庚", 1).WithWriteIn("庚", 2)));
        Assert.Equal(
            "count.written-in-too-often",
            Code(Votes(Facts(present: 2), 0, 0, 0, 0, 0, 0).NobodyAbstains().WithWriteIn("庚", 3), Facts(present: 2))
        );
        Assert.Equal("count.written-in-is-elected", Code(open.WithWriteIn("庚", 1), Round with { Taken = [Who("庚")] }));
        Assert.Equal("count.no-write-ins", Code(open.WithWriteIn("庚", 1), Round with { AllowsWriteIns = false }));
    }

    private static string? Code(BallotFigures figures, RoundFacts? round = null) =>
        CountCheck.Wrong(figures, round ?? Round, Citations)?.Code;

    private static BallotFigures With(ChoiceFigures changed) =>
        Good with
        {
            Choices = [.. Good.Choices.Select(c => c.Who == changed.Who ? changed : c)],
        };

    private static IReadOnlyList<ChoiceFigures> Shrunk(BallotFigures figures, int valid) =>
        [.. figures.Choices.Select(c => c with { For = Math.Min(c.For, valid), Abstained = valid - Math.Min(c.For, valid) })];
}
