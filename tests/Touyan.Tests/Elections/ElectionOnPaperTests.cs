using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Elections that ran on paper: each goes on here, or is told at the sheet why it cannot.</summary>
public sealed class ElectionOnPaperTests
{
    [Theory]
    [InlineData("reply", Role.CommitteeAdministrator, "agree", ElectionState.Preparing)]
    [InlineData("reply", Role.CommitteeAdministrator, "refuse", null)]
    [InlineData("prepare", Role.BranchSecretary, "done", ElectionState.Preparing)]
    [InlineData("shortlist", Role.CommitteeAdministrator, "agree", ElectionState.Ready)]
    [InlineData("shortlist", Role.CommitteeAdministrator, "back", ElectionState.Preparing)]
    [InlineData("file", Role.BranchSecretary, "filed", null)]
    public async Task It_goes_on_from_where_it_can_begin(string step, Role by, string outcome, ElectionState? state)
    {
        var people = await AnElection.OfPeopleAsync();
        var id = await TakenInAsync(people.County, step);

        await people.County.DecideAsync(by, id, outcome, Said);

        var begun = await people.County.LookAsync(db => db.Elections.SingleOrDefaultAsync(e => e.CaseId == id.Value));
        Assert.Equal(state, begun?.State);
        if (state is not null)
            Assert.Equal((3, 2), (begun!.CommitteeSeats, begun.TermNumber));
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("prepare")]
    [InlineData("shortlist")]
    public async Task It_is_withdrawn_without_an_election(string step)
    {
        var people = await AnElection.OfPeopleAsync();
        var id = await TakenInAsync(people.County, step);

        var withdrawn = await people.County.RunAsync<WithdrawCase, Result<CaseId>>(
            Role.BranchSecretary,
            (withdraw, by) => withdraw.RunAsync(new() { Case = id, Reason = "另行提出" }, by, default)
        );

        Assert.True(withdrawn.Refusal is null, withdrawn.Refusal?.Message);
        Assert.Equal(CaseState.Withdrawn, (await people.County.CaseAsync(id)).State);
    }

    [Theory]
    [InlineData("nominate")]
    [InlineData("meeting")]
    [InlineData("report")]
    [InlineData("approve")]
    public async Task Whose_shortlist_or_rounds_were_made_on_paper_is_told_so(string step)
    {
        var people = await AnElection.OfPeopleAsync();
        var desk = await ImportDesk.OpenAsync(people.County);

        var import = await desk.CheckedAsync(Sheet(step), "在办.csv", "cases");

        var problem = Assert.Single(await ProblemsAsync(people.County, import));
        Assert.Equal("step.cannot-go-on", problem.Code);
        Assert.Contains("可以从“上级批复换届”", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_rule_allows_is_not_taken_over()
    {
        var running = await AnElection.RequestAsync();
        var desk = await ImportDesk.OpenAsync(running.County);

        var import = await desk.CheckedAsync(
            Sheet("reply", "村“两委”换届选举（四荐三考三票二选）", ";村民委员会名额：3"),
            "在办.csv",
            "cases"
        );

        Assert.Contains("已有正在进行的选举", Assert.Single(await ProblemsAsync(running.County, import)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_shortlist_on_paper_the_meeting_elects_whom_the_body_above_agreed_to()
    {
        var people = await AnElection.OfPeopleAsync();
        var id = await TakenInAsync(people.County, "shortlist");
        await people.County.DecideAsync(Role.CommitteeAdministrator, id, "agree", Said);
        var election = await people.OfCaseAsync(id);

        foreach (var name in new[] { "丁一", "王二", "刘三", "李四" })
            Assert.Null((await election.NominateAsync(name, consent: "东委〔2026〕8号")).Refusal);
        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);

        Assert.True((await election.LookAsync()).ProgressOf(Contest.Committee).IsDone);
    }

    private static DecideStep.Input Said =>
        new()
        {
            Reason = "从系统外接续",
            LateReason = "从系统外接续",
            Values = new()
            {
                ["conditions"] = "政治素质好",
                ["method"] = "无记名投票",
                ["sealed"] = "是",
            },
        };

    private static async Task<CaseId> TakenInAsync(SmallCounty county, string step)
    {
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.TakenInAsync(Sheet(step), "在办.csv", "cases");
        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        return await county.LookAsync(db => db.Cases.Select(c => c.Id).SingleAsync());
    }

    private static byte[] Sheet(string step, string procedure = "election", string more = "")
    {
        var said = "届次：2;选举方式：党员大会;委员名额：3;书记名额：1;拟选举日期：2026-11-20" + more;
        string[] header = ["流程", "办理对象", "公民身份号码", "当前环节", "发起日期", "上一环节办理日期", "期限", "填写内容"];
        string[] row = [procedure, "中共城东镇东风村支部委员会", "", step, "2026-11-10", "2026-11-16", "", said];
        return Encoding.UTF8.GetBytes(string.Join("\r\n", string.Join(',', header), string.Join(',', row)));
    }

    private static Task<List<Touyan.Platform.Sheets.SheetProblem>> ProblemsAsync(SmallCounty county, string import) =>
        county.LookAsync(async db =>
        {
            var id = ImportDesk.IdOf(import);
            var rows = await db.ImportRows.Where(r => r.ImportId == id).ToListAsync();
            return rows.SelectMany(r => r.Read().Problems).ToList();
        });
}
