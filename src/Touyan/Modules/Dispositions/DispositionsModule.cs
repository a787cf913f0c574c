using Touyan.Modules.Dispositions.Deciding;
using Touyan.Modules.Dispositions.List;
using Touyan.Modules.Procedures;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dispositions;

public static class DispositionsModule
{
    public static IServiceCollection AddDispositions(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, DispositionsPermissions>()
            .AddScoped<ListDispositions>()
            .AddCaseCheck<FullMemberCheck>("dispositions.member")
            .AddCaseCheck<NotPunishedCheck>("dispositions.not-punished")
            .AddCaseCheck<SeesFaultCheck>("dispositions.sees-fault")
            .AddCaseCheck<CorrectionUntilCheck>("dispositions.correction-until")
            .AddCaseCheck<AppealToldCheck>("dispositions.appeal-told")
            .AddCaseCheck<AfterCorrectionCheck>("dispositions.after-correction")
            .AddCaseCheck<LapseCheck>("dispositions.lapse")
            .AddCaseEffect<BeginCorrection>("dispositions.begin-correction")
            .AddCaseEffect<EndCorrection>("dispositions.end-correction")
            .AddCaseEffect<FailCorrection>("dispositions.fail-correction")
            .AddCaseEffect<LeaveAsAdvised>("dispositions.advised-withdrawal")
            .AddCaseEffect<DelistRefusing>("dispositions.delist-refusing")
            .AddCaseEffect<Delist>("dispositions.delist")
            .AddMenuItem(new MenuItem(MenuGroup.DailyWork, "组织处置", "/dispositions", "flag", 60, DispositionsPermissions.Read.Code));
}
