using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Seams;

internal static class SeamsSetup
{
    /// <summary>What Members gives to Organizations.</summary>
    public static IServiceCollection AddSeams(this IServiceCollection services) =>
        services
            .AddScoped<MemberUses>()
            .AddScoped<IOrganizationFacts, OrganizationFacts>()
            .AddScoped<IOrganizationUse, OrganizationMembers>()
            .AddScoped<IOrganizationPanel, MembersPanel>()
            .AddScoped<IOrganizationPanel, CommitteePanel>();
}
