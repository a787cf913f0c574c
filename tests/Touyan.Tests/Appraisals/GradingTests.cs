using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Duties;
using Touyan.Tests.Support;
using static Touyan.Tests.Appraisals.Appraised;

namespace Touyan.Tests.Appraisals;

/// <summary>Graded by vote, no more 优秀 than the rule, confirmed above, told, objected to, frozen.</summary>
public sealed class GradingTests
{
    [Fact]
    public async Task Of_four_one_may_be_excellent_and_whoever_departs_from_the_poll_says_why()
    {
        var stage = await (await OpenAsync()).GradingAsync();
        var (li, zhou) = (stage.County.LiWei, stage.ZhouKai);

        Refused("appraisal.too-many-excellent", await stage.GradeAsync(stage.Grading((li, Grade.Excellent), (zhou, Grade.Excellent))));
        Refused("appraisal.departs-from-poll", await stage.GradeAsync(stage.Grading((li, Grade.Excellent)) with { CommonReason = null }));
        var missing = stage.Grading();
        missing.Grades.Remove(li.ToString());
        Refused("appraisal.grades-missing", await stage.GradeAsync(missing));
        var stranger = stage.Grading();
        stranger.Grades[stage.County.WangFang.ToString()] = Grade.Qualified;
        Refused("appraisal.grade-of-ungraded", await stage.GradeAsync(stranger));
        Done(await stage.GradeAsync(stage.Grading((li, Grade.Excellent))));

        var view = await stage.ShowAsync();
        Assert.Equal(1, view.MostExcellent);
        Assert.Equal(new GradeCounts(1, 3, 0, 0), view.Grades.Counts);
        Assert.Equal(view.Appraisal.Graded.Count(), view.Grades.Counts.Total);
    }

    [Fact]
    public async Task The_members_grade_where_there_is_no_committee_and_by_the_rules_of_votes()
    {
        var stage = await (await OpenAsync()).GradingAsync();
        var input = stage.Grading();

        Refused("appraisal.wrong-body", await stage.GradeAsync(input with { Body = GradingBody.Committee }));
        Refused("appraisal.wrong-entitled", await stage.GradeAsync(input with { Vote = Votes(3, 3, 3) }));
        Assert.NotNull((await stage.GradeAsync(input with { Vote = Votes(4, 1, 1) })).Refusal);
        Refused("appraisal.not-passed", await stage.GradeAsync(input with { Vote = Votes(4, 4, 2) }));
        Refused("appraisal.wrong-day", await stage.GradeAsync(input with { On = new DateOnly(2027, 1, 1) }));
        Refused("appraisal.wrong-day", await stage.GradeAsync(input with { On = new DateOnly(2025, 1, 1) }));
        Done(await stage.GradeAsync(input));
        Refused("appraisal.wrong-step", await stage.GradeAsync(input));
    }

    [Fact]
    public async Task Unqualified_is_never_without_a_reason()
    {
        var stage = await (await OpenAsync()).GradingAsync();
        var input = stage.Grading((stage.WuGang, Grade.Unqualified));

        Refused("appraisal.departs-from-poll", await stage.GradeAsync(input with { CommonReason = null }));
        input.Reasons[stage.WuGang.ToString()] = "长期不参加组织生活";
        Done(await stage.GradeAsync(input with { CommonReason = null }));
    }

    [Fact]
    public async Task The_committee_above_confirms_and_the_branch_cannot()
    {
        var stage = await (await OpenAsync()).GradingAsync();
        Refused("appraisal.wrong-step", await stage.ConfirmAsync());
        Done(await stage.GradeAsync(stage.Grading(), Role.CommitteeAdministrator));

        Refused("appraisal.own-submission", await stage.ConfirmAsync());
        Refused("appraisal.forbidden", await stage.ConfirmAsync(Role.BranchSecretary));
        Refused("appraisal.reason-missing", await stage.ConfirmAsync(Role.CountyAdministrator, isAgreed: false));
        Done(await stage.ConfirmAsync(Role.CountyAdministrator, isAgreed: false, "请核实"));
        Assert.Equal("请核实", (await stage.ShowAsync()).Appraisal.ReturnedFor);
        Done(await stage.GradeAsync(stage.Grading()));
        Refused("appraisal.wrong-step", await stage.PublishAsync());
        Done(await stage.ConfirmAsync());
        Done(await stage.PublishAsync());
    }

    [Fact]
    public async Task It_is_finished_when_all_were_told_and_the_days_to_object_are_over()
    {
        await using var app = await TestApp.StartAsync();
        var stage = await (await OpenAsync(app: app)).PublishedAsync();

        Refused("appraisal.not-told", await stage.FinishAsync());
        Done(await stage.TellAsync([.. stage.Full.Skip(1)]));
        Refused("appraisal.member-not-found", await stage.TellAsync(stage.County.WangFang));
        var known = await stage.County.RunAsync<OwnAppraisal, Result<AppraisalId>>(
            Role.Member,
            (own, by) => own.AcknowledgeAsync(stage.Id, by, default)
        );
        Done(known);
        Refused("appraisal.still-open-to-objection", await stage.FinishAsync());
        Done(await stage.ObjectAsync(stage.ZhouKai));
        app.Clock.Advance(TimeSpan.FromDays(7));
        Refused("appraisal.objections-open", await stage.FinishAsync());
        Refused("appraisal.objection-too-late", await stage.ObjectAsync(stage.WuGang));
        Done(await AnswerAsync(stage, isUpheld: false, grade: null));
        Done(await stage.FinishAsync());
        Refused("appraisal.wrong-step", await stage.TellAsync(stage.ZhouKai));
    }

    [Fact]
    public async Task An_objection_that_is_right_corrects_the_grade_as_a_new_row()
    {
        var stage = await (await OpenAsync()).PublishedAsync();
        Done(await stage.ObjectAsync(stage.ZhouKai));
        Refused("appraisal.objection-open", await stage.ObjectAsync(stage.ZhouKai));
        Refused("appraisal.forbidden", await AnswerAsync(stage, isUpheld: true, Grade.Excellent, Role.BranchSecretary));
        Refused("appraisal.grade-missing", await AnswerAsync(stage, isUpheld: true, grade: null));
        Refused("appraisal.same-grade", await AnswerAsync(stage, isUpheld: true, Grade.Qualified));
        Done(await AnswerAsync(stage, isUpheld: true, Grade.Excellent));
        Refused("appraisal.not-found", await AnswerAsync(stage, isUpheld: true, Grade.Excellent));

        // The place of the one 优秀 is taken now.
        Refused("appraisal.too-many-excellent", await CorrectAsync(stage, stage.WuGang, Grade.Excellent));
        Done(await CorrectAsync(stage, stage.WuGang, Grade.Basic));
        Refused("appraisal.same-grade", await CorrectAsync(stage, stage.WuGang, Grade.Basic));
        Refused("appraisal.member-not-found", await CorrectAsync(stage, stage.County.WangFang, Grade.Basic));

        var view = await stage.ShowAsync();
        Assert.Equal(Grade.Excellent, view.Grades.Of(stage.ZhouKai));
        Assert.Equal(Grade.Qualified, view.Appraisal.Sheets.Single(s => s.MemberId == stage.ZhouKai).Grade);
        Assert.Equal(new GradeCounts(1, 2, 1, 0), view.Grades.Counts);
        var listed = await stage.County.RunAsync<FindAppraisals, Result<FindAppraisals.View>>(
            Role.CountyAdministrator,
            (find, by) => find.RunAsync(new FindAppraisals.Input(), by, default)
        );
        var row = Assert.Single(Done(listed).Page.Rows);
        Assert.Equal((1, 2, 1, 0), (row.Excellent, row.Qualified, row.Basic, row.Unqualified));
        Assert.Equal(2, listed.Value.Without);
    }

    [Fact]
    public async Task Before_it_is_published_nothing_is_corrected_or_objected_to()
    {
        var stage = await (await OpenAsync()).GradingAsync();

        Refused("appraisal.too-early-to-correct", await CorrectAsync(stage, stage.WuGang, Grade.Basic));
        Refused("appraisal.wrong-step", await stage.ObjectAsync(stage.WuGang));
        Refused("appraisal.not-yours", await stage.ObjectAsync(stage.County.ZhangMin));
    }

    [Fact]
    public async Task What_was_published_is_the_evidence_of_the_yearly_duty()
    {
        var stage = await (await OpenAsync()).GradingAsync();
        Assert.Empty(await ProofsAsync(stage));

        Done(await stage.GradeAsync(stage.Grading()));
        Done(await stage.ConfirmAsync());
        Assert.Empty(await ProofsAsync(stage));
        Done(await stage.PublishAsync());

        var proof = Assert.Single(await ProofsAsync(stage));
        Assert.Equal((stage.County.EastVillage, new DateOnly(2026, 11, 20)), (proof.Organization, proof.On));
    }

    [Fact]
    public async Task The_table_of_the_statistics_counts_what_is_finished()
    {
        await using var app = await TestApp.StartAsync();
        var stage = await (await OpenAsync(app: app)).PublishedAsync();
        Assert.Equal(0, (await TableAsync(stage)).Rows.Sum(r => r.Total));

        Done(await stage.TellAsync(stage.Full));
        app.Clock.Advance(TimeSpan.FromDays(7));
        Done(await stage.FinishAsync());

        var table = await TableAsync(stage);
        Assert.Equal(8, table.Columns.Count);
        Assert.Equal([1, 5, 0, 0, 0, 0, 0, 0], table.Rows.Select(r => r.Total));
    }

    private static Task<CountTable.View> TableAsync(Appraised stage) =>
        stage.County.RunAsync<CountTable, CountTable.View>(
            Role.CommitteeAdministrator,
            (table, by) => table.RunAsync(new CountTable.Input { Year = 2026 }, by, default)
        );

    private static Task<List<DutyProof>> ProofsAsync(Appraised stage) =>
        stage.County.RunAsync<IEnumerable<IDutyEvidence>, List<DutyProof>>(
            Role.BranchSecretary,
            (sources, _) => sources.Single(s => s.Record == "appraisal").KnownOn(new DateOnly(2026, 12, 1)).ToListAsync()
        );

    private static async Task<Result<AppraisalId>> AnswerAsync(
        Appraised stage,
        bool isUpheld,
        Grade? grade,
        Role by = Role.CommitteeAdministrator
    )
    {
        var id = await stage.County.LookAsync(db =>
            db.Objections.Where(o => o.AppraisalId == stage.Id && o.IsUpheld == null).Select(o => (Guid?)o.Id).FirstOrDefaultAsync()
        );
        var input = new AnswerObjection.Input
        {
            Id = stage.Id,
            Objection = id ?? Guid.CreateVersion7(),
            IsUpheld = isUpheld,
            Grade = grade,
            Answer = "已核实",
        };
        return await stage.County.RunAsync<AnswerObjection, Result<AppraisalId>>(
            by,
            (answer, actor) => answer.RunAsync(input, actor, default)
        );
    }

    private static Task<Result<AppraisalId>> CorrectAsync(Appraised stage, MemberId member, Grade grade) =>
        stage.County.RunAsync<CorrectGrade, Result<AppraisalId>>(
            Role.CountyAdministrator,
            (correct, by) =>
                correct.RunAsync(
                    new CorrectGrade.Input
                    {
                        Id = stage.Id,
                        Member = member,
                        Grade = grade,
                        Why = "组发〔2026〕9号",
                    },
                    by,
                    default
                )
        );
}
