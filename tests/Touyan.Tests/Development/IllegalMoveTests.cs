using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Tests.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>The five kinds of illegal move, each refused with the article it breaks.</summary>
public sealed class IllegalMoveTests
{
    private const string Rules = "《中国共产党发展党员工作细则》";

    [Fact]
    public async Task Too_early()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("cultivate");
        await way.ReviewAsync("2023-09-01");

        var refused = await way.TryAsync("done", on: "2024-02-29");

        Refused("case.too_early", "第十三条", refused);
    }

    [Fact]
    public async Task Reviewed_twice_at_the_last_moment()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("cultivate");
        await way.ReviewAsync("2024-02-29");
        await way.ReviewAsync("2024-03-01");

        var refused = await way.TryAsync("done");
        await way.ReviewAsync("2023-08-30");
        var done = await way.TryAsync("done");

        Refused("development.reviews-missing", "第十一条", refused);
        Assert.Contains("2023-03-01 至 2023-09-01 没有登记考察", refused.Refusal!.Message);
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    [Fact]
    public async Task Too_few_present()
    {
        var way = await Pathway.OpenAsync();
        await way.County.EnrolAsync("吴军", way.County.EastVillage, 75);
        await way.UpToAsync("meeting-admission");

        var absent = await way.TryAsync("pass", vote: Pathway.Votes(4, 2, 2, written: 2));
        var half = await way.TryAsync("pass", vote: Pathway.Votes(4, 3, 2));

        Refused("vote.no_quorum", "第二十条", absent);
        Refused("vote.not_passed", "第二十二条", half);
    }

    [Fact]
    public async Task An_unqualified_introducer()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("introducers");

        // 王芳 is a probationary member since 2026-03-15, and none before.
        var probationary = await way.TryAsync("name", on: "2026-05-01", values: Chosen(way.SunLi, way.County.WangFang));
        var noMember = await way.TryAsync("name", values: Chosen(way.SunLi, way.County.WangFang));
        var alone = await way.TryAsync("name", values: Chosen(way.SunLi));
        var three = await way.TryAsync("name", values: Chosen(way.SunLi, way.ZhouTao, way.County.LiWei));
        var kin = await way.TryAsync("name", values: new() { ["no-kin"] = "否" });

        Refused("development.introducer-not-eligible", "第十四条", probationary);
        Assert.Contains("王芳在 2026-05-01 是预备党员", probationary.Refusal!.Message);
        Refused("development.introducer-not-eligible", "第十四条", noMember);
        Refused("case.field_against_rule", "第十四条", alone);
        Refused("development.introducers-number", "第十四条", three);
        Refused("development.kin-not-ruled-out", "第十四条", kin);
    }

    [Fact]
    public async Task Overwriting_an_approval()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("file-above");
        var again = new Modules.Procedures.Running.DecideStep.Input
        {
            Step = "approve-admission",
            On = new DateOnly(2024, 7, 5),
            Reason = "改为不批准",
        };

        var refused = await way.County.TryDecideAsync(Role.CommitteeAdministrator, way.Case, "refuse", again);

        Assert.Equal("case.already_decided", refused.Refusal!.Code);
        Assert.Equal($"{Rules}第二十七条", refused.Refusal.Article);
    }

    [Fact]
    public async Task Missing_notice_where_the_county_demands_it()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Change("development.yaml", "value: 否\n    local: true", "value: 是\n    local: true");
        await using var app = await TestApp.StartAsync(rulebook.Folder);
        var way = await Pathway.OpenAsync(app);
        await way.UpToAsync("post-admission");

        var skipped = await way.County.TryDecideAsync(Role.BranchSecretary, way.Case, "pass", new() { Step = "meeting-admission" });
        var tooShort = await way.TryAsync("posted", on: "2024-05-20", values: Notice("2024-05-20", "2024-05-23"));
        await way.UpToAsync("notice-admission");
        var notOver = await way.TryAsync("clear", on: "2024-05-24");
        var given = await way.TryAsync("clear");

        Assert.Equal("case.out_of_order", skipped.Refusal!.Code);
        Refused("development.notice-too-short", "未作规定", tooShort);
        Refused("development.notice-not-over", "未作规定", notOver);
        Assert.False(given.IsRefused, given.Refusal?.Message);
    }

    private static Dictionary<string, string> Chosen(params MemberId[] members) => new() { ["introducers"] = string.Join(',', members) };

    [Fact]
    public async Task A_county_that_comes_to_demand_a_notice_refuses_a_meeting_without_one_and_its_neighbour_does_not()
    {
        await using var app = await TestApp.StartAsync();
        var (way, neighbour) = (await Pathway.OpenAsync(app), await Pathway.OpenAsync(app));
        await way.UpToAsync("meeting-admission");
        await neighbour.UpToAsync("meeting-admission");
        await way.County.SetAsync("是", await way.County.SecondAsync(), "2026-11-20", "DEV-03.notice-required");

        var refused = await way.TryAsync("pass", on: "2026-11-20");
        var passed = await neighbour.TryAsync("pass", on: "2026-11-20");
        var madeUp = await way.TryAsync("notice", on: "2026-11-20", reason: "补办");

        Refused("development.notice-missing", "未作规定，由本地确定", refused);
        Assert.False(passed.IsRefused, passed.Refusal?.Message);
        Assert.False(madeUp.IsRefused, madeUp.Refusal?.Message);
        Assert.Equal("post-admission", (await way.County.CaseAsync(way.Case)).Open?.Step);
    }

    private static Dictionary<string, string> Notice(string from, string to) => new() { ["notice-from"] = from, ["notice-to"] = to };

    private static void Refused(string code, string article, Result<CaseId> done)
    {
        Assert.Equal(code, done.Refusal?.Code);
        Assert.Contains(article, done.Refusal!.Article);
    }
}
