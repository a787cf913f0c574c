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
        services.AddScoped<ITransfers, TransferDirectory>();
        services.AddCaseSubjects<ArrivalSubjects>(ArrivalSubjects.KindName, []);
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
            .AddScoped<LetterWords>()
            .AddScoped<LetterDesk>()
            .AddScoped<Abroad>()
            .AddCaseCheck<MayGo>(MayGo.Id)
            .AddCaseCheck<RightProcedure>(RightProcedure.Id)
            .AddCaseCheck<UnitMayGo>(UnitMayGo.Id)
            .AddCaseCheck<LetterValid>(LetterValid.Id)
            .AddCaseCheck<OnlyFromCounty>(OnlyFromCounty.Id)
            .AddCaseCheck<CountyThere>(CountyThere.Id)
            .AddCaseCheck<InspectionGoesAlong>(InspectionGoesAlong.Id)
            .AddCaseCheck<DeferralWithinBounds>(DeferralWithinBounds.Id)
            .AddCaseCheck<BranchBelow>(BranchBelow.Id)
            .AddCaseCheck<DecidedThere>(DecidedThere.Id)
            .AddCaseEffect<BeginTransfer>(BeginTransfer.Id)
            .AddCaseEffect<IssueLetter>(IssueLetter.Id)
            .AddCaseEffect<Depart>(Depart.Id)
            .AddCaseEffect<FileReceipt>(FileReceipt.Id)
            .AddCaseEffect<Decline>(Decline.Id)
            .AddCaseEffect<Withdraw>(Withdraw.Id)
            .AddCaseEffect<Expire>(Expire.Id)
            .AddCaseEffect<Close>(Close.Id)
            .AddCaseEffect<Accept>(Accept.Id)
            .AddCaseEffect<Return>(Return.Id)
            .AddCaseEffect<TakeIn>(TakeIn.Id)
            .AddCaseEffect<TakeInUnit>(TakeInUnit.Id)
            .AddCaseEffect<TakeInPerson>(TakeInPerson.Id)
            .AddCaseEffect<TakeInFromCounty>(TakeInFromCounty.Id);
}
