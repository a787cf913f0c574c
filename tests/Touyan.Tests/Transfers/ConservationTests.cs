using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>
/// At every instant each member counts in exactly one organisation of the installation: thousands of random acts in pairs of counties (transfers of all
/// kinds, refusals, withdrawals, letters that run out, mergers, two who decide at once), and after each the books are counted, as of today and of a past
/// day. TOUYAN_STEPS gives longer walks (as many acts altogether), TOUYAN_SEED others: a walk is told by its seed, and is the first one when that is given.
/// </summary>
public sealed class ConservationTests(ITestOutputHelper output)
{
    private const int Walks = 5;

    [Fact]
    public async Task Nobody_is_lost_between_two_branches_and_nobody_is_in_two()
    {
        var (first, steps) = (Number("TOUYAN_SEED", 20261120), Number("TOUYAN_STEPS", 2000));
        await using var app = await TestApp.StartAsync();
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = first; seed < first + Walks; seed++)
        {
            foreach (var (act, times) in await WalkAsync(app, seed, steps / Walks))
                seen[act] = seen.GetValueOrDefault(act) + times;
        }

        var tally = string.Join("，", seen.Select(s => $"{s.Key} {s.Value}"));
        output.WriteLine(tally);
        Assert.True(Awaited.All(seen.ContainsKey), tally);
        Assert.True(seen.Values.Sum() >= steps - Walks, tally);
    }

    // What a walk must have come across, or it proves little.
    private static readonly string[] Awaited =
    [
        "take-in",
        "return",
        "expire",
        "withdraw",
        "merge",
        "unit",
        "arrival",
        "received",
        "past day",
    ];

    private async Task<IReadOnlyDictionary<string, int>> WalkAsync(TestApp app, int seed, int steps)
    {
        output.WriteLine($"TOUYAN_SEED={seed}: {steps} steps");
        var walk = await RandomWalk.OpenAsync(app, seed);
        for (var step = 0; step < steps; step++)
        {
            var did = await walk.StepAsync();
            if (await walk.FaultAsync() is { } fault)
                Assert.Fail($"TOUYAN_SEED={seed}, step {step}, {did}: {fault}");
        }

        foreach (var county in walk.Counties)
            Assert.Empty(await county.FindingsAsync());

        return walk.Seen;
    }

    [Fact]
    public async Task The_count_notices_one_who_is_in_two_counties_and_one_who_is_in_none()
    {
        await using var app = await TestApp.StartAsync();
        var walk = await RandomWalk.OpenAsync(app, seed: 1);
        Assert.Null(await walk.FaultAsync());

        await SetAsync(walk.Counties[0], MembershipStanding.Transferred);
        Assert.Contains("0", await walk.FaultAsync());
        await SetAsync(walk.Counties[0], MembershipStanding.Normal);
        Assert.Null(await walk.FaultAsync());
        await walk.CopyToOtherCountyAsync();
        Assert.Contains("2", await walk.FaultAsync());
    }

    private static Task<int> SetAsync(SmallCounty county, MembershipStanding standing) =>
        county.PastTheProgramAsync(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                db.Members.Where(m => m.Id == county.LiWei),
                s => s.SetProperty(m => m.Standing, standing)
            )
        );

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : usual;
}
