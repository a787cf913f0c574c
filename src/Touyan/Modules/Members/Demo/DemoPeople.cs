using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Demo;

/// <summary>An invented person, before he has a name and a branch.</summary>
internal struct DemoPerson
{
    public DateOnly BornOn;
    public bool IsMan;
    public string Ethnicity;
    public string Occupation;
    public string Education;
    public DateOnly AdmittedOn;
    public bool IsProbationary;

    public readonly int AgeOn(DateOnly day) => MemberFacts.FullYears(BornOn, day);
}

/// <summary>
/// Invents people whose shares are exactly those of the nation, and who make sense one by one: nobody joins before he is of age, students are
/// young and pensioners old, the young and the officials went to school longer.
/// </summary>
internal sealed class DemoPeople(int count, DateOnly today, Rules rules, Random random)
{
    private const int OldestStudent = 27;
    private const int Pension = 61;

    private readonly DemoPerson[] people = new DemoPerson[count];
    private readonly int adult = rules.Membership(today).MinAge.Value;

    public DemoPerson[] Invent()
    {
        BeBorn();
        Work();
        Learn();
        Join();
        random.Shuffle(people);
        return people;
    }

    private void BeBorn()
    {
        var bands = Quotas.Deal(count, [.. NationalShares.Ages.Select(a => ((a.From, a.To), a.Weight))], random);
        var men = Quotas.Deal(count, [(true, NationalShares.Members - NationalShares.Women), (false, NationalShares.Women)], random);
        var minorities = Quotas.Deal(
            count,
            [(false, NationalShares.Members - NationalShares.Minorities), (true, NationalShares.Minorities)],
            random
        );
        var codes = Quotas.Deal(minorities.Count(m => m), NationalShares.Ethnicities, random);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            people[i].BornOn = MemberFacts.LatestBirth(AgeIn(bands[i]), today).AddDays(-random.Next(365));
            people[i].IsMan = men[i];
            people[i].Ethnicity = minorities[i] ? codes[next++] : "01";
        }
    }

    // Of the old there are fewer with every year.
    private int AgeIn((int From, int To) band) =>
        band.From < Pension
            ? random.Next(band.From, band.To + 1)
            : band.From + (int)((band.To - band.From) * (1 - Math.Sqrt(random.NextDouble())));

    private void Work()
    {
        var groups = NationalShares.Occupations.Select(o => o.Group).ToList();
        var left = groups
            .Zip(Quotas.Of(count, [.. NationalShares.Occupations.Select(o => o.Weight)]))
            .ToDictionary(z => z.First, z => z.Second);
        var all = Enumerable.Range(0, count).ToArray();
        random.Shuffle(all);
        Employ(all.Where(i => Age(i) <= OldestStudent), "6", left);
        Employ(all.Where(i => Age(i) >= Pension).Take(left["8"] * 92 / 100), "8", left);
        Employ(all.Where(i => Age(i) >= Pension - 6 && !people[i].IsMan), "8", left);
        Employ(all.Where(i => Age(i) >= Pension - 1), "8", left);
        Employ(all.Where(i => Age(i) >= Pension && i % 6 > 0), "2", left);
        Employ(all.Where(i => Age(i) >= Pension), "7", left);
        foreach (
            var (i, group) in all.Where(i => people[i].Occupation is null).Zip(left.SelectMany(l => Enumerable.Repeat(l.Key, l.Value)))
        )
            people[i].Occupation = group;
    }

    private void Employ(IEnumerable<int> candidates, string group, Dictionary<string, int> left)
    {
        foreach (var i in candidates.Where(i => people[i].Occupation is null).Take(left[group]).ToList())
        {
            people[i].Occupation = group;
            left[group]--;
        }
    }

    private void Learn()
    {
        var order = Enumerable
            .Range(0, count)
            .OrderByDescending(i =>
                Schooling(people[i].Occupation) - Math.Abs(Age(i) - 30) * 0.05 - Math.Max(0, 26 - Age(i)) * 0.5 + Spread()
            )
            .ToArray();
        var quotas = Quotas.Of(count, [.. NationalShares.Education.Select(e => e.Weight)]);
        var next = 0;
        for (var level = 0; level < quotas.Length; level++)
        {
            for (var i = 0; i < quotas[level]; i++)
                people[order[next++]].Education = NationalShares.Education[level].Code;
        }
    }

    private static double Schooling(string occupation) =>
        occupation switch
        {
            "2" => -1.6,
            "3" => 2,
            "4" => 1.2,
            "5" => 2.3,
            "6" => 1.4,
            _ => 0,
        };

    private double Spread() => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;

    private void Join()
    {
        var bands = rules.Periods().All;
        var left = Quotas.Of(count, NationalShares.JoiningPeriods);
        var byAge = Enumerable.Range(0, count).OrderBy(i => people[i].BornOn).ToArray();
        var period = new int[count];
        Array.Fill(period, -1);
        Put(byAge, 0);
        Put(byAge.Where(i => CouldJoinIn(i, bands[1])).OrderByDescending(i => Age(i) + random.Next(16)), 1);
        Put(byAge.Where(i => !CouldJoinIn(i, bands[2])), 3);
        Put(byAge.OrderBy(i => Age(i) + random.Next(28)), 3);
        Put(byAge, 2, all: true);
        var probationers = (int)Math.Round(count * NationalShares.Probationary);
        foreach (var i in byAge.Where(i => period[i] == 3).OrderBy(i => Age(i) + random.Next(20)).Take(probationers))
            people[i].IsProbationary = true;

        for (var i = 0; i < count; i++)
            people[i].AdmittedOn = AdmissionIn(people[i], bands[period[i]]);

        void Put(IEnumerable<int> candidates, int band, bool all = false)
        {
            foreach (var i in candidates.Where(i => period[i] < 0).Take(all ? count : Math.Max(0, left[band])).ToList())
            {
                period[i] = band;
                left[band]--;
            }
        }
    }

    private bool CouldJoinIn(int i, Band<DateOnly> band) => people[i].BornOn.AddYears(adult) <= (band.To ?? today);

    private DateOnly AdmissionIn(DemoPerson person, Band<DateOnly> band)
    {
        var months = rules.Membership(today).ProbationMonths.Value;
        if (person.IsProbationary)
            return Later(person.BornOn.AddYears(adult), today.AddMonths(-months).AddDays(1 + random.Next(DaysOf(months))));

        var from = Later(person.BornOn.AddYears(adult), band.From ?? DateOnly.MinValue);
        var last = band.To is { } to && to < today.AddMonths(-months) ? to : today.AddMonths(-months);
        var span = Math.Max(0, last.DayNumber - from.DayNumber);
        return from.AddDays((int)(Math.Pow(random.NextDouble(), 1.6) * Math.Min(span, 40 * 365)));
    }

    private int DaysOf(int months) => today.DayNumber - today.AddMonths(-months).DayNumber - 1;

    private int Age(int i) => people[i].AgeOn(today);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
