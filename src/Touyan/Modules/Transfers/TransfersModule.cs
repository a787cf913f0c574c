using Touyan.Modules.Documents;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;
using Touyan.Modules.Transfers.Demo;
using Touyan.Modules.Transfers.Home;
using Touyan.Modules.Transfers.Letters;
using Touyan.Modules.Transfers.Register;
using Touyan.Modules.Transfers.Seams;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Transfers;

public static class TransfersModule
{
    public static IServiceCollection AddTransfers(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, TransfersPermissions>();
        services.AddCaseSubjects<ArrivalSubjects>(ArrivalSubjects.KindName, []);
        services.AddScoped<IPaperUse, LettersOfTransfers>();
        services.AddScoped<IOrganizationUse, TransfersOfOrganization>().AddScoped<IMemberPanel, TransfersPanel>();
        services.AddScoped<IDemoPart, DemoTransfers>();
        services.AddScoped<IWorkSource, TransferWork>().AddSingleton<IApi, TransfersApi>();
        services
            .AddScoped<FindTransfers>()
            .AddScoped<ExportTransfers>()
            .AddScoped<ShowTransfer>()
            .AddScoped<ListLetters>()
            .AddScoped<ReissueLetter>()
            .AddScoped<Beginnings>()
            .AddScoped<StartTransfer>()
            .AddScoped<StartUnitTransfer>()
            .AddScoped<RegisterArrival>()
            .AddScoped<ArrivalDesk>()
            .AddScoped<ShowArrival>();
        services.AddMenuItem(new MenuItem(MenuGroup.People, "组织关系转接", "/transfers", "send", 40, TransfersPermissions.Read.Code));
        return services.AddCourse();
    }

    private static IServiceCollection AddCourse(this IServiceCollection services) =>
        services
            .AddScoped<TransferBook>()
            .AddScoped<UnitRoll>()
            .AddScoped<BasicCommittees>()
            .AddScoped<ICaseOnPaper, TransfersOnPaper>()
            .AddScoped<LetterWords>()
            .AddScoped<LetterDesk>()
            .AddScoped<Abroad>()
            .AddCaseCheck<MayGo>(MayGo.Id, "党员可以转出：在册、已免去职务、没有正在转接")
            .AddCaseCheck<RightProcedure>(RightProcedure.Id, "在同一基层党委之内不开介绍信，跨党委的要开")
            .AddCaseCheck<UnitMayGo>(UnitMayGo.Id, "整建制转出的支部有党员，支部和党员都没有正在转接")
            .AddCaseCheck<LetterValid>(LetterValid.Id, "介绍信日期正确、没有过期")
            .AddCaseCheck<OnlyFromCounty>(OnlyFromCounty.Id, "只能由外县的介绍信发起")
            .AddCaseCheck<CountyThere>(CountyThere.Id, "接收党委属于本系统中的另一个县")
            .AddCaseCheck<InspectionGoesAlong>(InspectionGoesAlong.Id, "预备党员的考察材料一并转交")
            .AddCaseCheck<DeferralWithinBounds>(DeferralWithinBounds.Id, "推迟讨论转正不超过规定的期限")
            .AddCaseCheck<BranchBelow>(BranchBelow.Id, "接收支部是该党委所属、可以接收党员的支部")
            .AddCaseCheck<DecidedThere>(DecidedThere.Id, "由对方县办理，本县不能代办")
            .AddCaseEffect<BeginTransfer>(BeginTransfer.Id, "开始转接")
            .AddCaseEffect<IssueLetter>(IssueLetter.Id, "开出组织关系介绍信，知照接收方")
            .AddCaseEffect<Depart>(Depart.Id, "党员转出本县，不再在册")
            .AddCaseEffect<FileReceipt>(FileReceipt.Id, "收到回执，同存根一并归档")
            .AddCaseEffect<Decline>(Decline.Id, "不同意转出，转接终止")
            .AddCaseEffect<Withdraw>(Withdraw.Id, "撤回介绍信，知照接收方")
            .AddCaseEffect<Expire>(Expire.Id, "介绍信逾期失效，提醒双方")
            .AddCaseEffect<Close>(Close.Id, "不再开介绍信，转接终止")
            .AddCaseEffect<Accept>(Accept.Id, "同意接收")
            .AddCaseEffect<Return>(Return.Id, "退回介绍信，注明理由")
            .AddCaseEffect<TakeIn>(TakeIn.Id, "党员编入接收支部")
            .AddCaseEffect<TakeInUnit>(TakeInUnit.Id, "整个支部的党员编入接收支部")
            .AddCaseEffect<TakeInPerson>(TakeInPerson.Id, "外来党员登记在册，编入支部")
            .AddCaseEffect<TakeInFromCounty>(TakeInFromCounty.Id, "党员从外县转入，编入支部");
}
