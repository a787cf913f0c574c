using Touyan.Modules.Documents;
using Touyan.Modules.Messages;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Beginning;
using Touyan.Modules.Procedures.Book;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Certificates;
using Touyan.Modules.Procedures.Deciding;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Modules.Procedures.Demo;
using Touyan.Modules.Procedures.Forms;
using Touyan.Modules.Procedures.Rehearsal;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Seams;
using Touyan.Modules.Procedures.Statistics;
using Touyan.Modules.Procedures.Subjects;
using Touyan.Modules.Procedures.TakingOver;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Procedures.Work;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Procedures;

public static class ProceduresModule
{
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, ProceduresPermissions>();
        services
            .AddCaseSubjects<MemberSubjects>(MemberSubjects.KindName, MemberSubjects.Facts)
            .AddCaseSubjects<OrganizationSubjects>(OrganizationSubjects.KindName, []);
        services.AddScoped<IOrganizationUse, CasesOfOrganization>();
        services.AddScoped<IRuleUse, RulesOfDecisions>();
        services.AddCaseCheck<CertificateMonths>(CertificateMonths.Id, "外出时间不超过证明信的期限");
        services.AddSingleton<IApi, CasesApi>();
        services.SendsBy(CaseNews.Gate, CaseNews.GateByDay, CaseNews.Urged, CaseNews.HandedOver, CaseNews.Ended);
        services.AddScoped<IWorkSource, CaseWork>().AddScoped<IDigestSource, CaseDigest>();
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "办理单", "/cases", "gavel", 10, ProceduresPermissions.Read.Code));
        return services.AddRunning().AddTending().AddFace().AddBook().AddRehearsal().AddStatistics().AddTakingOver();
    }

    /// <summary>
    /// Reads the definitions and checks them against all that the houses registered: called after the last of them. A definition that does not hold
    /// together stops the start.
    /// </summary>
    public static IServiceCollection AddProcedureBook(this IServiceCollection services)
    {
        var folder = services.RulebookOf();
        var words = new ProcedureVocabulary(services.CaseWordsOf(), services.PaperKinds())
        {
            Codes = folder.Rules.CodeTables.Select(t => t.Id).ToHashSet(StringComparer.Ordinal),
        };
        return services.AddSingleton(words).AddSingleton(ProcedureLoader.Load(folder, words));
    }

    private static IServiceCollection AddRunning(this IServiceCollection services) =>
        services
            .AddScoped<StartCase>()
            .AddScoped<OpenCase>()
            .AddScoped<AnsweredElsewhere>()
            .AddScoped<DemoCourse>()
            .AddScoped<DemoOffices>()
            .AddScoped<CaseBeginnings>()
            .AddScoped<StartChecks>()
            .AddScoped<FindParties>()
            .AddScoped<FindKeepers>()
            .AddScoped<FieldCheck>()
            .AddScoped<EntitledOnTheBooks>()
            .AddScoped<GateCheck>()
            .AddScoped<CaseHooks>()
            .AddScoped<CaseAtHand>()
            .AddScoped<Moments>()
            .AddScoped<KeptDefinitions>()
            .AddScoped<CaseNews>()
            .AddScoped<CaseDesk>()
            .AddScoped<FindStep>()
            .AddScoped<CasesOfSubjects>()
            .AddScoped<AdvanceCase>()
            .AddScoped<IssuePapers>()
            .AddScoped<SettleStep>()
            .AddScoped<DecideStep>();

    private static IServiceCollection AddFace(this IServiceCollection services) =>
        services
            .AddScoped<FindCases>()
            .AddScoped<ExportCases>()
            .AddScoped<ShowCase>()
            .AddScoped<ICases, RunningCases>()
            .AddScoped<ValueWords>()
            .AddScoped<TellCase>()
            .AddScoped<KeeperWords>()
            .AddScoped<AttachFile>()
            .AddScoped<IFileOwner, CaseFiles>()
            .AddScoped<CaseWays>()
            .AddScoped<FieldForms>()
            .AddScoped<PartyForms>()
            .AddScoped<BeginningForm>()
            .AddScoped<OpenGate>();

    private static IServiceCollection AddTending(this IServiceCollection services) =>
        services
            .AddScoped<WithdrawCase>()
            .AddScoped<UrgeCase>()
            .AddScoped<ExtendStep>()
            .AddScoped<HandOverStep>()
            .AddScoped<PassLimit>()
            .AddSingleton<SweepLimits>()
            .AddSingleton<ICountySweep>(services => services.GetRequiredService<SweepLimits>());
}
