using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Preparing;
using Touyan.Modules.Elections.Rounds;
using Touyan.Modules.Elections.Tellers;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>
/// The east village elects: ten full members (李伟 and 甲一 … 甲九), three seats, four on the shortlist, 甲八 and 甲九 count. Its term ran until
/// today. 甲八 and 甲九 have accounts of their own.
/// </summary>
internal sealed partial class AnElection
{
    private static readonly string[] Names = ["丁一", "王二", "刘三", "李四", "张五", "陈六", "赵七", "黄八", "魏九"];

    private AnElection(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    /// <summary>Who does what the organisation does itself.</summary>
    public Role Conductor { get; private init; } = Role.BranchSecretary;

    /// <summary>The day on which its gates are decided; today when null.</summary>
    public DateOnly? Day { get; private set; }

    public CaseId Case { get; private set; }

    public ElectionId Id { get; private set; }

    /// <summary>丁一 … 魏九.</summary>
    public List<MemberId> Members { get; } = [];

    public Actor FirstTeller { get; private set; } = null!;

    public Actor SecondTeller { get; private set; } = null!;

    public MemberId MemberOf(string name) => Members[Array.IndexOf(Names, name)];

    /// <summary>Requested, nothing decided yet.</summary>
    public static async Task<AnElection> RequestAsync(SmallCounty? county = null, Func<StartCase.Input, StartCase.Input>? but = null)
    {
        var election = await OfPeopleAsync(county);
        await election.County.BeginTermAsync(election.County.EastVillage, "2021-11-20", seats: 3);
        var input = election.Request();
        await election.BeginAsync(but?.Invoke(input) ?? input);
        return election;
    }

    /// <summary>The people alone: nothing is requested yet.</summary>
    public static async Task<AnElection> OfPeopleAsync(SmallCounty? county = null)
    {
        var election = new AnElection(county ?? await SmallCounty.OpenAsync());
        await election.PeopleAsync();
        return election;
    }

    /// <summary>Another election of the same people.</summary>
    public async Task<AnElection> BesideAsync(StartCase.Input input, Role conductor = Role.BranchSecretary)
    {
        var other = new AnElection(County)
        {
            Conductor = conductor,
            FirstTeller = FirstTeller,
            SecondTeller = SecondTeller,
        };
        other.Members.AddRange(Members);
        await other.BeginAsync(input);
        return other;
    }

    /// <summary>The election of a case that was begun otherwise.</summary>
    public async Task<AnElection> OfCaseAsync(CaseId id)
    {
        (Case, Id) = (id, await County.LookAsync(db => db.Elections.Where(e => e.CaseId == id.Value).Select(e => e.Id).SingleAsync()));
        return this;
    }

    /// <summary>Permitted, with four on the shortlist and the tellers named.</summary>
    public static async Task<AnElection> PrepareAsync(DateOnly? day = null)
    {
        var election = await RequestAsync(but: input => input with { On = day });
        election.Day = day;
        await election.DecideAsync(Role.CommitteeAdministrator, "agree");
        await election.DecideAsync(Role.BranchSecretary, "done", new() { ["conditions"] = "政治素质好", ["method"] = "无记名投票" });
        foreach (var name in Names[..4])
            Assert.Null((await election.NominateAsync(name)).Refusal);

        Assert.Null((await election.NominateAsync("丁一", Contest.Secretary)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[6], OfficerDuty.Scrutineer)).Refusal);
        return election;
    }

    /// <summary>The shortlist is agreed to: the meeting may elect.</summary>
    public static async Task<AnElection> ReadyAsync(DateOnly? day = null)
    {
        var election = await PrepareAsync(day);
        await election.DecideAsync(Role.BranchSecretary, "submit", new() { ["recommenders"] = "10" });
        await election.DecideAsync(Role.CommitteeAdministrator, "agree");
        return election;
    }

    public StartCase.Input Request(string procedure = ElectionRequest.Term) =>
        new()
        {
            Procedure = procedure,
            Subject = County.EastVillage.Value,
            Values = new()
            {
                ["term-number"] = "2",
                ["form"] = "党员大会",
                ["committee-seats"] = "3",
                ["secretary-seats"] = "1",
                ["planned-on"] = "2026-11-20",
            },
        };

    public Task<Result<CaseId>> TryRequestAsync(StartCase.Input input, Role? by = null) =>
        County.RunAsync<RequestElection, Result<CaseId>>(by ?? Conductor, (request, actor) => request.RunAsync(input, actor, default));

    public Task DecideAsync(
        Role by,
        string outcome,
        Dictionary<string, string>? values = null,
        string? reason = null,
        VoteCount? vote = null
    ) =>
        County.DecideAsync(
            by,
            Case,
            outcome,
            new DecideStep.Input
            {
                On = Day,
                Values = values ?? [],
                Reason = reason,
                Vote = vote,
            }
        );

    public Task<Result<CaseId>> TryDecideAsync(Role by, string outcome, Dictionary<string, string>? values = null) =>
        County.TryDecideAsync(by, Case, outcome, new DecideStep.Input { On = Day, Values = values ?? [] });

    public Task<Result<ElectionId>> NominateAsync(
        string name,
        Contest contest = Contest.Committee,
        string? consent = null,
        NominationOrigin origin = NominationOrigin.Members
    ) =>
        County.RunAsync<NominateCandidate, Result<ElectionId>>(
            Conductor,
            (nominate, by) =>
                nominate.RunAsync(
                    new()
                    {
                        Election = Id,
                        Contest = contest,
                        Who = name,
                        Origin = origin,
                        Recommendations = 7,
                        ConsentNumber = consent,
                    },
                    by,
                    default
                )
        );

    public Task<Result<ElectionId>> NameAsync(MemberId member, OfficerDuty duty) =>
        County.RunAsync<NameOfficer, Result<ElectionId>>(
            Conductor,
            (name, by) =>
                name.RunAsync(
                    new()
                    {
                        Election = Id,
                        Duty = duty,
                        MemberId = member,
                    },
                    by,
                    default
                )
        );

    public Task<Result<ElectionId>> ExcludeAsync(MemberId member, string ground = "14", string? consent = "东委〔2026〕5号") =>
        County.RunAsync<ExcludeMember, Result<ElectionId>>(
            Conductor,
            (exclude, by) =>
                exclude.RunAsync(
                    new()
                    {
                        Election = Id,
                        MemberId = member,
                        Ground = ground,
                        ConsentNumber = consent,
                        ResolvedOn = consent is null ? null : new DateOnly(2026, 11, 10),
                    },
                    by,
                    default
                )
        );

    /// <summary>The election with all that belongs to it.</summary>
    public Task<Election> LookAsync() => County.LookAsync(db => db.Elections.Whole().AsNoTracking().SingleAsync(e => e.Id == Id));

    private async Task BeginAsync(StartCase.Input input)
    {
        var begun = await TryRequestAsync(input);
        Assert.False(begun.IsRefused, begun.Refusal?.Message);
        Case = begun.Value;
        Id = await County.LookAsync(db => db.Elections.Where(e => e.CaseId == Case.Value).Select(e => e.Id).SingleAsync());
    }

    private async Task PeopleAsync()
    {
        for (var i = 0; i < Names.Length; i++)
            Members.Add(await County.EnrolAsync(Names[i], County.EastVillage, 101 + 2 * i, $"19{70 + i}-03-01"));

        FirstTeller = await AccountOfAsync(Members[7], "teller1");
        SecondTeller = await AccountOfAsync(Members[8], "teller2");
    }

    private async Task<Actor> AccountOfAsync(MemberId member, string name) =>
        await County.ActorAsync(await County.OpenAccountAsync($"{name}.{County.Code}", member, (Role.Member, null)));
}
