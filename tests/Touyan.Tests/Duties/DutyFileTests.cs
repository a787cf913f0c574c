using Touyan.Modules.Duties;
using Touyan.Modules.Duties.Definitions;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Duties;

/// <summary>Files of duties: what is complete and of known words is read; all that is wrong is told with its place.</summary>
public sealed class DutyFileTests : IDisposable
{
    private const string Good = """
        id: talk
        title: 谈心谈话
        group: 组织生活
        article: 某条例第一条
        evidence: L
        strength: soft
        from: 2020-01-01
        holder: { organizations: [branch, '611'], except: [temporary], when: [has-committee] }
        rhythm: { every: year, not-before: 10-01, by: 12-20 }
        proof: { record: meeting, kinds: [talk], times: 2, grace: 7 }
        soon: 30
        tell: [{ who: holder, before: 30 }, { who: above, late: 1 }, { who: county, late: 30 }]
        """;

    private static readonly DutyWord[] Words =
    [
        new(DutyWordKind.Evidence, "meeting", "会议", [("talk", "谈话"), ("class", "党课")]),
        new(DutyWordKind.Condition, "has-committee", "设有委员会", []),
        new(DutyWordKind.Occasion, "committee-elected", "换届", []),
    ];

    private readonly RulebookCopy copy = new();

    public void Dispose() => copy.Dispose();

    private DutyBook Read(params string[] texts)
    {
        var folder = Path.Combine(copy.Folder, "duties");
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
            File.WriteAllText(Path.Combine(folder, $"duty-{i}.yaml"), text);

        return DutyLoader.Load(RulebookFolder.Open(copy.Folder, new(2026, 7, 1)), Words);
    }

    private string Problem(params string[] texts) =>
        string.Join("\n", Assert.Throws<RulebookException>(() => Read(texts)).Problems.Select(p => p.ToString()));

    [Fact]
    public void A_duty_is_read_with_its_holders_rhythm_and_proof()
    {
        var duty = Assert.Single(Read(Good).All);

        Assert.Equal([OrganizationType.Branch, OrganizationType.JointBranch, OrganizationType.PartyCommittee], duty.Types);
        Assert.Equal((DutyHolderKind.Organization, 2, 7, 30), (duty.HolderKind, duty.Proof.Times, duty.Proof.GraceDays, duty.SoonDays));
        var period = duty.Rhythm!.Of(new DateOnly(2026, 3, 1));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 20)), (period.CountsFrom, period.DueOn));
    }

    [Theory]
    [InlineData("article: 某条例第一条\n", "", "没有写依据条款（article）")]
    [InlineData("organizations: [branch, '611']", "organizations: [brunch]", "第 8 行第 26 列 duty-0：没有组织类别或者标记“brunch”")]
    [InlineData("when: [has-committee]", "when: [has-money]", "没有条件“has-money”")]
    [InlineData("when: [has-committee]", "posts: ['77']", "没有职务“77”")]
    [InlineData("every: year", "every: fortnight", "应为 week、month、quarter、half-year、year 之一")]
    [InlineData("every: year, not-before: 10-01, by: 12-20", "months-rule: LIFE-98.none", "没有规则“LIFE-98.none”，或者它不是几个月")]
    [InlineData("every: year, not-before: 10-01", "every: month, months-rule: LIFE-01.assembly-months", "不再写 every")]
    [InlineData("when: [has-committee]", "members: [guest]", "没有党员类别“guest”")]
    [InlineData("when: [has-committee]", "members: [full], posts: ['01']", "只写一种")]
    [InlineData("by: 12-20", "by: 13-20", "应写成周期内的日子")]
    [InlineData("by: 12-20", "by: 09-20", "开始的日子（not-before）晚于期限（by）")]
    [InlineData("record: meeting", "record: party", "没有凭据“party”")]
    [InlineData("kinds: [talk]", "kinds: [dance]", "凭据“meeting”没有种类“dance”")]
    [InlineData("times: 2", "times: 0", "几次应写一个正数")]
    [InlineData("times: 2", "times: 2, times-rule: LIFE-99.none", "二者之一")]
    [InlineData("times: 2", "times-rule: LIFE-99.none", "没有规则“LIFE-99.none”")]
    [InlineData("from: 2020-01-01", "from: 2020-01-01\nto: 2020-01-01", "终止日期应晚于施行日期")]
    [InlineData("soon: 30", "soon:", "没有写提前几天提醒（soon）")]
    [InlineData("soon: 30", "sooner: 30", "不认识的键“sooner”")]
    [InlineData("who: above", "who: neighbours", "应为 holder、above、county 之一")]
    [InlineData("who: holder, before: 30", "who: above, before: 30", "没有写什么时候提醒承担者")]
    [InlineData("before: 30", "before: 31", "不早于临近期限的天数（soon：30）")]
    [InlineData("late: 30", "late: 0", "逾期几天（late），二者之一")]
    [InlineData("late: 30", "late: 30, before: 1", "逾期几天（late），二者之一")]
    [InlineData("every: year, not-before: 10-01, by: 12-20", "after: moon, days: 30", "没有可以接着安排任务的事“moon”")]
    [InlineData("every: year, not-before: 10-01, by: 12-20", "after: committee-elected", "几天内应写一个正数")]
    [InlineData("every: year, not-before: 10-01, by: 12-20", "after: committee-elected, days-rule: DTY-99.none", "或者它不是几天")]
    [InlineData("every: year, not-before: 10-01", "after: committee-elected, days: 30", "只写 after 和 days")]
    public void What_is_wrong_stops_the_start(string good, string wrong, string message)
    {
        Assert.Contains(good, Good);

        Assert.Contains(message, Problem(Good.Replace(good, wrong)));
    }

    [Fact]
    public void Versions_of_a_duty_do_not_overlap()
    {
        var later = Good.Replace("from: 2020-01-01", "from: 2026-01-01");

        Assert.Contains("施行日期重叠", Problem(Good, later));
        Assert.Equal(2, Read(Good.Replace("from: 2020-01-01", "from: 2020-01-01\nto: 2026-01-01"), later).Versions("talk").Count());
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var problems = Problem(Good.Replace("every: year", "every: moon").Replace("times: 2", "times: -1"));

        Assert.Contains("moon", Good.Replace("year", "moon"));
        Assert.Contains("周期（every）", problems);
        Assert.Contains("几次", problems);
    }
}
