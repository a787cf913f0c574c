using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Demo;

// What the county asks of its branches, and they of their members.
internal sealed partial class DemoYear
{
    private static readonly string[] Asked =
    [
        "排查村级道路破损处并修补",
        "走访困难党员和老党员",
        "整理党员活动室的学习材料",
        "联系流动党员，了解近况",
        "清理主干道两侧杂物",
    ];

    private readonly List<MeetingTemplate> templates = [];
    private readonly List<FollowUp> followUps = [];

    /// <summary>What resolutions asked for: some done, some owed, some late.</summary>
    public IReadOnlyList<FollowUp> FollowUps => followUps;

    /// <summary>The county's theme of each month of this year.</summary>
    public IReadOnlyList<MeetingTemplate> Templates(OrganizationPlace county)
    {
        for (var month = new DateOnly(plan.Today.Year, 1, 1); month.Year == plan.Today.Year; month = month.AddMonths(1))
        {
            var theme = ThemeOf(month);
            var facts = new TemplateFacts
            {
                County = plan.County,
                Kind = "21",
                Also = AlsoOf(month),
                Title = TitleOf(month),
                Agenda = string.Join('\n', Agenda),
                Materials = $"“{theme}”学习材料\n党支部工作条例有关章节",
                MustRecord = "党员发言要点\n志愿服务的时间和地点",
                FirstMonth = month,
                LastMonth = month,
                By = Writer,
                At = At(month.AddDays(-7)),
            };
            templates.Add(MeetingTemplate.Publish(facts, county, rules).Value);
        }

        return templates;
    }

    private void Ask(Meeting meeting)
    {
        var holder = meeting.Attendances[random.Next(meeting.Attendances.Count)];
        var facts = new FollowUpFacts(
            meeting.Resolutions[0].Id,
            Asked[random.Next(Asked.Length)],
            meeting.On.AddDays(20 + random.Next(40)),
            [new HolderName(holder.MemberId, holder.Name)],
            Writer,
            At(meeting.On)
        );
        followUps.Add(FollowUp.Assign(meeting, facts).Value);
    }

    // Most of what was asked long ago is done; of the rest some is late.
    private void GoOn(FollowUp asked, DateOnly entered)
    {
        asked.Begin(entered);
        var on = asked.DueOn.AddDays(random.Next(10) - 7);
        if (on > plan.Today || on < entered || random.Next(6) == 0)
            return;

        asked.Report(
            "已经办好，群众反映较好。",
            new Speaker(new AccountId(Guid.Empty), asked.Holders[0].MemberId, asked.Holders[0].Name),
            At(on)
        );
        if (random.Next(8) > 0)
            asked.Settle(Verdict.Confirmed, words: null, new Speaker(EntityId.New<AccountId>(), Member: null, "支部书记"), At(on));
    }
}
