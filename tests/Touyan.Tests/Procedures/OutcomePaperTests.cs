using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;
using Touyan.Tests.OrganizationAffairs;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

/// <summary>Papers that go with an outcome: issued in its transaction, with numbers without gaps and values taken from the case.</summary>
public sealed class OutcomePaperTests
{
    private const string NewName = "中共城东镇东湖村支部委员会";

    [Fact]
    public async Task The_outcome_issues_its_paper_with_what_the_case_knows()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await CertificateAtIssueAsync(county);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "issue");

        var document = Assert.Single((await county.CaseAsync(id)).Documents, d => d.PaperId is not null);
        var paper = await county.LookAsync(db => db.Papers.SingleAsync(p => p.Id == document.PaperId));
        Assert.Equal((paper.Number, paper.Title), (document.Number, document.Title));
        Assert.Equal(("member-certificate", county.LiWei.Value), (paper.Kind, paper.SubjectId));
    }

    [Fact]
    public async Task The_case_leads_the_member_himself_to_the_paper()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await CertificateAtIssueAsync(county);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "issue");
        var document = Assert.Single((await county.CaseAsync(id)).Documents, d => d.PaperId is not null);

        var member = await county.AsAsync(Role.Member);
        var story = await member.OpenAsync($"/cases/{id}");
        var paper = await member.GetAsync($"/papers/{document.PaperId}");

        Assert.NotNull(story.QuerySelector($"a[href='/papers/{document.PaperId}']"));
        Assert.Contains(document.Number!, paper.Reading, StringComparison.Ordinal);
        Assert.Contains("李伟", paper.Reading, StringComparison.Ordinal);
        Assert.Contains("苏州市工业园区", paper.Reading, StringComparison.Ordinal);
        Assert.Contains("2026年6月", paper.Reading, StringComparison.Ordinal);
        Assert.DoesNotContain("{", paper.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_takes_a_number_and_none_is_lost()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await CertificateAtIssueAsync(county);
        var by = await county.ActorAsync(Role.CommitteeAdministrator);
        Func<DecideStep, Actor, Task<Result<CaseId>>> issue = (decide, actor) =>
            decide.RunAsync(
                new()
                {
                    Case = id,
                    Step = "issue",
                    Outcome = "issue",
                    On = county.Today,
                },
                actor,
                default
            );

        var done = await county.TogetherAsync(by, issue, issue);
        var next = await CertificateAtIssueAsync(county);
        await county.DecideAsync(Role.CommitteeAdministrator, next, "issue");

        Assert.Single(done, d => !d.IsRefused);
        Assert.Equal([1, 2], await county.LookAsync(db => db.Papers.OrderBy(p => p.Serial).Select(p => p.Serial).ToListAsync()));
    }

    [Fact]
    public async Task What_the_program_issues_stands_where_the_office_would_have_written_its_own_number()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await RenamingAtDecisionAsync(county);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Minutes);

        var at = await county.CaseAsync(id);
        var reply = Assert.Single(at.Documents, d => d.Document == "reply");
        Assert.NotNull(reply.PaperId);
        Assert.Equal(reply.Number, CaseValues.Read(at.Values).Text("reply-number"));
    }

    [Fact]
    public async Task An_office_with_a_paper_of_its_own_gets_none()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await RenamingAtDecisionAsync(county);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);

        var at = await county.CaseAsync(id);
        Assert.DoesNotContain(at.Documents, d => d.Document == "reply" && d.PaperId is not null);
        Assert.Equal(Affair.Reply, CaseValues.Read(at.Values).Text("reply-number"));
    }

    [Fact]
    public async Task A_step_decided_anew_makes_the_earlier_paper_void()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await RenamingAtDecisionAsync(county);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Minutes);
        await county.DecideAsync(Role.CountyAdministrator, id, "back", new() { Reason = "名称有误" });

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Minutes);

        var papers = (await county.CaseAsync(id)).Documents.Where(d => d.PaperId is not null).Select(d => d.PaperId).ToList();
        var states = await county.LookAsync(db =>
            db.Papers.Where(p => papers.Contains(p.Id))
                .OrderBy(p => p.Serial)
                .Select(p => new { p.Serial, IsVoid = p.VoidedOn != null })
                .ToListAsync()
        );
        Assert.Equal([(1, true), (2, false)], states.Select(s => (s.Serial, s.IsVoid)));
    }

    [Theory]
    [InlineData("no-such-paper", "committee", "{subject.name}", "没有文书")]
    [InlineData("reply", "nobody", "{subject.title}", "没有出具方")]
    [InlineData("reply", "committee", "{subject.nickname}", "没有取值“subject.nickname”")]
    [InlineData("reply", "committee", "{field.unasked}", "没有取值“field.unasked”")]
    [InlineData("reply", "committee", "{vote.issue}", "没有取值“vote.issue”")]
    [InlineData("reply", "committee", "{day.yesterday}", "没有取值“day.yesterday”")]
    [InlineData("reply", "committee", "{subject.name", "花括号")]
    [InlineData("reply", "committee", "{reason.issue}", "只容 300 字")]
    [InlineData("reply", "committee", null, "缺少栏目“标题”")]
    public async Task A_paper_that_cannot_be_filled_stops_the_definition(string kind, string issuer, string? title, string told)
    {
        var values = new Dictionary<string, string>
        {
            ["addressee"] = "某",
            ["request"] = "某",
            ["body"] = "某",
        };
        if (title is not null)
            values["title"] = title;

        var wrong = await WrongAsync(new PaperDefinition(kind, issuer, values));

        Assert.Contains(wrong, w => w.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_can_be_filled_is_accepted()
    {
        var values = new Dictionary<string, string>
        {
            ["addressee"] = "{party.branch}",
            ["request"] = "某",
            ["body"] = "某",
            ["title"] = "关于{subject.name}",
        };

        Assert.Empty(await WrongAsync(new PaperDefinition("reply", "committee", values)));
    }

    private static async Task<List<string>> WrongAsync(PaperDefinition paper)
    {
        var app = await SharedApp.GetAsync();
        var rules = app.Services.GetRequiredService<RulebookFolder>().Rules;
        var definition = app.Services.GetRequiredService<ProcedureBook>().Find("member-certificate", 1)!;
        var last = definition.Steps[^1];
        var issuing = last with { Outcomes = [last.Outcomes[0] with { Papers = [paper] }, .. last.Outcomes.Skip(1)] };
        var asked = definition with { Steps = [.. definition.Steps.SkipLast(1), issuing] };
        var words = app.Services.GetRequiredService<ProcedureVocabulary>();
        return [.. DefinitionCheck.Wrong(asked, words, id => rules.Find(id, app.Clock.Today)).Select(f => f.Message)];
    }

    private static readonly DecideStep.Input Minutes = new() { Documents = [new DocumentGiven("minutes")] };

    private static async Task<CaseId> CertificateAtIssueAsync(SmallCounty county)
    {
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", new() { Values = new() { ["dues-paid-to"] = "2026-06" } });
        return id;
    }

    private static Task<CaseId> RenamingAtDecisionAsync(SmallCounty county) =>
        county.StartCaseAsync(Role.CommitteeAdministrator, Affair.Of("organization-rename", county.EastVillage, ("name", NewName)));
}
