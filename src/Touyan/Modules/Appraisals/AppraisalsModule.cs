using Touyan.Modules.Appraisals.Analyses;
using Touyan.Modules.Appraisals.Demo;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Reminders;
using Touyan.Modules.Appraisals.Seams;
using Touyan.Modules.Appraisals.Sheets;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Talks;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Modules.Duties;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Appraisals;

public static class AppraisalsModule
{
    public static IServiceCollection AddAppraisals(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, AppraisalsPermissions>();
        services.AddSingleton<IApi, AppraisalsApi>().AddSingleton<IApi, YearlyApi>();
        services.AddScoped<AppraisalDesk>().AddScoped<AppraisalChoices>();
        services.AddScoped<OpenAppraisals>().AddScoped<ExcuseMember>().AddScoped<WriteSelf>().AddScoped<MoveOn>();
        services.AddScoped<CastBallot>().AddScoped<HandOutPaper>().AddScoped<CountPaper>();
        services.AddScoped<SetGrades>().AddScoped<GatherFacts>().AddScoped<ConfirmAppraisal>().AddScoped<PublishAppraisal>();
        services.AddScoped<CorrectGrade>().AddScoped<AnswerObjection>().AddScoped<OwnAppraisal>();
        services.AddScoped<FindAppraisals>().AddScoped<ShowAppraisal>().AddScoped<ExportAppraisals>().AddScoped<CountTable>();
        services.AddScoped<RecordTalk>().AddScoped<FindTalks>();
        services.AddScoped<ListIssue>().AddScoped<SettleIssue>().AddScoped<NoteCriticism>().AddScoped<FindIssues>();
        services.AddScoped<WriteAnalysis>().AddScoped<CheckAnalysis>();
        services
            .AddDutyEvidence<AppraisalProofs>(AppraisalProofs.Id, "公布了结果的民主评议")
            .AddDutyEvidence<TalkProofs>(TalkProofs.Id, "登记的谈心谈话", TalkProofs.Kinds)
            .AddDutyEvidence<AnalysisProofs>(AnalysisProofs.Id, "审核通过的党性分析");
        services.AddScoped<IMemberUse, AppraisalsOfMember>().AddScoped<IOrganizationUse, AppraisalsAtOrganization>();
        services.AddScoped<IMemberPanel, GradesPanel>().AddScoped<ICaseSuggestion, UnqualifiedGround>();
        services.AddScoped<IWorkSource, AppraisalWork>().AddScoped<IDemoPart, DemoAppraisals>();
        services.AddScoped<IImportKind, GradeImport>().AddScoped<TakeBackGrades>();
        // Offices; members are led to their own from the home page.
        var (read, take) = (AppraisalsPermissions.Export.Code, AppraisalsPermissions.Take.Code);
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的评议", "/my-appraisal", "clipboard-check", 32, take));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "民主评议", "/appraisals", "clipboard-list", 12, read));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "谈心谈话", "/talks", "message", 13, read));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "问题清单", "/issues", "list-check", 14, read));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "党性分析", "/analyses", "file-text", 15, read));
        return services;
    }
}
