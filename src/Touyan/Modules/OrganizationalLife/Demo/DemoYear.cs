using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.OrganizationalLife.Demo;

/// <summary>What a branch did in the year before the demo begins. Every meeting goes the way that the office goes, by the same verbs.</summary>
internal sealed partial class DemoYear(DemoPlan plan, LifeDesk desk)
{
    public const string Writer = "演示数据";

    private const int Months = 12;
    private const int Old = 82;

    private static readonly string[] Themes =
    [
        "学习党章党规",
        "志愿服务进村组",
        "重温入党誓词",
        "人居环境整治",
        "走访慰问老党员",
        "学习身边榜样",
    ];

    private static readonly string[] Agenda = ["集中学习", "交流讨论", "安排下一步工作"];

    private readonly Random random = new(plan.Seed + 7);
    private readonly LifeRules rules = desk.Rules;
    private readonly HashSet<MemberId> excused = [];

    /// <summary>The oldest need not come.</summary>
    public IEnumerable<AttendanceExcuse> Excuses(IEnumerable<MemberGlance> members)
    {
        var from = new DateOnly(plan.Today.Year, 1, 1);
        foreach (var member in members.Where(m => m.BornOn <= plan.Today.AddYears(-Old)))
        {
            excused.Add(member.Id);
            var facts = new ExcuseFacts(plan.County, member.Id, "11", from, "支部委员每月上门送学、走访", Writer, At(plan.Today));
            yield return AttendanceExcuse.Begin(facts).Value;
        }
    }

    public IEnumerable<Meeting> Of(OrganizationPlace branch, IReadOnlyList<MemberGlance> members, IReadOnlyList<MemberId> seated)
    {
        if (members.Count == 0)
            yield break;

        var (day, skipped) = (5 + random.Next(15), random.Next(Months * 3));
        for (var back = Months; back >= 0; back--)
        {
            var month = new DateOnly(plan.Today.Year, plan.Today.Month, 1).AddMonths(-back);
            var on = month.AddDays(day);
            if (on > plan.Today)
                continue;

            // Some branch forgets a month.
            if (back != skipped)
                yield return ThemeDay(branch, members, on);

            var committee = members.Where(m => seated.Contains(m.Id)).ToList();
            if (committee.Count > 1)
                yield return Committee(branch, committee, on.AddDays(-3));
        }
    }

    // In the middle of a quarter it is the assembly and the lesson as well.
    private Meeting ThemeDay(OrganizationPlace branch, IReadOnlyList<MemberGlance> members, DateOnly on)
    {
        var (isQuarter, theme) = (AlsoOf(on).Count > 0, ThemeOf(on));
        var template = random.Next(5) > 0 ? templates.Find(t => t.IsOfMonth(on)) : null;
        var meeting = Planned(branch, "21", AlsoOf(on), TitleOf(on), on, template);
        meeting.TakeRoster([
            .. members.Select(m => Line(branch, m, m.Kind is MemberKind.Full, excused.Contains(m.Id) ? "年老体弱" : null)),
        ]);
        var speaker = members.FirstOrDefault(m => m.Kind is MemberKind.Full) ?? members[0];
        return Held(meeting, isQuarter ? speaker : null, theme);
    }

    private static string ThemeOf(DateOnly on) => Themes[on.Month % Themes.Length];

    private static string TitleOf(DateOnly on) => $"{on.Month}月主题党日：{ThemeOf(on)}";

    private static IReadOnlyList<string> AlsoOf(DateOnly on) => on.Month % 3 == 2 ? ["11", "14"] : [];

    private Meeting Committee(OrganizationPlace branch, IReadOnlyList<MemberGlance> seated, DateOnly on)
    {
        var meeting = Planned(branch, "12", [], $"{on.Month}月支部委员会会议", on);
        meeting.TakeRoster([.. seated.Select(m => Line(branch, m, mayVote: true, excuse: null))]);
        return Held(meeting, speaker: null, "研究本月党建工作，安排主题党日");
    }

    private Meeting Held(Meeting meeting, MemberGlance? speaker, string about)
    {
        var (on, days) = (meeting.On, random.Next(20) == 0 ? rules.LateEntryDays.Value + 5 : random.Next(3));
        var entered = on.AddDays(days) is var day && day <= plan.Today ? day : plan.Today;
        Come(meeting, entered);
        var facts = new RecordFacts
        {
            On = on,
            Chair = "支部书记",
            Recorder = "组织委员",
            SpeakerId = speaker?.Id,
            Speaker = speaker?.Name,
            Minutes = $"会议围绕“{about}”进行。与会党员作了发言，会议对下一步工作提出要求。",
            By = Writer,
            At = At(entered),
        };
        if (meeting.Record(facts, rules) is { } refusal)
            throw new InvalidOperationException(refusal.Message);

        if (speaker is not null && !meeting.IsLate)
            Resolve(meeting);

        if (meeting.Resolutions is [{ IsPassed: true }, ..] && random.Next(3) == 0)
            Ask(meeting);

        // The last few still wait for the secretary.
        if (on < plan.Today.AddDays(-10) || random.Next(3) > 0)
            meeting.Confirm(hasFiles: false, Writer, At(entered), rules);

        if (followUps is [.., var asked] && asked.MeetingId == meeting.Id && meeting.State is MeetingState.Confirmed)
            GoOn(asked, entered);

        return meeting;
    }

    private void Come(Meeting meeting, DateOnly entered)
    {
        var called = meeting.Attendances.Where(a => a.IsOpen).Select(a => a.MemberId).ToList();
        var present = called.Where(_ => random.Next(10) > 0).ToHashSet();
        if (present.Count * 2 < called.Count || present.Count == 0)
            present = [.. called];

        meeting.Tick(meeting.OrganizationId, present, new Marking(SignInWay.Ticked, Writer, At(entered)));
        var away = called.Find(m => !present.Contains(m));
        if (called.Exists(m => m == away))
            meeting.NoteAway(away, AttendanceState.OnLeave, "外出务工", new Marking(SignInWay.Ticked, Writer, At(entered)));
    }

    private void Resolve(Meeting meeting)
    {
        var voters = meeting.VotersOf(meeting.OrganizationId).ToList();
        var came = voters.Count(v => v.IsPresent);
        var vote = new VoteCount
        {
            Entitled = voters.Count,
            Present = came,
            For = came,
            Against = 0,
            Abstained = 0,
        };
        meeting.Resolve(new ResolutionFacts(meeting.OrganizationId, "18", "年度重点工作安排", "同意支部委员会提出的工作安排", vote), rules);
    }

    private Meeting Planned(
        OrganizationPlace branch,
        string kind,
        IReadOnlyList<string> also,
        string title,
        DateOnly on,
        MeetingTemplate? template = null
    )
    {
        var facts = new PlanFacts
        {
            County = plan.County,
            Organization = branch.Id,
            Hosts = [branch.Id],
            Kind = kind,
            Also = also,
            Arrangement = new Arrangement
            {
                Title = title,
                On = on,
                BeginsAt = Clock.ToUtc(on).AddHours(14),
                Place = "党群服务中心",
                Agenda = random.Next(4) > 0 ? Agenda : [Agenda[0], "入户走访困难群众", Agenda[2]],
                Materials = template?.Materials,
            },
            By = Writer,
            At = At(on.AddDays(-3)),
            Template = template,
        };
        return Meeting.Plan(facts, rules).Value;
    }

    private static RosterLine Line(OrganizationPlace branch, MemberGlance member, bool mayVote, string? excuse) =>
        new(branch.Id, member.Id, member.Name, member.Kind, mayVote, excuse);

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
}
