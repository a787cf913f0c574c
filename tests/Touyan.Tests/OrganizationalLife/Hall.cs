using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>A county whose east village meets: 李伟, 周凯 and 孙丽 may vote, 王芳 is probationary. What is entered comes from its secretary.</summary>
internal sealed class Hall
{
    private Hall(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    public MemberId ZhouKai { get; private set; }

    public MemberId SunLi { get; private set; }

    public OrganizationId Village => County.EastVillage;

    public static async Task<Hall> OpenAsync(TestApp? app = null)
    {
        var hall = new Hall(await SmallCounty.OpenAsync(app));
        hall.ZhouKai = await hall.County.EnrolAsync("周凯", hall.Village, 71);
        hall.SunLi = await hall.County.EnrolAsync("孙丽", hall.Village, 72);
        return hall;
    }

    /// <summary>A member assembly of today.</summary>
    public PlanMeeting.Input Assembly(string on = "2026-11-20") =>
        new()
        {
            Organization = Village,
            Kind = "11",
            Title = "四季度党员大会",
            On = DateOnly.Parse(on),
            Place = "村党群服务中心",
            Agenda = "学习文件\n讨论道路养护",
        };

    public Task<Result<MeetingId>> TryPlanAsync(PlanMeeting.Input input, Role by = Role.BranchSecretary) =>
        RunAsync<PlanMeeting, MeetingId>(by, (plan, actor) => plan.RunAsync(input, actor, default));

    public async Task<MeetingId> PlanAsync(PlanMeeting.Input? input = null, Role by = Role.BranchSecretary) =>
        Done(await TryPlanAsync(input ?? Assembly(), by));

    public Task<Result<MeetingId>> CallAsync(MeetingId id, Role by = Role.BranchSecretary) =>
        RunAsync<CallMeeting, MeetingId>(by, (call, actor) => call.RunAsync(id, actor, default));

    public Task<Result<MeetingId>> OpenSignInAsync(MeetingId id, Role by = Role.BranchSecretary) =>
        RunAsync<OpenSignIn, MeetingId>(by, (open, actor) => open.RunAsync(id, actor, default));

    public Task<Result<string>> CodeAsync(MeetingId id, Role by = Role.BranchSecretary) =>
        RunAsync<ReadCode, string>(by, (read, actor) => read.RunAsync(id, actor, default));

    /// <summary>李伟, unless another role is named.</summary>
    public Task<Result<MeetingId>> SignInAsync(MeetingId id, string code, Role by = Role.Member) =>
        RunAsync<SignIn, MeetingId>(by, (sign, actor) => sign.RunAsync(new SignIn.Input { Id = id, Code = code }, actor, default));

    public Task<Result<MeetingId>> AskLeaveAsync(MeetingId id, Role by = Role.Member) =>
        RunAsync<AskLeave, MeetingId>(by, (ask, actor) => ask.RunAsync(new AskLeave.Input { Id = id, Reason = "住院" }, actor, default));

    public Task<Result<MeetingId>> TickAsync(MeetingId id, params MemberId[] present) =>
        TickAsync(id, Village, Role.BranchSecretary, present);

    public Task<Result<MeetingId>> TickAsync(MeetingId id, OrganizationId branch, Role by, params MemberId[] present) =>
        RunAsync<TickList, MeetingId>(
            by,
            (tick, actor) =>
                tick.RunAsync(
                    new TickList.Input
                    {
                        Id = id,
                        Branch = branch,
                        Present = [.. present],
                    },
                    actor,
                    default
                )
        );

    public Task<Result<MeetingId>> AwayAsync(MeetingId id, MemberId member, string? reason = "探亲", Role by = Role.BranchSecretary) =>
        RunAsync<NoteAway, MeetingId>(
            by,
            (away, actor) =>
                away.RunAsync(
                    new NoteAway.Input
                    {
                        Id = id,
                        MemberId = member,
                        Reason = reason,
                    },
                    actor,
                    default
                )
        );

    public RecordMeeting.Input Minutes(MeetingId id, string on = "2026-11-20") =>
        new()
        {
            Id = id,
            On = DateOnly.Parse(on),
            Chair = "李伟",
            Recorder = "孙丽",
            Minutes = "学习文件，讨论道路养护。",
        };

    public Task<Result<MeetingId>> RecordAsync(RecordMeeting.Input input, Role by = Role.BranchSecretary) =>
        RunAsync<RecordMeeting, MeetingId>(by, (record, actor) => record.RunAsync(input, actor, default));

    public Task<Result<Guid>> ResolveAsync(MeetingId id, VoteCount vote, string matter = "18", Role by = Role.BranchSecretary) =>
        RunAsync<AddResolution, Guid>(
            by,
            (add, actor) =>
                add.RunAsync(
                    new AddResolution.Input
                    {
                        Id = id,
                        Matter = matter,
                        Title = "道路养护",
                        Content = "同意",
                        Vote = vote,
                    },
                    actor,
                    default
                )
        );

    public Task<Result<MeetingId>> ConfirmAsync(MeetingId id, Role by = Role.BranchSecretary, int? version = null) =>
        RunAsync<ConfirmMeeting, MeetingId>(by, (confirm, actor) => confirm.RunAsync(id, version, actor, default));

    public Task<Result<MeetingId>> AnnulAsync(MeetingId id, Role by = Role.BranchSecretary) =>
        RunAsync<AnnulMeeting, MeetingId>(
            by,
            (annul, actor) => annul.RunAsync(new AnnulMeeting.Input { Id = id, Reason = "日期写错" }, actor, default)
        );

    public Task<Result<MeetingId>> NoteAsync(MeetingId id, Role by = Role.BranchSecretary) =>
        RunAsync<AddNote, MeetingId>(
            by,
            (note, actor) => note.RunAsync(new AddNote.Input { Id = id, Text = "主持人应为周凯" }, actor, default)
        );

    /// <summary>Planned, ticked and recorded: it waits to be confirmed.</summary>
    public async Task<MeetingId> HeldAsync(PlanMeeting.Input? input = null, params MemberId[] present)
    {
        var plan = input ?? Assembly();
        var id = await PlanAsync(plan);
        Done(await TickAsync(id, present.Length > 0 ? present : [County.LiWei, ZhouKai, SunLi]));
        Done(await RecordAsync(Minutes(id, $"{plan.On:yyyy-MM-dd}") with { Speaker = "李伟" }));
        return id;
    }

    public async Task<MeetingId> ConfirmedAsync(PlanMeeting.Input? input = null, params MemberId[] present)
    {
        var id = await HeldAsync(input, present);
        return Done(await ConfirmAsync(id));
    }

    public async Task<ShowMeeting.View> ShowAsync(MeetingId id, Role by = Role.BranchSecretary) => Done(await TryShowAsync(id, by));

    public Task<Result<ShowMeeting.View>> TryShowAsync(MeetingId id, Role by) =>
        RunAsync<ShowMeeting, ShowMeeting.View>(by, (show, actor) => show.RunAsync(id, actor, default));

    /// <summary>How somebody stands on the list.</summary>
    public async Task<Attendance> PlaceOfAsync(MeetingId id, MemberId member) =>
        (await ShowAsync(id)).Meeting.Attendances.Single(a => a.MemberId == member);

    public Task<List<MeetingEvidence>> KnownOnAsync(string day) =>
        County.RunAsync<IMeetings, List<MeetingEvidence>>(
            Role.CountyAdministrator,
            (meetings, _) => meetings.KnownOn(DateOnly.Parse(day)).OrderBy(e => e.On).ThenBy(e => e.Kind).ToListAsync()
        );

    public Task<Result<TDone>> RunAsync<TUseCase, TDone>(Role by, Func<TUseCase, Actor, Task<Result<TDone>>> act)
        where TUseCase : class => County.RunAsync(by, act);

    public static T Done<T>(Result<T> done)
    {
        Assert.True(done.Refusal is null, $"{done.Refusal?.Code}: {done.Refusal?.Message}");
        return done.Value;
    }

    /// <summary>All three came.</summary>
    public static VoteCount Vote(int yes = 3, int no = 0, int abstained = 0, int present = 3, int entitled = 3) =>
        new()
        {
            Entitled = entitled,
            Present = present,
            For = yes,
            Against = no,
            Abstained = abstained,
        };
}
