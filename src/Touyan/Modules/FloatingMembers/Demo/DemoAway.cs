using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Demo;

namespace Touyan.Modules.FloatingMembers.Demo;

/// <summary>Invents times away with their contacts: most are kept up, some are late, some silent.</summary>
internal sealed class DemoAway(DemoPlan plan, FloatingRules rules, IReadOnlyList<FloatingStation> stations, Random random)
{
    private readonly DateTime recordedAt = plan.Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    private readonly int weights = DemoPlaces.Away.Sum(p => p.Weight);

    /// <summary>Null where the branch has nobody else to be contact person.</summary>
    public Outflow? Leave(MemberGlance member, IReadOnlyList<MemberId> branch, string? nearby)
    {
        var person = branch.Where(id => id != member.Id).Select(id => (MemberId?)id).FirstOrDefault();
        if (person is not { } contactPerson)
            return null;

        var since = plan.Today.AddDays(-random.Next(20, 1500));
        return Outflow
            .Begin(
                new OutflowFacts
                {
                    County = plan.County,
                    Member = member.Id,
                    Since = since,
                    Reason = random.Next(10) < 7 ? FloatingReason.Work : (FloatingReason)random.Next(2, 5),
                    Whereabouts = Whereabouts(since, nearby),
                    ContactPerson = contactPerson,
                    Education = Education(since),
                    RecordedAt = recordedAt,
                },
                rules
            )
            .Value;
    }

    /// <summary>Contacts from the leaving on, the last as long ago as the rules make of it.</summary>
    public IEnumerable<OutflowContact> Contacts(Outflow outflow)
    {
        var last = plan.Today.AddDays(-DaysSilent());
        for (var on = last; on > outflow.Since && on > plan.Today.AddYears(-1); on = on.AddDays(-random.Next(20, 45)))
        {
            var source = random.Next(8) == 0 ? ContactSource.Member : ContactSource.Branch;
            var channel = random.Next(3) == 0 ? ContactChannel.Online : ContactChannel.Phone;
            var content = DemoPlaces.Contacts[random.Next(DemoPlaces.Contacts.Length)];
            yield return outflow.Contact(new ContactFacts(on, channel, source, content, "演示数据", recordedAt)).Value;
        }
    }

    /// <summary>Some who hold a card paid the last months where they are.</summary>
    public void PayDues(Outflow outflow)
    {
        var to = InflowDues.MonthOf(plan.Today.AddMonths(-1));
        var from = to.AddMonths(-2);
        if (outflow.CardNumber is not null && from >= InflowDues.MonthOf(outflow.Since))
            outflow.Pay(
                new DuesFacts(from, to, 1_500, plan.Today.AddDays(-5), "演示数据", recordedAt),
                $"{outflow.Place}流动党员党支部",
                noted: [],
                rules
            );
    }

    // One in twenty is silent, one in eight late.
    private int DaysSilent() =>
        random.Next(40) switch
        {
            < 2 => random.Next(190, 420),
            < 7 => random.Next(35, 170),
            _ => random.Next(0, 25),
        };

    private Whereabouts Whereabouts(DateOnly since, string? nearby)
    {
        var (province, place, range) = nearby is null
            ? Draw()
            : ((plan.County / 10000).ToString(), DemoPlaces.PlaceOf(nearby), FloatingRange.SameCounty);
        // Those of another county's demo are at home elsewhere.
        var isHome = province == (plan.County / 10000).ToString();
        if (!isHome && range is not FloatingRange.Abroad)
            range = FloatingRange.OtherProvince;
        else if (isHome && range is FloatingRange.OtherProvince)
            range = FloatingRange.OtherCity;

        // Who stays in the county needs no office elsewhere.
        var station = nearby is null ? stations.Where(s => s.Province == province).ToList() : [];
        return new Whereabouts
        {
            Province = province,
            Place = place,
            Range = range,
            IsFixedPlace = random.Next(3) == 0,
            Kind = random.Next(2) == 0 ? FloatingPlace.PrivateEnterprise : (FloatingPlace)random.Next(1, 6),
            Unit = random.Next(5) == 0 || nearby is not null ? null : place[..2] + DemoPlaces.Units[random.Next(DemoPlaces.Units.Length)],
            Phone = new PhoneNumber($"139{random.Next(10_000_000, 99_999_999)}"),
            CardNumber = random.Next(4) == 0 ? null : $"流动{since:yyyy}{random.Next(1, 9999):0000}",
            Station = station.Count > 0 && random.Next(4) > 0 ? station[random.Next(station.Count)].Id : null,
            ExpectedUntil =
                random.Next(2) == 0 ? null : Later(since.AddMonths(rules.AbsenceMonths.Value), plan.Today.AddDays(random.Next(-30, 400))),
        };
    }

    private static DateOnly Later(DateOnly least, DateOnly until) => until > least ? until : least;

    private DepartureEducation Education(DateOnly since) =>
        random.Next(20) switch
        {
            0 => new DepartureEducation(null, null, null, "临时出发，返乡时补办"),
            1 => new DepartureEducation(
                since.AddDays(random.Next(3, 18)),
                "补学外出纪律和报到要求",
                "党支部书记",
                "外出时未及时告知党支部"
            ),
            _ => new DepartureEducation(since.AddDays(-random.Next(1, 12)), "外出纪律、联系办法和报到要求", "党支部书记", null),
        };

    private (string Province, string Place, FloatingRange Range) Draw()
    {
        var at = random.Next(weights);
        foreach (var (province, place, range, weight) in DemoPlaces.Away)
        {
            if ((at -= weight) < 0)
                return (province, place, range);
        }

        throw new InvalidOperationException("The weights were summed wrong.");
    }
}
