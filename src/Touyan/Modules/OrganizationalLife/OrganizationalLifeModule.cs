using Touyan.Modules.Documents;
using Touyan.Modules.Duties;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Demo;
using Touyan.Modules.OrganizationalLife.Evidence;
using Touyan.Modules.OrganizationalLife.Excuses;
using Touyan.Modules.OrganizationalLife.Ledgers;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.OrganizationalLife.Reminders;
using Touyan.Modules.OrganizationalLife.Seams;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.OrganizationalLife;

public static class OrganizationalLifeModule
{
    public static IServiceCollection AddOrganizationalLife(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, LifePermissions>().AddScoped<IMeetings, ConfirmedMeetings>();
        services.AddSingleton<IApi, MeetingsApi>();
        services.AddRateLimiter(SignInLimit.Add);
        services.AddScoped<LifeDesk>().AddScoped<LifeChoices>().AddScoped<RosterOfDay>();
        services.AddScoped<FindMeetings>().AddScoped<ExportMeetings>().AddScoped<ShowMeeting>();
        services.AddScoped<PlanMeeting>().AddScoped<ChangeMeeting>().AddScoped<CallMeeting>().AddScoped<CallOffMeeting>();
        services.AddScoped<OpenSignIn>().AddScoped<ReadCode>().AddScoped<SignIn>().AddScoped<AskLeave>().AddScoped<ListOwnMeetings>();
        services.AddScoped<TickList>().AddScoped<NoteAway>().AddScoped<InviteMember>();
        services.AddScoped<RecordMeeting>().AddScoped<AddResolution>().AddScoped<AttachToMeeting>().AddScoped<ConfirmMeeting>();
        services.AddScoped<AddNote>().AddScoped<AnnulMeeting>();
        services.AddScoped<ListExcuses>().AddScoped<BeginExcuse>().AddScoped<EndExcuse>();
        services.AddScoped<PrintLedger>().AddScoped<IMeetingUse, UseInLedger>();
        var kinds = services.RulebookOf().Rules.Codes(MeetingKinds.Table).Entries.Select(e => (e.Code, e.Name)).ToList();
        services
            .AddDutyEvidence<MeetingProofs>(MeetingProofs.Id, "确认的会议记录", kinds)
            .AddDutyEvidence<LectureProofs>(LectureProofs.Id, "讲课记录", kinds);
        services.AddScoped<IDemoPart, DemoLife>();
        services.AddScoped<IFileOwner, MeetingFiles>().AddScoped<IWorkSource, LifeWork>().AddScoped<ITileSource, LifeTiles>();
        services
            .AddScoped<IOrganizationUse, LifeOfOrganization>()
            .AddScoped<IMemberUse, LifeOfMember>()
            .AddScoped<IMemberPanel, LifePanel>();
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "组织生活", "/meetings", "calendar-event", 10, LifePermissions.Read.Code));
        services.AddMenuItem(
            new MenuItem(MenuGroup.DailyWork, "我的组织生活", "/my-meetings", "clipboard-check", 11, LifePermissions.Attend.Code)
        );
        return services;
    }
}
