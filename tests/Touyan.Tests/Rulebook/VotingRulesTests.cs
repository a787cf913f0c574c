using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Rulebook;

/// <summary>Quorums and majorities as the rule book has them, counted.</summary>
public sealed class VotingRulesTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);

    [Theory]
    [InlineData("VOTE-01", 20, 10, 20, 11)] // an ordinary vote: half come, more than half of all agree
    [InlineData("VOTE-02", 20, 11, 20, 11)] // admission: more than half come
    [InlineData("VOTE-03", 28, 23, 23, 12)] // an election: four fifths come, more than half of those elect
    [InlineData("VOTE-04", 5, 3, 5, 3)]
    [InlineData("VOTE-05", 9, 6, 9, 5)] // cadres: two thirds come
    [InlineData("VOTE-06", 1000, 501, 501, 251)]
    [InlineData("VOTE-08", 20, 11, 20, 11)]
    public void How_many_must_come_and_how_many_agree(string family, int entitled, int come, int counted, int agree)
    {
        var quorum = Rules.On(Today).Share(family + ".quorum");
        var majority = Rules.On(Today).Share(family + ".majority");

        Assert.Equal(come, quorum.Value.LeastOf(entitled));
        Assert.Equal(ShareBase.Entitled, quorum.Rule.ShareOf);
        Assert.Equal(agree, majority.Value.LeastOf(counted));
    }

    [Fact]
    public void Only_elections_count_those_present()
    {
        var present = Rules.Files.SelectMany(f => f.Rules).Where(r => r.ShareOf is ShareBase.Present).Select(r => r.Id);

        Assert.Equal(["ELE-23.fewer-seats", "VOTE-03.majority", "VOTE-06.majority"], present);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(5, 6)]
    [InlineData(7, 9)]
    [InlineData(9, 11)]
    public void There_are_a_fifth_more_candidates_than_seats(int seats, int candidates) =>
        Assert.Equal(candidates, seats + Rules.On(Today).Share("ELE-05.candidate-surplus").Value.LeastOf(seats));

    [Fact]
    public void A_share_is_shown_with_whom_it_is_a_share_of()
    {
        Assert.Equal("应到会有表决权的 4/5 以上", Rules.Find("VOTE-03.quorum", Today)!.ShownWithUnit);
        Assert.Equal("实到会有表决权的 超过 1/2", Rules.Find("VOTE-03.majority", Today)!.ShownWithUnit);
        Assert.Equal("1/5 以上", Rules.Find("ELE-05.candidate-surplus", Today)!.ShownWithUnit);
    }

    [Fact]
    public void Yes_or_no_is_read_as_such()
    {
        Assert.False(Rules.On(Today).Flag("DEV-03.notice-required").Value);
        Assert.Throws<RuleShapeException>(() => Rules.On(Today).Flag("DEV-03.notice-working-days"));
        Assert.Throws<RuleShapeException>(() => Rules.On(Today).Share("DEV-03.notice-working-days"));
    }
}
