using Touyan.Modules.Documents;
using Touyan.Modules.Duties;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Demo;
using Touyan.Modules.OrganizationalLife.Earning;
using Touyan.Modules.OrganizationalLife.Evidence;
using Touyan.Modules.OrganizationalLife.Excuses;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Ledgers;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.OrganizationalLife.Reminders;
using Touyan.Modules.OrganizationalLife.Seams;
using Touyan.Modules.OrganizationalLife.Sheets;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Organizations;
using Touyan.Modules.Points;
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
        services.AddSingleton<IApi, MeetingsApi>().AddSingleton<IApi, MeetingTemplatesApi>().AddSingleton<IApi, FollowUpsApi>();
        services.AddRateLimiter(SignInLimit.Add);
        services.AddScoped<LifeDesk>().AddScoped<LifeChoices>().AddScoped<RosterOfDay>();
        services.AddScoped<FindMeetings>().AddScoped<ExportMeetings>().AddScoped<ShowMeeting>();
        services.AddScoped<PlanMeeting>().AddScoped<ChangeMeeting>().AddScoped<CallMeeting>().AddScoped<CallOffMeeting>();
        services.AddScoped<OpenSignIn>().AddScoped<ReadCode>().AddScoped<SignIn>().AddScoped<AskLeave>().AddScoped<ListOwnMeetings>();
        services.AddScoped<TickList>().AddScoped<NoteAway>().AddScoped<NoteOnline>().AddScoped<InviteMember>();
        services.AddScoped<RecordMeeting>().AddScoped<AddResolution>().AddScoped<AttachToMeeting>().AddScoped<ConfirmMeeting>();
        services.AddScoped<AddNote>().AddScoped<AnnulMeeting>().AddScoped<MeetingAftermath>().AddScoped<ConfirmImported>();
        services.AddScoped<OfferedTemplates>().AddScoped<FindTemplates>().AddScoped<ShowTemplate>();
        services.AddScoped<PublishTemplate>().AddScoped<ReviseTemplate>().AddScoped<WithdrawTemplate>();
        services.AddScoped<FollowUpDesk>().AddScoped<FollowUpsOfMeeting>().AddScoped<FindFollowUps>().AddScoped<ExportFollowUps>();
        services.AddScoped<ShowFollowUp>().AddScoped<ListOwnFollowUps>().AddScoped<CountFollowUps>().AddScoped<AssignFollowUp>();
        services.AddScoped<ReportFollowUp>().AddScoped<SettleFollowUp>().AddScoped<RearrangeFollowUp>().AddScoped<WithdrawFollowUp>();
        services.AddScoped<MeetingPoints>().AddScoped<IPointSource>(s => s.GetRequiredService<MeetingPoints>());
        services.AddScoped<IImportKind, MeetingImport>().AddScoped<TakeBackMeetings>();
        services.AddScoped<ListExcuses>().AddScoped<BeginExcuse>().AddScoped<EndExcuse>();
        services.AddScoped<PrintLedger>().AddScoped<PrintAttendance>().AddScoped<IMeetingUse, UseInLedger>();
        services.AddScoped<IMeetingUse, UseInDuties>().AddScoped<IMeetingUse, UseInPoints>();
        var kinds = services.RulebookOf().Rules.Codes(MeetingKinds.Table).Entries.Select(e => (e.Code, e.Name)).ToList();
        services
            .AddDutyEvidence<MeetingProofs>(MeetingProofs.Id, "确认的会议记录", kinds)
            .AddDutyEvidence<LectureProofs>(LectureProofs.Id, "讲课记录", kinds)
            .AddDutyEvidence<BranchLifeProofs>(BranchLifeProofs.Id, "参加所在党支部组织生活的记录", kinds);
        services.AddScoped<IDemoPart, DemoLife>();
        services.AddScoped<IFileOwner, MeetingFiles>().AddScoped<IFileOwner, FollowUpFiles>();
        services.AddScoped<IWorkSource, LifeWork>().AddScoped<IWorkSource, TemplateWork>().AddScoped<IWorkSource, FollowUpWork>();
        services.AddScoped<ITileSource, LifeTiles>();
        services
            .AddScoped<IOrganizationUse, LifeOfOrganization>()
            .AddScoped<IMemberUse, LifeOfMember>()
            .AddScoped<IMemberPanel, LifePanel>();
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "组织生活", "/meetings", "calendar-event", 10, LifePermissions.Read.Code));
        services.AddMenuItem(
            new MenuItem(MenuGroup.DailyWork, "我的组织生活", "/my-meetings", "clipboard-check", 11, LifePermissions.Attend.Code)
        );
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "落实事项", "/follow-ups", "checklist", 12, LifePermissions.Read.Code));
        return services;
    }
}
