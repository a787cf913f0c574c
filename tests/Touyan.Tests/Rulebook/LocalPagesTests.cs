using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;
using static Touyan.Tests.Rulebook.AProposal;

namespace Touyan.Tests.Rulebook;

/// <summary>The whole way on the pages and over the API, by two people.</summary>
public sealed class LocalPagesTests
{
    private static readonly object Filled = new
    {
        Value = "40",
        DocumentNumber = "海组发〔2026〕12号",
        Reason = "支部规模不宜过大",
    };

    [Fact]
    public async Task One_proposes_another_finds_it_at_home_and_approves()
    {
        var county = await SmallCounty.OpenAsync();
        await county.SecondAsync();
        var (first, second) = (await county.AsAsync(Role.CountyAdministrator), await county.AsAsync($"second.{county.Code}"));

        var sent = await first.SubmitAsync($"/rulebook/rules/{BranchSize}/propose", Filled);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.DoesNotContain("本县规定待批准", (await first.GetAsync("/")).Reading);
        var home = await second.OpenAsync("/");
        Assert.Contains("1 项本县规定待批准", home.QuerySelector("main")!.TextContent);
        Assert.Contains("党支部党员人数上限", (await second.GetAsync("/rulebook/local")).Reading);
        var decided = await second.SubmitAsync(
            $"{sent.Location}/decide",
            new Dictionary<string, string> { ["Input.Decision"] = "Approve" }
        );
        Assert.Equal(HttpStatusCode.SeeOther, decided.Status);

        var rule = (await (await county.AsAsync(Role.Member)).GetAsync($"/rulebook/rules/{BranchSize}")).Reading;
        Assert.Contains("40 人", rule);
        Assert.Contains("全国规定 50 人", rule);
        Assert.Contains("本县规定（海组发〔2026〕12号）", rule);
        Assert.Contains("尚无办理记录", rule);
        Assert.Contains("执行中", (await first.GetAsync("/rulebook/local")).Reading);
        Assert.Contains("40 人", (await first.GetAsync("/rulebook/rules?only=own")).Reading);
    }

    [Fact]
    public async Task The_proposer_is_shown_no_way_to_decide_and_is_refused()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var id = (await county.ProposeAsync("40")).Value;

        Assert.Null((await browser.OpenAsync($"/rulebook/proposals/{id}")).QuerySelector("a[href$='/decide']"));
        var sent = await browser.SubmitAsync(
            $"/rulebook/proposals/{id}/decide",
            new Dictionary<string, string> { ["Input.Decision"] = "Approve" }
        );
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        var withdrawn = await browser.SubmitAsync($"/rulebook/proposals/{id}", new { });
        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.Status);
        Assert.Contains("已撤回", (await browser.GetAsync($"/rulebook/proposals/{id}")).Reading);
    }

    [Fact]
    public async Task What_is_not_decided_is_out_of_sight_of_others_and_of_other_counties()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var id = (await county.ProposeAsync("40")).Value;

        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.CountyAdministrator))
        {
            var browser = await county.AsAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/rulebook/proposals/{id}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/rulebook/rules/{BranchSize}/propose")).Status);
            Assert.DoesNotContain("海组发", (await browser.GetAsync($"/rulebook/rules/{BranchSize}")).Reading);
        }

        var stranger = await other.AsAsync(Role.CountyAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/rulebook/proposals/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/rulebook/proposals/{id}/decide")).Status);
        Assert.Equal("local-rule.not-found", (await other.DecideAsync(id, await other.SecondAsync())).Refusal!.Code);
    }

    [Fact]
    public async Task A_program_proposes_and_reads_and_another_decides()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var body = new
        {
            value = "40",
            from = "2026-12-01",
            documentNumber = "海组发〔2026〕12号",
            reason = "支部规模不宜过大",
        };

        var made = await caller.PostAsync($"/rulebook/rules/{BranchSize}/proposals", body);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var path = $"/rulebook/proposals/{made.Json.GetProperty("id").GetString()}";
        var own = await caller.PostAsync($"{path}/decide", new { decision = "approve" });
        Assert.Equal(HttpStatusCode.Forbidden, own.Status);
        Assert.Equal("pending", (await caller.ReadAsync(path)).GetProperty("standing").GetString());
        await county.DecideAsync(EntityId.From<RuleProposalId>(Guid.Parse(path[^36..])), await county.SecondAsync());

        var rules = await caller.ReadAsync($"/rulebook/rules?q={BranchSize}&on=2026-12-01");
        Assert.Equal(40, rules.EnumerateArray().Single().GetProperty("number").GetInt32());
        Assert.Equal(
            50,
            (await caller.ReadAsync($"/rulebook/rules?q={BranchSize}")).EnumerateArray().Single().GetProperty("number").GetInt32()
        );
        var rule = await caller.ReadAsync($"/rulebook/rules/{BranchSize}");
        Assert.Equal("coming", rule.GetProperty("county").EnumerateArray().Single().GetProperty("standing").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await caller.PostAsync($"{path}/withdraw", new { })).Status);
    }

    [Fact]
    public async Task The_latest_of_all_houses_is_where_a_rule_was_applied_last()
    {
        await using var app = await TestApp.StartAsync(change: host =>
            host.ConfigureServices(services =>
                services
                    .AddSingleton<IRuleUse>(new Used(BranchSize, new(2026, 3, 1), "旧的"))
                    .AddSingleton<IRuleUse>(new Used(BranchSize, new(2026, 5, 1), "张三 组织关系转接"))
                    .AddSingleton<IRuleUse>(new Used("other", new(2026, 6, 1), "别的"))
            )
        );
        var browser = await (await SmallCounty.OpenAsync(app)).AsAsync(Role.Member);

        var page = await browser.OpenAsync($"/rulebook/rules/{BranchSize}");

        Assert.Equal("张三 组织关系转接", page.QuerySelector("a[href='/cases/1']")!.TextContent);
        Assert.DoesNotContain("旧的", page.Body!.TextContent);
    }

    [Theory]
    [InlineData("q=VOTE-03", 2)]
    [InlineData("q=五分之四", 0)]
    [InlineData("q=4/5", 1)]
    [InlineData("q=支部 工作 条例&file=voting", 4)]
    [InlineData("file=voting&evidence=M", 0)]
    [InlineData("only=local&file=elections", 3)]
    [InlineData("only=own", 0)]
    public async Task Rules_are_searched_and_filtered(string query, int count)
    {
        var page = await (await (await SmallCounty.OpenAsync()).AsAsync(Role.Member)).OpenAsync("/rulebook/rules?" + query);

        Assert.Equal(count, page.QuerySelectorAll("tbody tr").Length);
    }

    private sealed class Used(string rule, DateTime at, string what) : IRuleUse
    {
        public Task<RuleUse?> LastAsync(string ruleId, Actor by, CancellationToken ct) =>
            Task.FromResult(ruleId == rule ? new RuleUse(DateTime.SpecifyKind(at, DateTimeKind.Utc), what, "/cases/1") : null);
    }
}
