using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

/// <summary>周涛 goes from one county to another, in one transaction: he is never in both, nor in neither.</summary>
public sealed class OtherCountyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Both_counties_are_written_in_one_transaction_each_with_its_own_trail()
    {
        var (here, there, mover) = await TwoAsync();

        Assert.Null(await ReceiveAsync(here, there, mover));

        Assert.Equal(
            (MembershipStanding.Transferred, MembershipStanding.Normal),
            (await StandingAsync(there, mover), await StandingAsync(here, mover))
        );
        Assert.Equal("member.transfer-out", await LastActAsync(there));
        Assert.Equal("member.transfer-in", await LastActAsync(here));
        Assert.Empty(await here.FindingsAsync());
        Assert.Empty(await there.FindingsAsync());
    }

    [Fact]
    public async Task His_number_opens_under_the_keys_of_the_county_that_received_him()
    {
        var (here, there, mover) = await TwoAsync();
        await ReceiveAsync(here, there, mover);

        var (left, received) = (await NumberAsync(there, mover), await NumberAsync(here, mover));

        Assert.Equal(left, received);
        Assert.StartsWith("320685", received);
    }

    [Fact]
    public async Task When_the_other_county_has_changed_meanwhile_nothing_is_written_in_either()
    {
        var (here, there, mover) = await TwoAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            ReceiveAsync(here, there, mover, meanwhile: () => there.LookAsync(db => LoseAsync(db, there, mover)))
        );

        Assert.Equal((MembershipStanding.LostContact, null), (await StandingAsync(there, mover), await StandingAsync(here, mover)));
    }

    [Fact]
    public async Task When_the_one_at_hand_cannot_be_saved_the_other_is_not_either()
    {
        var (here, there, mover) = await TwoAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReceiveAsync(here, there, mover, broken: true));

        Assert.Equal((MembershipStanding.Normal, null), (await StandingAsync(there, mover), await StandingAsync(here, mover)));
    }

    private static async Task<(SmallCounty Here, SmallCounty There, MemberId Mover)> TwoAsync()
    {
        var (here, there) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        return (here, there, await there.EnrolAsync("周涛", there.WestVillage, 77));
    }

    private static Task<Refusal?> ReceiveAsync(
        SmallCounty here,
        SmallCounty there,
        MemberId mover,
        Func<Task>? meanwhile = null,
        bool broken = false
    ) =>
        here.RunAsync<IServiceProvider, Refusal?>(
            Role.CountyAdministrator,
            async (unit, by) =>
            {
                var other = unit.GetRequiredService<OtherCounty>().Enter(there.Code);
                var dossier = await other.GetRequiredService<IMemberRecords>().OpenDossierAsync(mover, default);
                var inOther = new MembershipDecision(Today, "转接1", "调动", by.ActsIn(there.Code, "海平县"));
                var gone = await other.GetRequiredService<IMembershipDecisions>().TransferOutAsync(mover, false, inOther, default);
                var door = unit.GetRequiredService<IMembershipDecisions>();
                var come = await door.ReceiveAsync(dossier!, here.EastVillage, new(Today, "转接1", "调动", by), default);
                if ((gone ?? come.Refusal) is { } refusal)
                    return refusal;

                if (meanwhile is not null)
                    await meanwhile();

                var db = unit.GetRequiredService<TouyanDb>();
                if (broken)
                    db.Add(
                        TrailEntry.Of(
                            by with
                            {
                                County = there.Code,
                            },
                            MembersActs.Move,
                            new("member", Guid.CreateVersion7(), "无"),
                            TestClock.Noon.UtcDateTime
                        )
                    );

                await db.SaveChangesAsync();
                return null;
            }
        );

    private static async Task<int> LoseAsync(TouyanDb db, SmallCounty county, MemberId mover)
    {
        var member = await db.Members.Include(m => m.Spells).SingleAsync(m => m.Id == mover);
        Assert.Null(member.MarkLostContact(new Happening(Today, county.App.Clock.GetUtcNow().UtcDateTime)));
        var clerk = await county.ActorAsync(Role.CountyAdministrator);
        db.Add(TrailEntry.Of(clerk, MembersActs.LoseContact, new("member", member.Id.Value, "周涛"), TestClock.Noon.UtcDateTime));
        return await db.SaveChangesAsync();
    }

    private static Task<MembershipStanding?> StandingAsync(SmallCounty county, MemberId mover) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == mover).Select(m => (MembershipStanding?)m.Standing).SingleOrDefaultAsync());

    private static Task<string> NumberAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(async db => (await db.Members.SingleAsync(m => m.Id == id)).IdNumber.Value.Value);

    private static Task<string> LastActAsync(SmallCounty county) =>
        county.LookAsync(db => db.Set<TrailEntry>().OrderByDescending(e => e.Id).Select(e => e.ActCode).FirstAsync());
}
