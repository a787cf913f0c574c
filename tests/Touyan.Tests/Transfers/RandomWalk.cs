using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Security;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>Two counties in which people come and go at random; whoever keeps a gate is at hand. The same seed walks the same way, but for who of two at once is the quicker.</summary>
internal sealed partial class RandomWalk
{
    private const int People = 12;

    private readonly TestApp app;
    private readonly Random random;
    private readonly Dictionary<MemberId, int> inside = [];
    private readonly Dictionary<DateOnly, Dictionary<MemberId, (int County, OrganizationId Place)>> past = [];
    private readonly SortedDictionary<string, int> seen = new(StringComparer.Ordinal);
    private int serial = 100;

    private RandomWalk(TestApp app, int seed, SmallCounty[] counties) => (this.app, random, Counties) = (app, new Random(seed), counties);

    public IReadOnlyList<SmallCounty> Counties { get; }

    /// <summary>What happened so far, and how often.</summary>
    public IReadOnlyDictionary<string, int> Seen => seen;

    public static async Task<RandomWalk> OpenAsync(TestApp app, int seed)
    {
        var walk = new RandomWalk(app, seed, [await SmallCounty.OpenAsync(app), await SmallCounty.OpenAsync(app)]);
        foreach (var county in walk.Counties)
        {
            OrganizationId[] branches = [county.EastVillage, county.EastOffice, county.WestVillage];
            for (var i = 0; i < People; i++)
                await county.EnrolAsync($"党员{walk.serial}", branches[i % branches.Length], walk.serial++);

            // The shared cast has the same numbers in each county: it stays at home.
            foreach (var (id, _) in await walk.BooksAsync(county))
                walk.inside[id] = county.Code;
        }

        return walk;
    }

    /// <summary>Does something that may happen; what, in a word.</summary>
    public async Task<string> StepAsync()
    {
        var county = Counties[random.Next(2)];
        var did = random.Next(100) switch
        {
            < 30 => await StartAsync(county),
            < 82 => await DecideAsync(county),
            < 87 => await WithdrawAsync(county),
            < 95 => await PassTimeAsync(),
            < 97 => await MergeAsync(county),
            _ => "past day",
        };
        seen[did] = seen.GetValueOrDefault(did) + 1;
        return did;
    }

    /// <summary>Who is counted other than once, or where the figures of a past day have changed; null when all is well.</summary>
    public async Task<string?> FaultAsync()
    {
        var counted = new Dictionary<MemberId, List<(int County, OrganizationId Place)>>();
        foreach (var county in Counties)
        {
            foreach (var (id, place) in await BooksAsync(county))
                (counted.TryGetValue(id, out var places) ? places : counted[id] = []).Add((county.Code, place));
        }

        foreach (var (id, county) in inside)
        {
            var times = counted.GetValueOrDefault(id)?.Count ?? 0;
            if (times != (county == 0 ? 0 : 1))
                return $"{id} is counted {times} times";
        }

        if (counted.Keys.Except(inside.Keys).Any())
            return "somebody is counted whom nobody knows";

        past[Today] = counted.ToDictionary(c => c.Key, c => c.Value[0]);
        return await PastFaultAsync();
    }

    /// <summary>As no act of the program can.</summary>
    public async Task CopyToOtherCountyAsync()
    {
        var (from, to) = (Counties[0], Counties[1]);
        var dossier = await from.RunAsync<IMemberRecords, MemberDossier?>(
            Role.CountyAdministrator,
            (records, _) => records.OpenDossierAsync(inside.Keys.Last(id => inside[id] == from.Code), default)
        );
        await to.ToBeTamperedWith()
            .RunAsync<IServiceProvider, int>(
                Role.CountyAdministrator,
                async (unit, by) =>
                {
                    var door = unit.GetRequiredService<IMembershipDecisions>();
                    await door.ReceiveAsync(dossier!, to.EastVillage, new MembershipDecision(Today, "无", "无", by), default);
                    return await unit.GetRequiredService<Touyan.Platform.Data.TouyanDb>().SaveChangesAsync();
                }
            );
    }

    private DateOnly Today => app.Clock.Today;

    private async Task<string?> PastFaultAsync()
    {
        var day = past.Keys.ElementAt(random.Next(past.Count));
        var then = new Dictionary<MemberId, (int, OrganizationId)>();
        foreach (var county in Counties)
        {
            var stood = await county.LookAsync(db =>
                db.MembershipSpells.Where(s => s.From <= day && (s.To == null || day < s.To))
                    .Where(s => s.Standing == MembershipStanding.Normal || s.Standing == MembershipStanding.LostContact)
                    .Select(s => new { s.MemberId, s.OrganizationId })
                    .ToListAsync()
            );
            foreach (var spell in stood)
            {
                if (!then.TryAdd(spell.MemberId, (county.Code, spell.OrganizationId)))
                    return $"{spell.MemberId} stood in two places on {day}";
            }
        }

        return then.Count == past[day].Count && then.All(t => past[day].GetValueOrDefault(t.Key) == t.Value)
            ? null
            : $"the books tell of {day} otherwise than they did on that day";
    }

    private Task<Dictionary<MemberId, OrganizationId>> BooksAsync(SmallCounty county) =>
        county.LookAsync(db => db.Members.OnTheBooks.ToDictionaryAsync(m => m.Id, m => m.OrganizationId));
}
