using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Committees;

internal static class CommitteesSetup
{
    public static IServiceCollection AddCommittees(this IServiceCollection services) =>
        services
            .AddScoped<CommitteeDesk>()
            .AddScoped<SeatCommittee>()
            .AddScoped<ICommitteeDecisions, CommitteeDecisions>()
            .AddScoped<ICommittees, KnownCommittees>()
            .AddScoped<ShowCommittee>()
            .AddScoped<FindCandidates>()
            .AddScoped<BeginTerm>()
            .AddScoped<AppointMember>()
            .AddScoped<EndCommitteePost>()
            .AddScoped<PostponeTerm>()
            .AddScoped<CloseTerm>()
            .AddScoped<TermQuery>()
            .AddScoped<ListTerms>()
            .AddScoped<ExportTerms>()
            .AddMenuItem(
                new MenuItem(MenuGroup.People, "班子和届次", "/committees", "users-group", 15, OrganizationsPermissions.Read.Code)
            );
}
