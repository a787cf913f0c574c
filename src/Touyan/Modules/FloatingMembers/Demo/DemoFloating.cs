using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;

namespace Touyan.Modules.FloatingMembers.Demo;

/// <summary>The demo county's floating members: 756 away of 20,000, 13 offices and 3 joint committees elsewhere, those who came, receptions held.</summary>
internal sealed class DemoFloating(FloatingDesk desk, Trail.Trail trail) : IDemoPart
{
    private const int UsualAway = 756;
    private const int UsualHere = 180;
    private const int UsualNeighbours = 36;

    // One in so many of those away beyond the county.
    private const int PaidAway = 9;

    public int Order => 50;

    public string Title => "流动党员";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var ground = await DemoGround.ReadAsync(desk, ct);
        if (ground.Root is null)
            return;

        var random = new Random(plan.Seed + 2);
        var made = new Made();
        made.Stations.AddRange(DemoPlaces.Stations.Select(s => Station(s, ground.Root.Id, plan)));
        Leave(ground, made, plan, random);
        Arrive(ground, made, plan, random);
        Receive(made, ground, plan, desk.Rules);
        await WriteAsync(made, plan, ct);
    }

    private static int Share(int usual, DemoPlan plan) => Math.Min(usual, (int)((long)usual * plan.Members / DemoCounty.UsualMembers));

    private void Leave(DemoGround ground, Made made, DemoPlan plan, Random random)
    {
        var away = new DemoAway(plan, desk.Rules, made.Stations, random);
        var neighbours = Share(UsualNeighbours, plan);
        foreach (var member in ground.Leaving(random))
        {
            if (made.Outflows.Count == Share(UsualAway, plan))
                return;

            var host = made.Neighbours.Count < neighbours ? ground.Elsewhere(member, random) : null;
            if (away.Leave(member, ground.FullOf(member.OrganizationId), host?.Name) is not { } outflow)
                continue;

            made.Outflows.Add(outflow);
            made.Contacts.AddRange(away.Contacts(outflow));
            if (host is null && made.Outflows.Count % PaidAway == 0)
                away.PayDues(outflow);

            if (host is not null)
                made.Neighbours.Add((outflow, member, host));
        }
    }

    private void Arrive(DemoGround ground, Made made, DemoPlan plan, Random random)
    {
        var here = new DemoHere(plan, desk.Rules, random);
        foreach (var (outflow, member, host) in made.Neighbours)
        {
            var inflow = here.Neighbour(host, ground.FullOf(host.Id)[0], member, outflow, ground.NameOf(member.OrganizationId));
            made.Inflows.Add(inflow);
            if (here.Match(outflow, inflow) is { } match)
                made.Matches.Add(match);
        }

        var hosts = ground.Hosts;
        for (var i = 0; i < Share(UsualHere, plan) && hosts.Count > 0; i++)
        {
            var host = hosts[random.Next(hosts.Count)];
            made.Inflows.Add(here.FromElsewhere(host, ground.FullOf(host.Id)[0], i));
        }

        foreach (var inflow in made.Inflows)
        {
            made.InflowContacts.AddRange(here.Contacts(inflow));
            here.PayDues(inflow);
        }
    }

    // Branches with several away, at the last spring festival.
    private static void Receive(Made made, DemoGround ground, DemoPlan plan, FloatingRules rules)
    {
        var days = new[] { plan.Today.Year, plan.Today.Year - 1 }.Select(y => SpringFestival.Of(y).AddDays(-2));
        var on = days.First(d => d <= plan.Today);
        var recordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        var homes = made.Outflows.Where(o => o.Since <= on).GroupBy(o => ground.BranchOf(o.MemberId)).Where(g => g.Count() > 2).Take(12);
        foreach (var home in homes)
        {
            var facts = new ReceptionFacts
            {
                County = plan.County,
                Organization = home.Key,
                On = on,
                Holiday = Holiday.SpringFestival,
                Place = "党群服务中心",
                Content = "通报一年来的工作，听取返乡党员意见，介绍家乡招商政策",
                Asked = "希望办好村里的养老服务和停车场地",
                Guests = [.. home.Select(o => o.Id)],
                RecordedBy = "演示数据",
                RecordedAt = recordedAt,
            };
            made.Receptions.Add(Reception.Hold(facts, rules).Value);
            var contact = new ContactFacts(on, ContactChannel.AtHome, ContactSource.Reception, "春节返乡座谈", "演示数据", recordedAt);
            made.Contacts.AddRange(home.Select(o => o.Contact(contact).Value));
        }
    }

    private async Task WriteAsync(Made made, DemoPlan plan, CancellationToken ct)
    {
        var rows = trail.InBulk();
        await rows.InsertAsync(made.Stations, ct);
        await rows.InsertAsync(made.Outflows, ct);
        await rows.InsertAsync(made.Outflows.SelectMany(o => o.Dues), ct);
        await rows.InsertAsync(made.Contacts, ct);
        await rows.InsertAsync(made.Inflows, ct);
        await rows.InsertAsync(made.InflowContacts, ct);
        await rows.InsertAsync(made.Inflows.SelectMany(i => i.Dues), ct);
        await rows.InsertAsync(made.Matches, ct);
        await rows.InsertAsync(made.Receptions, ct);
        await rows.InsertAsync(made.Receptions.SelectMany(r => r.Guests), ct);
        var by = new Actor
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "演示数据",
            Posts = [],
            Origin = "demo",
        };
        var detail = $"流出 {made.Outflows.Count} 名，流入 {made.Inflows.Count} 名，驻外党组织 {made.Stations.Count} 个";
        await rows.TellAsync(
            [TrailEntry.Of(by, FloatingActs.Demo, new TrailSubject("demo", Guid.Empty, "演示数据"), desk.Now, reason: null, detail)],
            ct
        );
    }

    private static FloatingStation Station(
        (StationKind Kind, string Name, string Province, string Place, int Year, string? JointWith) told,
        OrganizationId organization,
        DemoPlan plan
    ) =>
        FloatingStation
            .Open(
                new StationFacts
                {
                    County = plan.County,
                    Kind = told.Kind,
                    Name = told.Name,
                    Organization = organization,
                    Province = told.Province,
                    Place = told.Place,
                    EstablishedOn = new DateOnly(told.Year, 5, 1),
                    Contact = "驻外党组织书记",
                    Phone = new PhoneNumber($"1360000{told.Year}"),
                    JointWith = told.JointWith,
                    RecordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc),
                }
            )
            .Value;

    private sealed class Made
    {
        public List<FloatingStation> Stations { get; } = [];
        public List<Outflow> Outflows { get; } = [];
        public List<OutflowContact> Contacts { get; } = [];
        public List<(Outflow Outflow, MemberGlance Member, OrganizationPlace Host)> Neighbours { get; } = [];
        public List<Inflow> Inflows { get; } = [];
        public List<InflowContact> InflowContacts { get; } = [];
        public List<FloatingMatch> Matches { get; } = [];
        public List<Reception> Receptions { get; } = [];
    }
}
