using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>A county with somebody for the road: 周凯 of the east village goes away; 李伟 keeps contact; 张敏 receives in the west.</summary>
internal sealed class Road
{
    private Road(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    /// <summary>周凯, a full member of the east village.</summary>
    public MemberId ZhouKai { get; private set; }

    public static CitizenId ZhouKaiNumber => SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 71);

    public DateOnly Today => new(2026, 11, 20);

    public static async Task<Road> OpenAsync(TestApp? app = null)
    {
        var road = new Road(await SmallCounty.OpenAsync(app));
        road.ZhouKai = await road.County.EnrolAsync("周凯", road.County.EastVillage, 71);
        return road;
    }

    /// <summary>In time, to 上海, for half a year and more.</summary>
    public RegisterOutflow.Input Leaving(MemberId? member = null, string since = "2026-03-01") =>
        new()
        {
            MemberId = member ?? ZhouKai,
            Since = DateOnly.Parse(since),
            Province = "31",
            Place = "上海市浦东新区张江镇",
            Range = FloatingRange.OtherProvince,
            IsFixedPlace = true,
            Phone = "13912345678",
            ContactPerson = County.LiWei,
            EducatedOn = DateOnly.Parse(since).AddDays(-3),
            EducationContent = "外出纪律",
            EducatedBy = "李伟",
        };

    public Task<Result<OutflowId>> LeaveAsync(RegisterOutflow.Input? input = null, Role by = Role.BranchSecretary) =>
        County.RunAsync<RegisterOutflow, Result<OutflowId>>(by, (register, actor) => register.RunAsync(input ?? Leaving(), actor, default));

    /// <summary>Away, and registered without complaint.</summary>
    public async Task<OutflowId> AwayAsync(RegisterOutflow.Input? input = null)
    {
        var done = await LeaveAsync(input);
        Assert.False(done.IsRefused, done.Refusal?.Message);
        return done.Value;
    }

    public RegisterInflow.Input Arriving(CitizenId? number = null, string name = "周凯") =>
        new()
        {
            Organization = County.WestVillage,
            Name = name,
            IdNumber = number?.Value,
            Phone = "13700000001",
            ArrivedOn = new DateOnly(2026, 3, 5),
            Place = "柳桥村三组",
            HomeOrganization = "中共城东镇东风村支部委员会",
            CardNumber = "流动20260001",
            ContactPerson = County.ZhangMin,
        };

    /// <summary>The county registers for the west village, whose secretary has no account.</summary>
    public Task<Result<InflowId>> ArriveAsync(RegisterInflow.Input? input = null, Role by = Role.CountyAdministrator) =>
        County.RunAsync<RegisterInflow, Result<InflowId>>(by, (register, actor) => register.RunAsync(input ?? Arriving(), actor, default));

    public async Task<InflowId> HereAsync(RegisterInflow.Input? input = null)
    {
        var done = await ArriveAsync(input);
        Assert.False(done.IsRefused, done.Refusal?.Message);
        return done.Value;
    }

    public Task<Result<Guid>> ContactAsync(OutflowId id, string on, Role by = Role.BranchSecretary) =>
        County.RunAsync<ContactOutflow, Result<Guid>>(by, (contact, actor) => contact.RunAsync(Said(id, on), actor, default));

    public Task<Result<Guid>> ReportAsync(OutflowId id, string on, Role by = Role.Member) =>
        County.RunAsync<ContactOutflow, Result<Guid>>(by, (contact, actor) => contact.ReportAsync(Said(id, on), actor, default));

    public Task<Result<Guid>> VisitAsync(InflowId id, string on) =>
        County.RunAsync<ContactInflow, Result<Guid>>(
            Role.CountyAdministrator,
            (contact, actor) =>
                contact.RunAsync(
                    new ContactInflow.Input
                    {
                        Id = id,
                        On = DateOnly.Parse(on),
                        Content = "参加主题党日",
                    },
                    actor,
                    default
                )
        );

    public Task<Result<MatchId>> ConfirmAsync(OutflowId outflow, InflowId inflow, Role by) =>
        County.RunAsync<SettleMatch, Result<MatchId>>(
            by,
            (settle, actor) => settle.RunAsync(new SettleMatch.Input { Outflow = outflow, Inflow = inflow }, actor, default)
        );

    public Task<IReadOnlyList<MatchRow>> PairsAsync(Role by) =>
        County.RunAsync<MatchQuery, IReadOnlyList<MatchRow>>(
            by,
            (matches, actor) => matches.OpenAsync(actor, Modules.FloatingMembers.FloatingPermissions.Read, default)
        );

    public async Task<ShowOutflow.View> ShowAsync(OutflowId id, Role by = Role.BranchSecretary) =>
        (await County.RunAsync<ShowOutflow, Result<ShowOutflow.View>>(by, (show, actor) => show.RunAsync(id, actor, default))).Value;

    public async Task<IReadOnlyList<string>> ListedAsync(OutflowFilter? state = null, Role by = Role.CountyAdministrator)
    {
        var found = await County.RunAsync<FindOutflows, Result<FindOutflows.View>>(
            by,
            (find, actor) => find.RunAsync(new FindOutflows.Input { State = state }, actor, default)
        );
        return [.. found.Value.Page.Rows.Select(r => r.Name)];
    }

    private static ContactOutflow.Input Said(OutflowId id, string on) =>
        new()
        {
            Id = id,
            On = DateOnly.Parse(on),
            Content = "一切正常",
        };
}
