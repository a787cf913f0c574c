using Touyan.Modules.OrganizationAffairs.Deciding;
using Touyan.Modules.OrganizationAffairs.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs;

public static class OrganizationAffairsModule
{
    public static IServiceCollection AddOrganizationAffairs(this IServiceCollection services) =>
        services
            .AddScoped<FindParent>()
            .AddScoped<IOrganizationPanel, AffairsPanel>()
            .AddCaseCheck<SetUpCheck>("affairs.set-up")
            .AddCaseCheck<SizeCheck>("affairs.size")
            .AddCaseCheck<NotTheTop>("affairs.not-the-top")
            .AddCaseCheck<NotOneself>("affairs.not-oneself")
            .AddAct<EstablishEffect>("establish")
            .AddAct<RenameEffect>("rename")
            .AddAct<ChangeTypeEffect>("change-type")
            .AddAct<MoveEffect>("move")
            .AddAct<MergeEffect>("merge")
            .AddAct<DissolveEffect>("dissolve")
            .AddAct<AppointEffect>("appoint")
            .AddAct<RemoveEffect>("remove");

    /// <summary>What is brought about, and the question beforehand whether it could be.</summary>
    private static IServiceCollection AddAct<TEffect>(this IServiceCollection services, string act)
        where TEffect : class, ICaseEffect =>
        services.AddCaseEffect<TEffect>("affairs." + act).AddCaseCheck<Foresee<TEffect>>("affairs.may-" + act);
}
