using System.Text;
using Touyan.Kernel;
using Touyan.Modules.Dispositions;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Imports;

namespace Touyan.Tests.Dispositions;

/// <summary>Dispositions that began on paper are brought in at any step, and go on from there.</summary>
public sealed class DispositionsOnPaperTests
{
    private const string Correction = "限期改正";
    private const string Withdrawal = "劝其退党";
    private const string Delisting = "除名";

    [Theory]
    [InlineData(Correction, "investigation", "confirmed")]
    [InlineData(Correction, "talk", "proceed")]
    [InlineData(Correction, "branch-committee", "propose")]
    [InlineData(Correction, "pre-review", "agree")]
    [InlineData(Correction, "meeting", "passed")]
    [InlineData(Correction, "approval", "approve")]
    [InlineData(Correction, "notice", "notified")]
    [InlineData(Correction, "review", "corrected")]
    [InlineData(Correction, "review", "unchanged")]
    [InlineData(Withdrawal, "investigation", "confirmed")]
    [InlineData(Withdrawal, "talk", "proceed")]
    [InlineData(Withdrawal, "branch-committee", "propose")]
    [InlineData(Withdrawal, "pre-review", "agree")]
    [InlineData(Withdrawal, "meeting", "passed")]
    [InlineData(Withdrawal, "approval", "leaves")]
    [InlineData(Withdrawal, "approval", "delisted")]
    [InlineData(Withdrawal, "notice", "notified")]
    [InlineData(Delisting, "investigation", "confirmed")]
    [InlineData(Delisting, "talk", "proceed")]
    [InlineData(Delisting, "branch-committee", "propose")]
    [InlineData(Delisting, "pre-review", "agree")]
    [InlineData(Delisting, "meeting", "passed")]
    [InlineData(Delisting, "approval", "approve")]
    [InlineData(Delisting, "notice", "notified")]
    public async Task Brought_in_at_any_step_it_goes_on(string procedure, string step, string outcome)
    {
        var county = await DispositionCounty.OpenAsync();
        var id = await TakeInAsync(county, procedure, step);

        var done = await county.TryDecideAsync(OfficeOf(step), id, outcome, Saying(step, outcome, county.Today));

        Assert.False(done.IsRefused, $"{done.Refusal?.Code}: {done.Refusal?.Message}");
    }

    [Fact]
    public async Task A_correction_period_that_began_on_paper_is_entered_when_it_is_reviewed()
    {
        var county = await DispositionCounty.OpenAsync();
        var until = county.Today.AddDays(-10);
        var id = await TakeInAsync(county, Correction, "review", $"；限期改正至：{until:yyyy-MM-dd}");

        await county.DecideAsync(Role.BranchSecretary, id, "unchanged", Saying("review", "unchanged", county.Today));

        var made = Assert.Single(await county.DispositionsAsync());
        Assert.Equal(
            (DispositionKind.Correction, CorrectionResult.Unchanged, until, county.Today),
            (made.Kind, made.Result, made.Until, made.ReviewedOn)
        );
        Assert.Equal((id, county.Today.AddDays(-20)), (made.CaseId, made.On));
    }

    private static async Task<CaseId> TakeInAsync(DispositionCounty county, string procedure, string step, string more = "")
    {
        var ground = procedure switch
        {
            Correction => "工作消极懈怠",
            Withdrawal => "信仰宗教经帮助教育没有转变",
            _ => "理想信念缺失",
        };
        // Whoever is heard admits his fault: without it no correction period is proposed.
        var attitude = step is "investigation" or "talk" ? "" : "；本人态度：认识错误、愿意改正";
        var said = $"处置情形：{ground}；主要事实：长期不参加组织生活；同一问题是否已受党纪处分：否{attitude}{more}";
        var (began, opened) = (county.Today.AddDays(-40), county.Today.AddDays(-20));
        string[] row = [procedure, "刘洋", "", step, $"{began:yyyy-MM-dd}", $"{opened:yyyy-MM-dd}", "", said];
        var sheet = Encoding.UTF8.GetBytes(
            $"流程,办理对象,公民身份号码,当前环节,发起日期,上一环节办理日期,期限,填写内容\r\n{string.Join(',', row)}"
        );
        var desk = await ImportDesk.OpenAsync(county.County);
        await desk.TakenInAsync(sheet, "在办.csv", "cases");
        return await county.LookAsync(db => Task.FromResult(db.Set<Case>().Single().Id));
    }

    private static Role OfficeOf(string step) => step is "pre-review" or "approval" ? Role.CommitteeAdministrator : Role.BranchSecretary;

    private static DecideStep.Input Saying(string step, string outcome, DateOnly today)
    {
        var (document, values) = Said(step, outcome, today);
        return new DecideStep.Input
        {
            Documents = document is null ? [] : [new DocumentGiven(document)],
            Values = values,
            Reason = "按规定办理",
            LateReason = "补录",
            Vote =
                step == "meeting"
                    ? new VoteCount
                    {
                        Entitled = 3,
                        Present = 3,
                        For = 3,
                        Against = 0,
                        Abstained = 0,
                    }
                    : null,
        };
    }

    private static (string? Document, Dictionary<string, string> Values) Said(string step, string outcome, DateOnly today) =>
        step switch
        {
            "investigation" => ("facts-paper", new() { ["findings"] = "属实" }),
            "talk" => ("talk-record", new() { ["talked-by"] = "陈刚", ["attitude"] = "认识错误、愿意改正" }),
            "branch-committee" => ("committee-minutes", new() { ["months"] = "6" }),
            "meeting" => ("resolution", new() { ["defended"] = "是" }),
            "approval" => ("approval-paper", new() { ["agrees"] = outcome == "leaves" ? "是" : "否" }),
            "notice" => (
                null,
                new()
                {
                    ["until"] = $"{today.AddMonths(3):yyyy-MM-dd}",
                    ["told-appeal"] = "是",
                    ["demands"] = "按时参加组织生活",
                    ["helpers"] = "陈刚",
                }
            ),
            "review" => ("review-paper", []),
            _ => (null, []),
        };
}
