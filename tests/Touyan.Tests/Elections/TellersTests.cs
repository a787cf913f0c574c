using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Tellers;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Two tellers count by themselves: neither sees the other's figures, nothing is overwritten.</summary>
public sealed class TellersTests
{
    [Fact]
    public async Task Only_the_tellers_count_each_once_in_a_pass()
    {
        var election = await AnElection.ReadyAsync();
        var count = election.Counted(9, 8, 7, 6, 5);
        Assert.Equal("election.no-round-open", (await election.EnterAsync(election.FirstTeller, count)).Refusal!.Code);
        await election.OpenAsync();

        var member = await election.County.ActorAsync(Role.Member);
        var secretary = await election.County.ActorAsync(Role.BranchSecretary);
        var other = await SmallCounty.OpenAsync();

        Assert.Equal(RefusalKind.NotFound, (await election.EnterAsync(member, count)).Refusal!.Kind);
        Assert.Equal("election.not-the-teller", (await election.EnterAsync(secretary, count)).Refusal!.Code);
        var abroad = await other.RunAsync<EnterCount, Result<ElectionId>>(
            Role.BranchSecretary,
            (enter, by) => enter.RunAsync(count, by, default)
        );
        Assert.Equal(RefusalKind.NotFound, abroad.Refusal!.Kind);
        Assert.Null((await election.EnterAsync(election.FirstTeller, count)).Refusal);
        Assert.Equal("election.counted-already", (await election.EnterAsync(election.FirstTeller, count)).Refusal!.Code);
    }

    [Fact]
    public async Task The_second_sees_nothing_of_the_first_before_he_has_counted()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        await election.EnterAsync(election.FirstTeller, election.Counted(9, 8, 7, 6, 5));

        var waiting = (await election.CountingAsync(election.FirstTeller)).Value.Open!;
        var second = (await election.CountingAsync(election.SecondTeller)).Value.Open!;

        Assert.True(waiting.HasEntered);
        Assert.False(second.HasEntered);
        Assert.Empty(second.Differences);
    }

    [Fact]
    public async Task Where_they_differ_both_count_again_and_the_new_entry_names_the_old()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        await election.EnterAsync(election.FirstTeller, election.Counted(9, 8, 7, 6, 5));
        await election.EnterAsync(election.SecondTeller, election.Counted(9, 8, 7, 5, 5));

        Assert.Equal("election.counts-differ", (await election.DeclareAsync()).Refusal!.Code);
        var first = (await election.CountingAsync(election.FirstTeller)).Value.Open!;
        var second = (await election.CountingAsync(election.SecondTeller)).Value.Open!;
        Assert.Equal(new CountDifference("刘三 赞成", 6, 5), first.Differences[0]);
        Assert.Equal(new CountDifference("刘三 赞成", 5, 6), second.Differences[0]);
        Assert.Equal(2, second.Pass);

        // One alone does not do: both count again.
        Assert.Null((await election.EnterAsync(election.SecondTeller, election.Counted(9, 8, 7, 6, 5))).Refusal);
        Assert.Equal("election.not-both-counted", (await election.DeclareAsync()).Refusal!.Code);
        Assert.Null((await election.EnterAsync(election.FirstTeller, election.Counted(9, 8, 7, 6, 5))).Refusal);
        Assert.Null((await election.DeclareAsync()).Refusal);

        var round = (await election.LookAsync()).Rounds.Single();
        Assert.Equal(4, round.Counts.Count);
        foreach (var again in round.Counts.Where(c => c.Pass == 2))
            Assert.Equal(round.Counts.Single(c => c.Pass == 1 && c.MemberId == again.MemberId).Id, again.ReplacesId);
    }

    [Fact]
    public async Task What_was_agreed_or_announced_is_not_counted_again()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        var count = election.Counted(9, 8, 7, 6, 5);
        await election.EnterAsync(election.FirstTeller, count);
        await election.EnterAsync(election.SecondTeller, count);

        Assert.Equal("election.counts-agree", (await election.EnterAsync(election.FirstTeller, count)).Refusal!.Code);
        await election.DeclareAsync();
        Assert.Equal("election.no-round-open", (await election.EnterAsync(election.FirstTeller, count)).Refusal!.Code);
        Assert.Equal("election.no-round-open", (await election.DeclareAsync()).Refusal!.Code);
    }

    [Fact]
    public async Task Impossible_figures_are_refused_and_nothing_is_written()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();

        var refused = await election.EnterAsync(election.FirstTeller, election.Counted(9, 8, 7, 6, 5) with { Spoilt = 1 });

        Assert.Equal("count.returned-do-not-add-up", refused.Refusal!.Code);
        Assert.Empty((await election.LookAsync()).Rounds.Single().Counts);
    }

    [Fact]
    public async Task The_trail_proves_the_counts_and_tells_no_figures()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        await election.EnterAsync(election.FirstTeller, election.Counted(9, 8, 7, 6, 5));

        var told = await election.County.LookAsync(db =>
            db.Set<TrailEntry>().Where(e => e.ActCode == "election.count").Select(e => e.Changes + e.Detail).SingleAsync()
        );

        Assert.Contains("第 1 轮第 1 遍", told, StringComparison.Ordinal);
        Assert.DoesNotContain("赞成", told, StringComparison.Ordinal);
        Assert.DoesNotContain("发出", told, StringComparison.Ordinal);
    }
}
