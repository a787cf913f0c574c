using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Documents;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Excuses;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Procedures;
using Touyan.Tests.Documents;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

internal sealed partial class Scene
{
    /// <summary>A letter of the west town about the member.</summary>
    public PaperId Paper { get; private set; }

    /// <summary>A file that only who reads papers of the whole county may open.</summary>
    public KeptFileId File { get; private set; }

    /// <summary>Somebody who applied to the branch.</summary>
    public ApplicantId Applicant { get; private set; }

    /// <summary>The member is away.</summary>
    public OutflowId Outflow { get; private set; }

    /// <summary>Somebody of elsewhere at the branch of the west town.</summary>
    public InflowId Inflow { get; private set; }

    public StationId Station { get; private set; }

    /// <summary>The member came home for a holiday.</summary>
    public ReceptionId Reception { get; private set; }

    /// <summary>A meeting of the branch of the west town.</summary>
    public MeetingId Meeting { get; private set; }

    /// <summary>A meeting of the east village.</summary>
    public MeetingId OwnMeeting { get; private set; }

    /// <summary>A template of the west town.</summary>
    public TemplateId Template { get; private set; }

    /// <summary>What a resolution of that branch asks of its member.</summary>
    public FollowUpId FollowUp { get; private set; }

    public Guid Resolution { get; private set; }

    /// <summary>The member need not come to meetings.</summary>
    public ExcuseId Excuse { get; private set; }

    private string Name => "钱" + Sign;

    // Who applies has a name without figures.
    private string Applying => "钱" + string.Concat(Sign.Select(c => char.IsDigit(c) ? "零一二三四五六七八九"[c - '0'] : c));

    /// <summary>Whether a text names anybody of this scene.</summary>
    public bool IsNamedIn(string text) => text.Contains(Name) || text.Contains(Applying);

    private async Task KeepAsync()
    {
        var letter = County.Letter(("name", Name)) with
        {
            Issuer = County.WestTown,
            Concerned = [Branch],
            Subject = new PaperSubject(PaperSubject.Member, Member.Value, Name),
        };
        Paper = (await County.IssueAsync(letter)).Id;
        File = (await County.KeepAsync(FileDesk.Pdf, Name + ".pdf")).Value;
    }

    private async Task ApplyAsync() =>
        Applicant = await DoneAsync<RegisterApplicant, ApplicantId>((register, by) => register.RunAsync(Application(), by, default));

    private async Task SendAwayAsync()
    {
        Station = await DoneAsync<OpenStation, StationId>((open, by) => open.RunAsync(Seat(), by, default));
        Outflow = await DoneAsync<RegisterOutflow, OutflowId>((register, by) => register.RunAsync(Leaving(), by, default));
        Inflow = await DoneAsync<RegisterInflow, InflowId>((register, by) => register.RunAsync(Arriving(), by, default));
        Reception = await DoneAsync<HoldReception, ReceptionId>((hold, by) => hold.RunAsync(Home(), by, default));
    }

    private async Task MeetAsync()
    {
        Meeting = await DoneAsync<PlanMeeting, MeetingId>((plan, by) => plan.RunAsync(Assembly(Branch), by, default));
        OwnMeeting = await DoneAsync<PlanMeeting, MeetingId>(
            (plan, by) => plan.RunAsync(Assembly(County.EastVillage) with { Title = "党员大会" }, by, default)
        );
        Template = await DoneAsync<PublishTemplate, TemplateId>((publish, by) => publish.RunAsync(Theme(), by, default));
        await DecideAsync();
        Excuse = await DoneAsync<BeginExcuse, ExcuseId>((begin, by) => begin.RunAsync(Sick(), by, default));
    }

    // A meeting of the branch that has decided something and asks it of somebody.
    private async Task DecideAsync()
    {
        var meeting = await DoneAsync<PlanMeeting, MeetingId>((plan, by) => plan.RunAsync(Assembly(Branch), by, default));
        await DoneAsync<TickList, MeetingId>(
            (tick, by) =>
                tick.RunAsync(
                    new TickList.Input
                    {
                        Id = meeting,
                        Branch = Branch,
                        Present = [Member, Namesake],
                    },
                    by,
                    default
                )
        );
        await DoneAsync<RecordMeeting, MeetingId>(
            (record, by) =>
                record.RunAsync(
                    new RecordMeeting.Input
                    {
                        Id = meeting,
                        On = new DateOnly(2026, 11, 20),
                        Chair = Name,
                        Recorder = Name,
                        Minutes = Sign + "会议记录",
                    },
                    by,
                    default
                )
        );
        Resolution = await DoneAsync<AddResolution, Guid>((add, by) => add.RunAsync(Road(meeting), by, default));
        FollowUp = await DoneAsync<AssignFollowUp, FollowUpId>(
            (assign, by) =>
                assign.RunAsync(
                    new AssignFollowUp.Input
                    {
                        Meeting = meeting,
                        Resolution = Resolution,
                        What = Sign + "道路排查",
                        DueOn = new DateOnly(2026, 12, 20),
                        Holders = [Member],
                    },
                    by,
                    default
                )
        );
        await DoneAsync<ConfirmMeeting, MeetingId>((confirm, by) => confirm.RunAsync(meeting, version: null, by, default));
    }

    private AddResolution.Input Road(MeetingId meeting) =>
        new()
        {
            Id = meeting,
            Matter = "18",
            Title = Sign + "道路养护",
            Content = "同意",
            Vote = new VoteCount
            {
                Entitled = 2,
                Present = 2,
                For = 2,
                Against = 0,
                Abstained = 0,
            },
        };

    private PublishTemplate.Input Theme() =>
        new()
        {
            Organization = County.WestTown,
            Kind = "21",
            Title = Sign + "主题党日",
            FirstMonth = "2026-11",
            LastMonth = "2026-11",
            Agenda = "集中学习",
        };

    private PlanMeeting.Input Assembly(OrganizationId branch) =>
        new()
        {
            Organization = branch,
            Kind = "11",
            Title = Sign + "村党员大会",
            On = new DateOnly(2026, 11, 20),
            Place = Sign + "村党群服务中心",
        };

    private BeginExcuse.Input Sick() =>
        new()
        {
            MemberId = Member,
            Ground = "12",
            From = new DateOnly(2026, 11, 1),
            Care = Name + "送学",
        };

    private async Task<TDone> DoneAsync<TUseCase, TDone>(Func<TUseCase, Actor, Task<Result<TDone>>> act)
        where TUseCase : class
    {
        var done = await County.RunAsync(Role.CountyAdministrator, act);
        Assert.True(done.Refusal is null, done.Refusal?.Message);
        return done.Value;
    }

    private RegisterApplicant.Input Application() =>
        new()
        {
            Name = Applying,
            IdNumber = SmallCounty.IdNumber(new DateOnly(2000, 1, 1), 97).Value,
            Ethnicity = "01",
            Education = "21",
            League = LeagueStanding.None,
            Organization = $"中共{Sign}村支部委员会",
            AppliedOn = new DateOnly(2026, 1, 10),
        };

    // What it is called is no secret in the county; who answers for it stands on its own pages alone.
    private OpenStation.Input Seat() =>
        new()
        {
            Kind = StationKind.Office,
            Name = Sign + "办事处",
            Organization = Branch,
            Province = "31",
            Place = "上海市浦东新区",
            EstablishedOn = new DateOnly(2025, 5, 1),
            Contact = Name,
        };

    private RegisterOutflow.Input Leaving() =>
        new()
        {
            MemberId = Member,
            Since = new DateOnly(2026, 1, 10),
            Province = "31",
            Place = Name + "住处",
            Range = FloatingRange.OtherProvince,
            Phone = "13912345678",
            Station = Station,
            ContactPerson = Namesake,
            EducatedOn = new DateOnly(2026, 1, 5),
            EducationContent = "外出纪律",
            EducatedBy = Name,
        };

    private RegisterInflow.Input Arriving() =>
        new()
        {
            Organization = Branch,
            Name = Name,
            Phone = "13700000001",
            ArrivedOn = new DateOnly(2026, 3, 5),
            Place = Sign + "村三组",
            HomeOrganization = "中共颍上县江口镇双桥村支部委员会",
            CardNumber = "流动" + Sign,
            ContactPerson = Namesake,
        };

    private HoldReception.Input Home() =>
        new()
        {
            Organization = Branch,
            On = new DateOnly(2026, 2, 12),
            Place = Sign + "村党群服务中心",
            Guests = [Outflow],
            Content = Name + "回乡",
        };
}
