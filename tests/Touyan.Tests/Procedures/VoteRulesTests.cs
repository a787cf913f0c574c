using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class VoteRulesTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Theory]
    [InlineData("VOTE-02.quorum", 28, 14, "vote.no_quorum")]
    [InlineData("VOTE-02.quorum", 28, 15, null)]
    [InlineData("VOTE-01.quorum", 28, 14, null)]
    [InlineData("VOTE-03.quorum", 28, 22, "vote.no_quorum")]
    [InlineData("VOTE-03.quorum", 28, 23, null)]
    public async Task Enough_must_have_come(string rule, int entitled, int present, string? code)
    {
        var quorum = (await SharedApp.GetAsync()).Services.GetRequiredService<RulebookFolder>().Rules.Find(rule, Day)!;
        var vote = new VoteCount
        {
            Entitled = entitled,
            Present = present,
            For = present,
            Against = 0,
            Abstained = 0,
        };

        Assert.Equal(code, VoteRules.Check(vote, countsWritten: true, quorum)?.Code);
    }

    [Theory]
    [InlineData("VOTE-02.majority", 28, 20, 14, false)]
    [InlineData("VOTE-02.majority", 28, 20, 15, true)]
    [InlineData("VOTE-03.majority", 28, 23, 11, false)]
    [InlineData("VOTE-03.majority", 28, 23, 12, true)]
    public async Task More_than_half_of_those_it_counts_by(string rule, int entitled, int present, int yes, bool passed)
    {
        var majority = (await SharedApp.GetAsync()).Services.GetRequiredService<RulebookFolder>().Rules.Find(rule, Day)!;
        var vote = new VoteCount
        {
            Entitled = entitled,
            Present = present,
            For = yes,
            Against = present - yes,
            Abstained = 0,
        };

        Assert.Equal(passed, VoteRules.IsPassed(vote, majority));
    }

    [Theory]
    [InlineData(10, 11, 0, 11, 0, 0, "vote.more_than_entitled")]
    [InlineData(10, 8, 3, 11, 0, 0, "vote.more_than_entitled")]
    [InlineData(10, 8, 0, 8, 1, 0, "vote.does_not_add_up")]
    [InlineData(10, 8, 2, 8, 1, 1, null)]
    public async Task Figures_that_cannot_be_are_refused(
        int entitled,
        int present,
        int written,
        int yes,
        int no,
        int abstained,
        string? code
    )
    {
        var quorum = (await SharedApp.GetAsync()).Services.GetRequiredService<RulebookFolder>().Rules.Find("VOTE-02.quorum", Day)!;
        var vote = new VoteCount
        {
            Entitled = entitled,
            Present = present,
            Written = written,
            For = yes,
            Against = no,
            Abstained = abstained,
        };

        Assert.Equal(code, VoteRules.Check(vote, countsWritten: true, quorum)?.Code);
    }

    [Fact]
    public async Task Written_opinions_count_only_where_the_rule_says_so()
    {
        var quorum = (await SharedApp.GetAsync()).Services.GetRequiredService<RulebookFolder>().Rules.Find("VOTE-01.quorum", Day)!;
        var vote = new VoteCount
        {
            Entitled = 10,
            Present = 8,
            Written = 1,
            For = 9,
            Against = 0,
            Abstained = 0,
        };

        Assert.Equal("vote.written_not_counted", VoteRules.Check(vote, countsWritten: false, quorum)!.Code);
    }
}
