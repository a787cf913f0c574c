using Touyan.Modules.OrganizationAffairs.Deciding;
using Touyan.Modules.OrganizationAffairs.Demo;
using Touyan.Modules.OrganizationAffairs.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.OrganizationAffairs;

public static class OrganizationAffairsModule
{
    public static IServiceCollection AddOrganizationAffairs(this IServiceCollection services) =>
        services
            .AddScoped<FindParent>()
            .AddScoped<AffairWays>()
            .AddScoped<IDemoPart, DemoAffairs>()
            .AddScoped<IOrganizationPanel, AffairsPanel>()
            .AddCaseCheck<SetUpCheck>("affairs.set-up", "党员和单位的数目符合设置规定")
            .AddCaseCheck<SizeCheck>("affairs.size", "在册党员的数目符合该类党组织的规定")
            .AddCaseCheck<NotTheTop>("affairs.not-the-top", "不是县委本身")
            .AddCaseCheck<NotOneself>("affairs.not-oneself", "不办理本人的任免")
            .AddAct<EstablishEffect>("establish", "成立党组织")
            .AddAct<RenameEffect>("rename", "更改名称")
            .AddAct<ChangeTypeEffect>("change-type", "调整类别")
            .AddAct<MoveEffect>("move", "调整隶属")
            .AddAct<MergeEffect>("merge", "合并党组织")
            .AddAct<DissolveEffect>("dissolve", "撤销党组织")
            .AddAct<AppointEffect>("appoint", "任命职务")
            .AddAct<RemoveEffect>("remove", "免去职务");

    /// <summary>What is brought about, and the question beforehand whether it could be.</summary>
    private static IServiceCollection AddAct<TEffect>(this IServiceCollection services, string act, string title)
        where TEffect : class, ICaseEffect =>
        services.AddCaseEffect<TEffect>("affairs." + act, title).AddCaseCheck<Foresee<TEffect>>("affairs.may-" + act, "可以" + title);
}
