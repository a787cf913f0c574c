using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class TakingOverTests
{
    private const string Said = "前往的地方和党组织：苏州市；外出日期：2026年12月1日；预计外出几个月：3；外出事由：务工";

    [Fact]
    public async Task A_running_case_is_taken_over_where_it_stands_and_goes_on_to_its_end()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);

        var import = await desk.TakenInAsync(Sheet(Row("李伟", opened: "2026-11-17")), "在办.csv", "cases");

        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        var taken = await TheCaseAsync(county);
        Assert.Equal(("基层党委开具", new DateOnly(2026, 11, 16)), (taken.OpenStep, taken.StartedOn));
        Assert.Equal(new DateOnly(2026, 11, 17), taken.Open!.OpenedOn);
        Assert.Equal("2026-12-01", CaseValues.Read(taken.Values).Text("leaves-on"));
        Assert.Contains("此前在系统外办过：党支部核实", Assert.Single(taken.Events, e => e.Kind is CaseEventKind.TakenOver).Text);
        await county.DecideAsync(Role.CommitteeAdministrator, taken.Id, "issue", new DecideStep.Input { LateReason = "补录" });
        Assert.Equal(CaseState.Completed, (await county.CaseAsync(taken.Id)).State);
    }

    [Fact]
    public async Task Limits_count_from_the_days_of_the_sheet_as_those_of_a_case_begun_here()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var day = county.Today.AddDays(-2);

        await desk.TakenInAsync(Sheet(Row("李伟", step: "branch-review", started: $"{day:yyyy-MM-dd}", opened: "")), "在办.csv", "cases");
        var here = await other.StartCaseAsync(Role.Member, other.CertificateFor(other.LiWei) with { On = day });

        Assert.Equal((await other.CaseAsync(here)).DueOn, (await TheCaseAsync(county)).DueOn);
        Assert.Equal(
            (await other.CaseAsync(here)).Open!.Keepers.Select(k => (k.Role, k.StandsIn)),
            (await TheCaseAsync(county)).Open!.Keepers.Select(k => (k.Role, k.StandsIn))
        );
    }

    [Fact]
    public async Task The_limit_of_the_paper_goes_before_that_of_the_rule()
    {
        var county = await SmallCounty.OpenAsync();
        await (await ImportDesk.OpenAsync(county)).TakenInAsync(Sheet(Row("李伟", due: "2027-01-31")), "在办.csv", "cases");

        Assert.Equal(new DateOnly(2027, 1, 31), (await TheCaseAsync(county)).DueOn);
    }

    [Theory]
    [InlineData("没有的流程", "李伟", "基层党委开具", "2026-11-16", "", "", Said, "procedure.unknown")]
    [InlineData("开具党员证明信", "孙悟空", "基层党委开具", "2026-11-16", "", "", Said, "subject.not-found")]
    [InlineData("开具党员证明信", "", "基层党委开具", "2026-11-16", "", "", Said, "subject.required")]
    [InlineData("开具党员证明信", "李伟", "县里批", "2026-11-16", "", "", Said, "step.unknown")]
    [InlineData("开具党员证明信", "李伟", "issue", "去年", "", "", Said, "started-on.not-a-date")]
    [InlineData("开具党员证明信", "李伟", "issue", "", "", "", Said, "started-on.required")]
    [InlineData("开具党员证明信", "李伟", "issue", "2027-11-16", "", "", Said, "started-on.in-future")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "2026-11-15", "", Said, "opened-on.before-start")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "2026-11-17", "2026-11-16", Said, "due-on.before-opened")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "", "", "外出日期：明天", "values.wrong")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "", "", "", "values.wrong")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "", "", "血型：A", "values.unknown")]
    [InlineData("开具党员证明信", "李伟", "issue", "2026-11-16", "", "", "外出", "values.unreadable")]
    public async Task A_row_that_does_not_hold_is_told_why(
        string procedure,
        string subject,
        string step,
        string started,
        string opened,
        string due,
        string said,
        string code
    )
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);

        var import = await desk.CheckedAsync(Sheet([procedure, subject, "", step, started, opened, due, said]), "在办.csv", "cases");

        Assert.Contains(code, await CodesAsync(county, import));
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_their_numbers()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await county.EnrolAsync("李伟", county.WestVillage, 77);
        var desk = await ImportDesk.OpenAsync(county);
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 77).Value;

        var unclear = await desk.CheckedAsync(Sheet(Row("李伟")), "在办.csv", "cases");
        var wrong = await desk.CheckedAsync(Sheet(Row("王芳", number: number)), "在办.csv", "cases");
        await desk.TakenInAsync(Sheet(Row("李伟", number: number)), "在办.csv", "cases");

        Assert.Contains("subject.ambiguous", await CodesAsync(county, unclear));
        Assert.Contains("subject.disagrees-with-id-number", await CodesAsync(county, wrong));
        Assert.Equal(other, (await TheCaseAsync(county)).SubjectMember);
    }

    [Fact]
    public async Task One_matter_runs_once_in_the_books_and_in_the_sheet()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang));

        var import = await desk.CheckedAsync(Sheet(Row("王芳"), Row("李伟"), Row("李伟")), "在办.csv", "cases");

        Assert.Equal(["subject.duplicate-in-file", "subject.running-already"], (await CodesAsync(county, import)).Order());
    }

    [Fact]
    public async Task An_import_is_taken_back_as_one_while_nothing_was_decided()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.TakenInAsync(Sheet(Row("李伟"), Row("张敏")), "在办.csv", "cases");
        await county.SweepLimitsAsync();
        Assert.Equal(2, await county.LookAsync(db => db.Cases.CountAsync()));

        await desk.UndoAsync(import);
        await county.App.WorkAsync();

        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(0, await county.LookAsync(db => db.Cases.CountAsync()));
        Assert.Equal(0, await county.LookAsync(db => db.CaseSteps.CountAsync()));
        Assert.Equal(0, await county.LookAsync(db => db.GateKeepers.CountAsync()));
    }

    [Fact]
    public async Task What_somebody_went_on_with_is_not_taken_back()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.TakenInAsync(Sheet(Row("李伟")), "在办.csv", "cases");
        await county.DecideAsync(
            Role.CommitteeAdministrator,
            (await TheCaseAsync(county)).Id,
            "back",
            new DecideStep.Input { Reason = "去向不明", LateReason = "补录" }
        );

        var refused = await desk.UndoAsync(import);
        await county.App.WorkAsync();

        Assert.NotEqual(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Contains("不能撤销", refused.Reading);
        Assert.Equal(1, await county.LookAsync(db => db.Cases.CountAsync()));
    }

    private static string[] Row(
        string subject,
        string step = "基层党委开具",
        string started = "2026-11-16",
        string opened = "2026-11-16",
        string due = "",
        string number = ""
    ) => ["开具党员证明信", subject, number, step, started, opened, due, Said];

    private static byte[] Sheet(params IEnumerable<string[]> rows)
    {
        string[] header = ["流程", "办理对象", "公民身份号码", "当前环节", "发起日期", "上一环节办理日期", "期限", "填写内容"];
        return Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(header).Select(r => string.Join(',', r))));
    }

    private static Task<Case> TheCaseAsync(SmallCounty county) =>
        county.LookAsync(async db => (await db.WholeCaseAsync(db.Cases, await db.Cases.Select(c => c.Id).SingleAsync(), default))!);

    private static Task<List<string>> CodesAsync(SmallCounty county, string import) =>
        county.LookAsync(async db =>
        {
            var id = ImportDesk.IdOf(import);
            var rows = await db.ImportRows.Where(r => r.ImportId == id).ToListAsync();
            return rows.SelectMany(r => r.Read().Problems).Select(p => p.Code).ToList();
        });
}
