using Touyan.Modules.Dispositions.Deciding;
using Touyan.Modules.Dispositions.Demo;
using Touyan.Modules.Dispositions.List;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dispositions;

public static class DispositionsModule
{
    public static IServiceCollection AddDispositions(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, DispositionsPermissions>()
            .AddScoped<ListDispositions>()
            .AddScoped<IDispositions, KnownDispositions>()
            .AddScoped<IDemoPart, DemoDispositions>()
            .AddCaseCheck<FullMemberCheck>("dispositions.member", "该党员是正式党员")
            .AddCaseCheck<SuspensionCheck>("dispositions.suspension", "停止党籍的，满规定年限仍失去联系；以此为由的，确已停止党籍")
            .AddCaseCheck<NotPunishedCheck>("dispositions.not-punished", "同一问题没有受过党纪处分")
            .AddCaseCheck<SeesFaultCheck>("dispositions.sees-fault", "本人认识错误、愿意改正")
            .AddCaseCheck<CorrectionUntilCheck>("dispositions.correction-until", "改正期限晚于通知之日，不超过决定的月数")
            .AddCaseCheck<AppealToldCheck>("dispositions.appeal-told", "已告知申诉的权利")
            .AddCaseCheck<AfterCorrectionCheck>("dispositions.after-correction", "以限期改正没有转变为由的，确有没有转变的改正期")
            .AddCaseCheck<LapseCheck>("dispositions.lapse", "自行脱党的，连续时间达到规定")
            .AddCaseEffect<BeginCorrection>("dispositions.begin-correction", "改正期开始")
            .AddCaseEffect<EndCorrection>("dispositions.end-correction", "改正期结束：已经改正")
            .AddCaseEffect<FailCorrection>("dispositions.fail-correction", "改正期结束：没有转变")
            .AddCaseEffect<LeaveAsAdvised>("dispositions.advised-withdrawal", "劝其退党，停止在册")
            .AddCaseEffect<DelistRefusing>("dispositions.delist-refusing", "劝而不退，予以除名，停止在册")
            .AddCaseEffect<Delist>("dispositions.delist", "予以除名，停止在册")
            .AddMenuItem(new MenuItem(MenuGroup.DailyWork, "组织处置", "/dispositions", "flag", 60, DispositionsPermissions.Read.Code));
}
