using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Demo;

namespace Touyan.Modules.FloatingMembers.Demo;

/// <summary>Invents those who came: from elsewhere, and members of the county who are in another of its organisations.</summary>
internal sealed class DemoHere(DemoPlan plan, FloatingRules rules, Random random)
{
    private readonly DateTime recordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    public Inflow FromElsewhere(OrganizationPlace place, MemberId contactPerson, int number)
    {
        var name =
            DemoPlaces.Surnames[random.Next(DemoPlaces.Surnames.Length)] + DemoPlaces.GivenNames[random.Next(DemoPlaces.GivenNames.Length)];
        var facts = Register(place, contactPerson, name, member: null, plan.Today.AddDays(-random.Next(30, 900)));
        return Inflow.Register(facts with { HomeOrganization = DemoPlaces.Homes[number % DemoPlaces.Homes.Length] }).Value;
    }

    /// <summary>A member of the county, as the branch where he is now registered him.</summary>
    public Inflow Neighbour(OrganizationPlace place, MemberId contactPerson, MemberGlance member, Outflow outflow, string home) =>
        Inflow
            .Register(
                Register(place, contactPerson, member.Name, member.Id, Latest(outflow.Since.AddDays(random.Next(3, 15)))) with
                {
                    HomeOrganization = home,
                }
            )
            .Value;

    public IEnumerable<InflowContact> Contacts(Inflow inflow)
    {
        for (
            var on = plan.Today.AddDays(-random.Next(0, 40));
            on > inflow.ArrivedOn && on > plan.Today.AddYears(-1);
            on = on.AddDays(-random.Next(25, 60))
        )
        {
            var facts = new ContactFacts(on, ContactChannel.Meeting, ContactSource.Host, "参加本支部主题党日", "演示数据", recordedAt);
            yield return inflow.Contact(facts).Value;
        }
    }

    /// <summary>The last months that a holder of a card paid here.</summary>
    public void PayDues(Inflow inflow)
    {
        var to = InflowDues.MonthOf(plan.Today.AddMonths(-1));
        var from = to.AddMonths(-2);
        if (inflow.CardNumber is not null && from >= InflowDues.MonthOf(inflow.ArrivedOn) && random.Next(3) > 0)
            inflow.Pay(new DuesFacts(from, to, random.Next(1, 12) * 300, plan.Today.AddDays(-3), "演示数据", recordedAt), noted: [], rules);
    }

    /// <summary>Both sides said yes, one did, or none has looked yet.</summary>
    public FloatingMatch? Match(Outflow outflow, Inflow inflow)
    {
        var drawn = random.Next(4);
        if (drawn == 0)
            return null;

        var match = FloatingMatch.Propose(outflow, inflow, recordedAt);
        match.Confirm(new MatchSides(IsHome: drawn > 1, IsHost: true), "演示数据", recordedAt);
        return match;
    }

    private InflowFacts Register(OrganizationPlace place, MemberId contactPerson, string name, MemberId? member, DateOnly arrived) =>
        new()
        {
            County = plan.County,
            Organization = place.Id,
            Member = member,
            Name = name,
            Phone = new PhoneNumber($"137{random.Next(10_000_000, 99_999_999)}"),
            ArrivedOn = arrived,
            Kind = (FloatingPlace)random.Next(1, 6),
            Place = $"{DemoPlaces.PlaceOf(place.Name)}{random.Next(1, 20)}组",
            HomeOrganization = "",
            HomeContact = "党支部书记",
            CardNumber = random.Next(5) == 0 ? null : $"流动{arrived:yyyy}{random.Next(1, 9999):0000}",
            ContactPerson = contactPerson,
            RecordedAt = recordedAt,
        };

    private DateOnly Latest(DateOnly day) => day < plan.Today ? day : plan.Today;
}
