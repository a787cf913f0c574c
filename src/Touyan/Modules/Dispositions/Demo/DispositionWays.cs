using Touyan.Modules.Procedures;

namespace Touyan.Modules.Dispositions.Demo;

/// <summary>A disposition of the demo county: what it is about, when it began, and the gates it has passed.</summary>
internal sealed record DispositionWay(string Procedure, string Ground, string Facts, int BegunDaysAgo, params DemoCourse.Gate[] Gates)
{
    /// <summary>The same member's next one.</summary>
    public DispositionWay? Then { get; init; }

    /// <summary>Since when he has taken no part, before today.</summary>
    public int? LapsedDaysAgo { get; init; }
}

/// <summary>One at every stage: begun, in the branch, at the meeting, correction running, over, passed, failed, advised withdrawal, delisting.</summary>
internal static class DispositionWays
{
    private const string Correction = "disposition-correction";
    private const string Withdrawal = "disposition-withdrawal";
    private const string Delisting = "disposition-delisting";
    private const string Slack = "工作消极懈怠，多次不参加村里安排的志愿服务，经提醒没有明显改进";
    private const string Religion = "参加宗教活动，经党支部多次谈话，没有转变";
    private const string Lapsed = "外出务工后与支部不再联系，连续不参加组织生活、不交纳党费";

    public static IReadOnlyList<DispositionWay> Of(DateOnly today) =>
        [
            new(Correction, "工作消极懈怠", Slack, 3),
            new(Correction, "工作消极懈怠", Slack, 40, ToMeeting(34)),
            new(Correction, "工作消极懈怠", Slack, 75, [.. ToMeeting(70), .. Corrected(48, today, until: -120)]),
            new(
                Correction,
                "理想信念不坚定",
                "在微信群中转发不当言论，经批评能够认识错误",
                230,
                [.. ToMeeting(225), .. Corrected(203, today, until: 20)]
            ),
            new(Correction, "工作消极懈怠", Slack, 300, [.. ToMeeting(295), .. Corrected(273, today, until: 95), new("corrected", 88)]),
            new(
                Correction,
                "信仰宗教",
                "私下参加宗教活动，谈话时承认错误、愿意改正",
                330,
                [.. ToMeeting(325), .. Corrected(303, today, until: 125), new("unchanged", 118, Reason: "改正期内仍参加宗教活动")]
            )
            {
                Then = new(Withdrawal, "限期改正期满没有转变", Religion, 60, ToMeeting(50)),
            },
            new(Withdrawal, "信仰宗教经帮助教育没有转变", Religion, 45, [.. ToMeeting(40), Passed(20)]),
            new(
                Withdrawal,
                "信仰宗教经帮助教育没有转变",
                Religion,
                120,
                [.. ToMeeting(115), Passed(95), new("leaves", 88, Said(("agrees", "是"))), Told(84)]
            ),
            new(Delisting, "连续六个月自行脱党", Lapsed, 30, [.. ToMeeting(26), Passed(6)]) { LapsedDaysAgo = 280 },
            new(Delisting, "连续六个月自行脱党", Lapsed, 150, [.. ToMeeting(145), Passed(125), new("approve", 118), Told(114)])
            {
                LapsedDaysAgo = 400,
            },
            new(
                Delisting,
                "连续六个月自行脱党",
                "反映其长期不参加组织生活",
                90,
                new DemoCourse.Gate("unfounded", 80, Reason: "因病住院，已向支部请假，情况不属实")
            )
            {
                LapsedDaysAgo = 290,
            },
        ];

    // Up to the meeting: found out, talked over, proposed, agreed to beforehand.
    private static DemoCourse.Gate[] ToMeeting(int daysAgo) =>
        [
            new("confirmed", daysAgo, Said(("findings", "党支部走访核实，情况属实"))),
            new("proceed", daysAgo - 4, Said(("talked-by", "支部书记、组织委员"), ("attitude", "认识错误、愿意改正"))),
            new("propose", daysAgo - 9, Said(("months", "6"))),
            new("agree", daysAgo - 14),
        ];

    private static DemoCourse.Gate[] Corrected(int daysAgo, DateOnly today, int until) =>
        [
            Passed(daysAgo),
            new("approve", daysAgo - 6),
            new(
                "notified",
                daysAgo - 10,
                Said(
                    ("until", $"{today.AddDays(-until):yyyy-MM-dd}"),
                    ("told-appeal", "是"),
                    ("demands", "按时参加组织生活，认真完成党组织分配的工作，每月向党支部汇报一次思想"),
                    ("helpers", "党支部书记")
                )
            ),
        ];

    private static DemoCourse.Gate Passed(int daysAgo) => new("passed", daysAgo, Said(("defended", "是")));

    private static DemoCourse.Gate Told(int daysAgo) => new("notified", daysAgo, Said(("told-appeal", "是")));

    private static Dictionary<string, string> Said(params (string Field, string Text)[] said) =>
        said.ToDictionary(s => s.Field, s => s.Text);
}
