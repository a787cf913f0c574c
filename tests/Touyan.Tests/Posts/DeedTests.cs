using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Posts;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Posts.Slips;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>Deeds: what is entered, by whose word it counts, and what is found out.</summary>
public sealed class DeedTests
{
    private static readonly byte[] Photo =
    [
        .. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
    ];

    [Fact]
    public async Task It_counts_by_the_word_of_others_and_never_of_the_doer()
    {
        var village = await Village.OpenAsync();
        var deed = await village.DeedAsync();
        Assert.Empty(await CountedAsync(village));

        var own = await village.ConfirmAsync(await village.SecretaryHimselfAsync(), word: null, deed);
        var asMember = await village.ConfirmAsync(await village.County.ActorAsync(Role.Member), word: null, deed);
        Village.Done(await village.ConfirmAsync(await village.County.ActorAsync(Role.BranchSecretary), "三组张大爷", deed));
        var again = await village.ConfirmAsync(await village.County.ActorAsync(Role.BranchSecretary), word: null, deed);

        Assert.Equal("deed.own", own.Refusal!.Code);
        Assert.Equal("deed.not-found", asMember.Refusal!.Code);
        Assert.Equal("deed.confirmed", again.Refusal!.Code);
        Assert.Equal([15], await CountedAsync(village));
        var row = Assert.Single(await village.DeedsAsync());
        Assert.Equal(DeedConfirmation.ByWord, row.Confirmation);
        Assert.StartsWith("三组张大爷", row.ConfirmedBy);
    }

    [Fact]
    public async Task The_slip_of_the_one_served_confirms_one_deed_and_not_one_of_whoever_printed_it()
    {
        var village = await Village.OpenAsync();
        var code = await SlipAsync(village, await village.County.ActorAsync(Role.BranchSecretary));
        var ownCode = await SlipAsync(village, await village.SecretaryHimselfAsync());

        var own = await village.LogAsync(Village.Helping(what: "甲") with { Code = ownCode });
        var wrong = await village.LogAsync(Village.Helping(what: "乙") with { Code = "ABCDEFGHJK" });
        Village.Done(await village.LogAsync(Village.Helping() with { Code = code.ToLowerInvariant().Insert(5, "-") }));
        var twice = await village.LogAsync(Village.Helping(what: "丙") with { Code = code });

        Assert.Equal("slip.own", own.Refusal!.Code);
        Assert.Equal("slip.no-good", wrong.Refusal!.Code);
        Assert.Equal("slip.no-good", twice.Refusal!.Code);
        var row = Assert.Single(await village.DeedsAsync());
        Assert.Equal((DeedState.Confirmed, DeedConfirmation.BySlip), (row.State, row.Confirmation));
    }

    [Fact]
    public async Task The_same_words_or_picture_are_explained()
    {
        var village = await Village.OpenAsync();
        Village.Done(await village.LogAsync(Village.Helping(), Sent()));

        var words = await village.LogAsync(Village.Helping("2026-11-19", what: "陪同独居老人，就医。"));
        var picture = await village.LogAsync(Village.Helping("2026-11-19", what: "代办医保"), Sent());
        var explained = await village.LogAsync(Village.Helping("2026-11-19") with { SameBecause = "每周一次" });

        Assert.Equal("deed.same-as-before", words.Refusal!.Code);
        Assert.Equal("deed.same-as-before", picture.Refusal!.Code);
        Village.Done(explained);
        Assert.Equal(["每周一次", null], (await village.DeedsAsync()).Select(d => d.SameBecause));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();
        Village.Done(await village.TakeAsync(post));
        await village.DeedAsync(Village.Helping(hours: 11));

        Assert.Equal("date.in-future", await RefusedAsync(village, Village.Helping("2026-11-21", what: "甲")));
        Assert.Equal("deed.too-old", await RefusedAsync(village, Village.Helping("2026-05-01", what: "甲")));
        Assert.Equal("deed.too-many-hours", await RefusedAsync(village, Village.Helping(what: "甲")));
        Assert.Equal("deed.hours-unreadable", await RefusedAsync(village, Village.Helping("2026-11-17", 1.25m, "甲")));
        Assert.Equal("post.area-unknown", await RefusedAsync(village, Village.Helping(hours: 1, what: "甲") with { Area = null }));
        Assert.Equal("deed.not-my-post", await RefusedAsync(village, Village.Helping(hours: 1, what: "甲") with { Post = post }));
        var text = new SentUpload("a.pdf", new MemoryStream("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"u8.ToArray()));
        Assert.Equal("deed.not-a-picture", (await village.LogAsync(Village.Helping(hours: 1, what: "甲"), text)).Refusal!.Code);
    }

    [Fact]
    public async Task Entered_late_it_says_so()
    {
        var village = await Village.OpenAsync();
        await village.DeedAsync(Village.Helping("2026-11-13", what: "按时"));
        await village.DeedAsync(Village.Helping("2026-11-12", what: "补记"));

        Assert.Equal(["补记"], (await village.DeedsAsync(new FindDeeds.Input { Late = true })).Select(d => d.What));
    }

    [Fact]
    public async Task On_a_post_it_is_of_its_area()
    {
        var village = await Village.OpenAsync();
        var post = await village.PostAsync();
        Village.Done(await village.AssignAsync(post, village.County.LiWei));

        await village.DeedAsync(Village.Helping("2026-11-20") with { Post = post, Area = null });

        Assert.Equal(["03"], (await village.DeedsAsync(new FindDeeds.Input { Post = post })).Select(d => d.Area));
    }

    [Fact]
    public async Task An_activity_is_a_deed_of_each_who_took_part()
    {
        var village = await Village.OpenAsync();
        var county = village.County;

        Village.Done(await EnterAsync(village, county.LiWei, village.ZhouKai));
        var stranger = await EnterAsync(village, county.ZhangMin);
        var nobody = await EnterAsync(village);

        Assert.Equal("deed.nobody", stranger.Refusal!.Code);
        Assert.Equal("deed.nobody", nobody.Refusal!.Code);
        Assert.Equal(2, (await village.DeedsAsync(new FindDeeds.Input { Kind = DeedKind.Activity })).Count);
        Assert.Single(await village.DeedsAsync(by: Role.Member));
    }

    [Fact]
    public async Task Withdrawn_it_stays_and_counts_no_more()
    {
        var village = await Village.OpenAsync();
        var (his, rejected) = (await village.DeedAsync(), await village.DeedAsync(Village.Helping(what: "代办医保")));
        await village.ConfirmedAsync(his, rejected);

        Village.Done(await village.WithdrawAsync(his, Role.Member));
        Village.Done(await village.WithdrawAsync(rejected, Role.BranchSecretary));
        var again = await village.WithdrawAsync(his, Role.Member);
        var inspector = await village.WithdrawAsync(his, Role.Inspector);

        Assert.Empty(await CountedAsync(village));
        Assert.Empty(await village.DeedsAsync());
        Assert.Equal(2, (await village.DeedsAsync(new FindDeeds.Input { State = DeedState.Withdrawn })).Count);
        Assert.Equal("deed.withdrawn", again.Refusal!.Code);
        Assert.Equal("posts.forbidden", inspector.Refusal!.Code);
    }

    private static SentUpload Sent() => new("照片.png", new MemoryStream(Photo));

    private static Task<Result<Guid>> EnterAsync(Village village, params MemberId[] members) =>
        village.County.RunAsync<EnterDeeds, Result<Guid>>(
            Role.BranchSecretary,
            (enter, by) =>
                enter.RunAsync(
                    new EnterDeeds.Input
                    {
                        Organization = village.County.EastVillage,
                        Members = members,
                        Area = "04",
                        On = new DateOnly(2026, 11, 15),
                        Hours = 2,
                        What = "义务植树",
                        ForWhom = "全村群众",
                    },
                    by,
                    default
                )
        );

    private static async Task<string> SlipAsync(Village village, Actor by)
    {
        var before = await village.County.LookAsync(db => db.ServiceSlips.Select(s => s.Code).ToListAsync());
        var input = new IssueSlips.Input { Organization = village.County.EastVillage, ForWhom = "三组困难户" };
        Village.Done(await village.County.RunAsync<IssueSlips, Result<int>>(by, (issue, actor) => issue.RunAsync(input, actor, default)));
        return await village.County.LookAsync(db => db.ServiceSlips.Where(s => !before.Contains(s.Code)).Select(s => s.Code).SingleAsync());
    }

    private static async Task<string> RefusedAsync(Village village, LogDeed.Input input) =>
        (await village.LogAsync(input)).Refusal?.Code ?? "";

    private static Task<List<int>> CountedAsync(Village village) =>
        village.County.RunAsync<IServiceDeeds, List<int>>(Role.Member, (door, _) => door.Counted.Select(d => d.Tenths).ToListAsync());
}
