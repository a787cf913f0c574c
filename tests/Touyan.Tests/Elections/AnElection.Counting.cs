using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Rounds;
using Touyan.Modules.Elections.Tellers;

namespace Touyan.Tests.Elections;

/// <summary>The meeting of the east village.</summary>
internal sealed partial class AnElection
{
    public Task<Result<ElectionId>> OpenAsync(
        Contest contest = Contest.Committee,
        int present = 9,
        string[]? standing = null,
        int? registered = null,
        DateOnly? on = null
    ) =>
        County.RunAsync<OpenRound, Result<ElectionId>>(
            Conductor,
            (open, by) =>
                open.RunAsync(
                    new()
                    {
                        Election = Id,
                        Contest = contest,
                        On = on ?? County.Today,
                        Present = present,
                        Registered = registered,
                        Candidates = [.. standing ?? []],
                    },
                    by,
                    default
                )
        );

    /// <summary>A count of papers that are all valid; those who are not for a candidate are against him.</summary>
    public EnterCount.Input Counted(int papers, params int[] votes) =>
        new()
        {
            Election = Id,
            Issued = papers,
            Returned = papers,
            Valid = papers,
            Spoilt = 0,
            Candidates =
            [
                .. votes.Select(
                    (v, i) =>
                        new EnterCount.CandidateVotes
                        {
                            Order = i + 1,
                            For = v,
                            Against = papers - v,
                            Abstained = 0,
                        }
                ),
            ],
        };

    public Task<Result<ElectionId>> EnterAsync(Actor teller, EnterCount.Input count) =>
        County.RunAsync<EnterCount, Result<ElectionId>>(teller, (enter, by) => enter.RunAsync(count, by, default));

    public Task<Result<ShowCounting.View>> CountingAsync(Actor teller) =>
        County.RunAsync<ShowCounting, Result<ShowCounting.View>>(teller, (show, by) => show.RunAsync(Id, by, default));

    public Task<Result<ElectionId>> DeclareAsync(Role? by = null) =>
        County.RunAsync<DeclareRound, Result<ElectionId>>(
            by ?? Conductor,
            (declare, actor) => declare.RunAsync(new() { Election = Id }, actor, default)
        );

    public Task<Result<ElectionId>> GiveUpAsync(int votes) =>
        County.RunAsync<GiveUpSeats, Result<ElectionId>>(
            Conductor,
            (give, by) => give.RunAsync(new() { Election = Id, Votes = votes }, by, default)
        );

    public Task<Result<ElectionId>> DivideAsync(MemberId member, string post) =>
        County.RunAsync<DivideWork, Result<ElectionId>>(
            Conductor,
            (divide, by) =>
                divide.RunAsync(
                    new()
                    {
                        Election = Id,
                        MemberId = member,
                        Post = post,
                    },
                    by,
                    default
                )
        );

    /// <summary>A round from the opening to the declaration: both tellers count the same.</summary>
    public Task RoundAsync(Contest contest, int papers, params int[] votes) => RoundAsync(() => OpenAsync(contest, papers), papers, votes);

    /// <summary>The same, however it is opened.</summary>
    public async Task RoundAsync(Func<Task<Result<ElectionId>>> open, int papers, params int[] votes)
    {
        var opened = await open();
        Assert.True(opened.Refusal is null, opened.Refusal?.Message);
        foreach (var teller in new[] { FirstTeller, SecondTeller })
        {
            var entered = await EnterAsync(teller, Counted(papers, votes));
            Assert.True(entered.Refusal is null, entered.Refusal?.Message);
        }

        var declared = await DeclareAsync();
        Assert.True(declared.Refusal is null, declared.Refusal?.Message);
    }
}
