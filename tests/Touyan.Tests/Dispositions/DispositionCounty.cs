using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dispositions;

/// <summary>A small county whose east village has three full members; 刘洋 is the one it is about.</summary>
internal sealed class DispositionCounty(SmallCounty county)
{
    public SmallCounty County => county;

    public MemberId Subject { get; set; }

    public MemberId WangFang => county.WangFang;

    public DateOnly Today => county.Today;

    public static async Task<DispositionCounty> OpenAsync()
    {
        var county = await SmallCounty.OpenAsync();
        await county.EnrolAsync("陈静", county.EastVillage, 24);
        return new DispositionCounty(county) { Subject = await county.EnrolAsync("刘洋", county.EastVillage, 35) };
    }

    public async Task<CaseId> BeginAsync(string procedure, string ground, DateOnly on, DateOnly? lapsedSince = null)
    {
        var begun = await TryBeginAsync(procedure, ground, on, lapsedSince: lapsedSince);
        Assert.False(begun.IsRefused, begun.Refusal?.Message);
        return begun.Value;
    }

    public Task<Result<CaseId>> TryBeginAsync(
        string procedure,
        string ground,
        DateOnly on,
        string punished = "否",
        DateOnly? lapsedSince = null
    )
    {
        var values = new Dictionary<string, string>
        {
            ["ground"] = ground,
            ["facts"] = "长期不参加组织生活",
            ["punished"] = punished,
        };
        if (lapsedSince is { } since)
            values["lapsed-since"] = $"{since:yyyy-MM-dd}";

        var input = new StartCase.Input
        {
            Procedure = procedure,
            Subject = Subject.Value,
            On = on,
            Values = values,
        };
        return county.TryStartCaseAsync(Role.BranchSecretary, input);
    }

    public async Task TalkAsync(CaseId id, DateOnly on, string attitude = "认识错误、愿意改正")
    {
        await DecideAsync(Role.BranchSecretary, id, "confirmed", Say(on, "facts-paper", ("findings", "属实")));
        await DecideAsync(Role.BranchSecretary, id, "proceed", Say(on, "talk-record", ("talked-by", "陈刚"), ("attitude", attitude)));
    }

    public async Task ToMeetingAsync(CaseId id, int? months, DateOnly on)
    {
        await TalkAsync(id, on);
        var proposal = months is null ? Say(on, "committee-minutes") : Say(on, "committee-minutes", ("months", $"{months}"));
        await DecideAsync(Role.BranchSecretary, id, "propose", proposal);
        await DecideAsync(Role.CommitteeAdministrator, id, "agree", new() { On = on });
    }

    public async Task ToNoticeAsync(CaseId id, string approval, int? months, DateOnly on)
    {
        await ToMeetingAsync(id, months, on);
        var vote = new VoteCount
        {
            Entitled = 3,
            Present = 3,
            For = 2,
            Against = 1,
            Abstained = 0,
        };
        await DecideAsync(Role.BranchSecretary, id, "passed", Say(on, "resolution", ("defended", "是")) with { Vote = vote });
        await DecideAsync(Role.CommitteeAdministrator, id, approval, Say(on, "approval-paper"));
    }

    public Task DecideAsync(Role role, CaseId id, string outcome, DecideStep.Input input) => county.DecideAsync(role, id, outcome, input);

    public Task<Result<CaseId>> TryDecideAsync(Role role, CaseId id, string outcome, DecideStep.Input input) =>
        county.TryDecideAsync(role, id, outcome, input);

    public Task<Case> CaseAsync(CaseId id) => county.CaseAsync(id);

    public async Task<IReadOnlyList<StoryLine>> StoryAsync(CaseId id) =>
        (await county.RunAsync<ShowCase, Result<ShowCase.View>>(Role.CommitteeAdministrator, (show, by) => show.RunAsync(id, by, default)))
            .Value
            .Story;

    public Task<List<Disposition>> DispositionsAsync() => county.LookAsync(db => db.Set<Disposition>().ToListAsync());

    public Task<T> LookAsync<T>(Func<Touyan.Platform.Data.TouyanDb, Task<T>> look) => county.LookAsync(look);

    private static DecideStep.Input Say(DateOnly on, string document, params (string Field, string Text)[] said) =>
        new()
        {
            On = on,
            Documents = [new DocumentGiven(document)],
            Values = said.ToDictionary(s => s.Field, s => s.Text),
        };
}
