using Touyan.Modules.Accounts;
using Touyan.Modules.Imports;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Correction;
using Touyan.Modules.Members.Decisions;
using Touyan.Modules.Members.Demo;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Enrolling;
using Touyan.Modules.Members.Export;
using Touyan.Modules.Members.Files;
using Touyan.Modules.Members.Overview;
using Touyan.Modules.Members.Parts;
using Touyan.Modules.Members.Reminders;
using Touyan.Modules.Members.Revealing;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Members.Seams;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Members;

public static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, MembersPermissions>();
        services.AddSingleton<IApi, MembersApi>().AddSingleton<IApi, CommitteesApi>().AddSingleton<IApi, DuplicatesApi>();
        services.AddScoped<IMembers, MemberDirectory>();
        services.AddScoped<IMembershipDecisions, DecideMembership>().AddScoped<Arrivals>().AddScoped<IMemberRecords, MemberRecords>();
        services.AddScoped<ITrailNames, MemberNames>().AddSingleton<ITrailCodes, CodeNames>();
        services.AddScoped<IDemoPart, DemoMembers>().AddScoped<IDemoPart, DemoCommittees>();
        services
            .AddScoped<RosterQuery>()
            .AddScoped<FindMembers>()
            .AddScoped<FindByIdNumber>()
            .AddScoped<RosterFace>()
            .AddScoped<ShowLooks>();
        services.AddScoped<ShowOverview>().AddScoped<ExportRoster>().AddScoped<ExportedRows>();
        services.AddScoped<MemberDesk>().AddScoped<MemberForms>().AddScoped<PersonCheck>().AddScoped<ShowMember>().AddScoped<RevealValue>();
        services
            .AddScoped<EnrolMember>()
            .AddScoped<CorrectMember>()
            .AddScoped<CorrectDates>()
            .AddScoped<ChangeMembership>()
            .AddScoped<OfficesOfMember>();
        services.AddScoped<AddEducation>().AddScoped<ChangeOccupation>().AddScoped<AddHonour>();
        services.AddCommittees().AddSeams();
        services.AddScoped<FindDuplicates>().AddScoped<CompareMembers>().AddScoped<MergeMembers>().AddScoped<SettleDistinct>();
        services.AddScoped<ReadMerge>().AddScoped<UndoMerge>();
        services.AddScoped<IWorkSource, MemberWork>().AddScoped<ITileSource, MemberTiles>();
        services.AddScoped<IImportKind, RosterImport>().AddScoped<RosterBasis>().AddScoped<EraseMembers>().AddScoped<TakeBackRoster>();
        services.AddScoped<IMemberLookup, MemberLookup>().AddScoped<IMemberHonours, MemberHonours>();
        services.AddMenuItem(new MenuItem(MenuGroup.People, "花名册", "/members", "users", 20, MembersPermissions.Read.Code));
        services.AddMenuItem(
            new MenuItem(MenuGroup.People, "疑似重复", "/members/duplicates", "git-merge", 25, MembersPermissions.Merge.Code)
        );
        return services;
    }
}
