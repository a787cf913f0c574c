using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Posts;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Holding;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>A county whose east village has posts: 李伟 (with an account) and 周凯 take them, the secretary keeps them.</summary>
internal sealed class Village
{
    private Village(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    public MemberId ZhouKai { get; private set; }

    public static DateOnly Today => new(2026, 11, 20);

    public static async Task<Village> OpenAsync(TestApp? app = null)
    {
        var village = new Village(await SmallCounty.OpenAsync(app));
        village.ZhouKai = await village.County.EnrolAsync("周凯", village.County.EastVillage, 71);
        return village;
    }

    public DefinePost.Input Cleaning(string name = "环境整治岗", int places = 2) =>
        new()
        {
            Organization = County.EastVillage,
            Name = name,
            Kind = "02",
            Area = "03",
            Promise = "包干一段道路的保洁",
            Places = places,
            Since = new DateOnly(2026, 1, 1),
        };

    public Task<Result<ServicePostId>> DefineAsync(DefinePost.Input? input = null, Role by = Role.BranchSecretary) =>
        County.RunAsync<DefinePost, Result<ServicePostId>>(by, (define, actor) => define.RunAsync(input ?? Cleaning(), actor, default));

    public async Task<ServicePostId> PostAsync(DefinePost.Input? input = null) => Done(await DefineAsync(input));

    public Task<Result<PostHoldingId>> TakeAsync(ServicePostId post) =>
        County.RunAsync<TakePost, Result<PostHoldingId>>(Role.Member, (take, actor) => take.RunAsync(post, actor, default));

    public Task<Result<PostHoldingId>> AssignAsync(ServicePostId post, MemberId member, Role by = Role.BranchSecretary) =>
        County.RunAsync<AssignPost, Result<PostHoldingId>>(
            by,
            (assign, actor) => assign.RunAsync(new AssignPost.Input { Id = post, Member = member }, actor, default)
        );

    public Task<Result<int>> AgreeAsync(Actor by, params PostHoldingId[] ids) =>
        County.RunAsync<ConfirmHoldings, Result<int>>(
            by,
            (confirm, actor) => confirm.RunAsync(new ConfirmHoldings.Input { Ids = ids }, actor, default)
        );

    public Task<Result<PostHoldingId>> EndAsync(PostHoldingId id, Role by) =>
        County.RunAsync<EndHolding, Result<PostHoldingId>>(
            by,
            (end, actor) => end.RunAsync(new EndHolding.Input { Id = id, Why = "身体不好" }, actor, default)
        );

    public static LogDeed.Input Helping(string on = "2026-11-18", decimal hours = 1.5m, string what = "陪同独居老人就医") =>
        new()
        {
            Area = "07",
            On = DateOnly.Parse(on),
            Hours = hours,
            What = what,
            ForWhom = "独居老人",
        };

    public Task<Result<ServiceDeedId>> LogAsync(LogDeed.Input? input = null, SentUpload? photo = null, Role by = Role.Member) =>
        County.RunAsync<LogDeed, Result<ServiceDeedId>>(by, (log, actor) => log.RunAsync(input ?? Helping(), photo, actor, default));

    public async Task<ServiceDeedId> DeedAsync(LogDeed.Input? input = null) => Done(await LogAsync(input));

    public Task<Result<int>> ConfirmAsync(Actor by, string? word, params ServiceDeedId[] ids) =>
        County.RunAsync<ConfirmDeeds, Result<int>>(
            by,
            (confirm, actor) => confirm.RunAsync(new ConfirmDeeds.Input { Ids = ids, Word = word }, actor, default)
        );

    public async Task ConfirmedAsync(params ServiceDeedId[] ids) =>
        Done(await ConfirmAsync(await County.ActorAsync(Role.BranchSecretary), word: null, ids));

    public Task<Result<ServiceDeedId>> WithdrawAsync(ServiceDeedId id, Role by) =>
        County.RunAsync<WithdrawDeed, Result<ServiceDeedId>>(
            by,
            (withdraw, actor) => withdraw.RunAsync(new WithdrawDeed.Input { Id = id, Why = "登记重复" }, actor, default)
        );

    public async Task<IReadOnlyList<DeedRow>> DeedsAsync(FindDeeds.Input? input = null, Role by = Role.BranchSecretary)
    {
        var found = await County.RunAsync<FindDeeds, Result<FindDeeds.View>>(
            by,
            (find, actor) => find.RunAsync(input ?? new FindDeeds.Input(), actor, default)
        );
        return found.Value.Page.Rows;
    }

    public async Task<IReadOnlyList<PostRow>> PostsAsync(PostFilter? state = null, Role by = Role.BranchSecretary)
    {
        var found = await County.RunAsync<FindPosts, Result<FindPosts.View>>(
            by,
            (find, actor) => find.RunAsync(new FindPosts.Input { State = state }, actor, default)
        );
        return found.Value.Page.Rows;
    }

    /// <summary>Somebody who is the member as well as the secretary of his branch.</summary>
    public async Task<Actor> SecretaryHimselfAsync() => (await County.ActorAsync(Role.BranchSecretary)) with { Member = County.LiWei };

    public static T Done<T>(Result<T> done)
    {
        Assert.True(done.Refusal is null, done.Refusal?.Message);
        return done.Value;
    }
}
