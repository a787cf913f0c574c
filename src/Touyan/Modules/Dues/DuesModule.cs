using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Bases;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Demo;
using Touyan.Modules.Dues.Lapses;
using Touyan.Modules.Dues.Large;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Overview;
using Touyan.Modules.Dues.Own;
using Touyan.Modules.Dues.Payments;
using Touyan.Modules.Dues.Publishing;
using Touyan.Modules.Dues.Reliefs;
using Touyan.Modules.Dues.Reminders;
using Touyan.Modules.Dues.Revealing;
using Touyan.Modules.Dues.Seams;
using Touyan.Modules.Dues.Sheets;
using Touyan.Modules.Duties;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Commands;
using Touyan.Platform.Demo;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Dues;

public static class DuesModule
{
    public static IServiceCollection AddDues(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, DuesPermissions>();
        services.AddSingleton<IApi, DuesApi>().AddSingleton<IApi, DuesBooksApi>();
        services.AddScoped<DuesDesk>().AddScoped<DuesNumbers>().AddScoped<DuesBooks>().AddScoped<DuesCourses>();
        services.AddScoped<UnpaidMonths>().AddScoped<DuesElsewhere>();
        services.AddScoped<DuesMonths>().AddScoped<AssessBranches>().AddScoped<AssessMonth>().AddScoped<IJobHandler, AssessmentJob>();
        services.AddSingleton<IProgramCommand, DuesCommand>();
        services.AddScoped<FixBasis>().AddScoped<RevealIncome>();
        services.AddScoped<PaymentDesk>().AddScoped<TakePayment>().AddScoped<ReversePayment>().AddScoped<ShowReceipt>();
        services.AddScoped<ShowProgress>().AddScoped<ShowSheet>().AddScoped<CollectMonth>().AddScoped<ShowDues>();
        services.AddScoped<ArrearsQuery>().AddScoped<FindArrears>().AddScoped<ExportArrears>();
        services.AddScoped<ListBooks>().AddScoped<ShowBooks>().AddScoped<PostMoney>().AddScoped<ReverseEntry>();
        services.AddScoped<RemitDues>().AddScoped<AllocateDues>().AddScoped<ReceiveDues>().AddScoped<PublishYear>();
        services.AddScoped<ListLarge>().AddScoped<TakeLarge>().AddScoped<HandOnLarge>();
        services.AddScoped<IMemberUse, DuesOfMember>().AddScoped<IOrganizationUse, DuesAtOrganization>();
        services.AddScoped<IMemberPanel, DuesPanel>();
        services.AddScoped<IWorkSource, DuesWork>().AddScoped<ITileSource, DuesTiles>().AddScoped<IDemoPart, DemoDues>();
        services.AddScoped<IImportKind, BasisImport>().AddScoped<IImportKind, PaymentImport>();
        services.AddScoped<TakeBackBases>().AddScoped<TakeBackPayments>();
        services.AddDutyEvidence<PublicationEvidence>(PublicationEvidence.Id, "党费收支公布");
        services.AddDutyCondition<CollectsDues>(CollectsDues.Id, "已经核定党费");
        services.AddDutyEvidence<PaidMonthEvidence>(PaidMonthEvidence.Id, "党费交纳记录");
        services.AddCaseCheck<ReliefCheck>("dues.relief", "起止月份正确，少交后的数额低于原来应交的");
        services.AddScoped<LapseDesk>().AddSingleton<SweepLapses>();
        services.AddSingleton<ICountySweep>(provider => provider.GetRequiredService<SweepLapses>());
        services.AddCaseCheck<HasLapsed>("dues.lapsed", "连续没有交纳党费达到规定的月数");
        services.AddCaseEffect<BeginDelisting>("dues.begin-delisting", "按自行脱党发起组织处置");
        services.AddCaseEffect<Relieve>("dues.relieve", "少交、免交生效，更正尚未交纳的月份");
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "党费收缴", "/dues", "report", 50, DuesPermissions.ReadAccounts.Code));
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的党费", "/dues/mine", "report", 40, DuesPermissions.Own.Code));
        return services;
    }
}
