using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>
/// At every instant each member counts in exactly one organisation of the installation: two counties, hundreds of random acts (transfers of all kinds,
/// refusals, withdrawals, letters that run out, mergers, two who decide at once), and after each the books are counted, as of today and of a past day.
/// TOUYAN_SEED and TOUYAN_STEPS give another walk, or a longer one.
/// </summary>
public sealed class ConservationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nobody_is_lost_between_two_branches_and_nobody_is_in_two()
    {
        var (seed, steps) = (Number("TOUYAN_SEED", 20261120), Number("TOUYAN_STEPS", 300));
        output.WriteLine($"TOUYAN_SEED={seed} TOUYAN_STEPS={steps}");
        await using var app = await TestApp.StartAsync();
        var walk = await RandomWalk.OpenAsync(app, seed);

        for (var step = 0; step < steps; step++)
        {
            var did = await walk.StepAsync();
            Assert.True(await walk.FaultAsync() is not { } fault, $"seed {seed}, step {step}, {did}: {await walk.FaultAsync()}");
        }

        output.WriteLine(walk.Tally);
        Assert.True(walk.HasSeen("take-in", "return", "expire", "withdraw", "merge", "received", "past day"), walk.Tally);
        foreach (var county in walk.Counties)
            Assert.Empty(await county.FindingsAsync());
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
