using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>Somebody who can write to the database changes what was recorded, past the program, and is seen.</summary>
public sealed class TamperedTrailTests
{
    private static readonly DateTime Now = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_nobody_touched_is_found_whole()
    {
        var county = await SealedAsync();

        var report = await county.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Seals);
        Assert.True(report.Entries > 10, $"{report.Entries} entries");
        Assert.True(report.Rows > 20, $"{report.Rows} rows");
    }

    [Fact]
    public async Task What_is_not_sealed_yet_is_counted_and_holds()
    {
        var county = await SealedAsync();
        await county.EnrolAsync("孙丽", county.EastVillage, 31);

        var report = await county.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Unsealed);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        var county = await SealedAsync();
        var victim = await AnEntryAsync(county);

        await TamperAsync(county, db => Entry(db, victim).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人")));

        var finding = Assert.Single((await county.VerifyAsync()).Findings);
        Assert.Equal(("entry.changed", victim), (finding.Code, finding.Entry!.Value));
    }

    [Fact]
    public async Task A_removed_entry_is_found()
    {
        var county = await SealedAsync();
        var victim = await AnEntryAsync(county);

        await TamperAsync(county, db => Entry(db, victim).ExecuteDeleteAsync());

        Assert.Contains("entry.missing", await county.FindingsAsync());
    }

    [Fact]
    public async Task An_entry_inserted_under_a_seal_is_named()
    {
        var county = await SealedAsync();
        var strange = await InsertAsync(county, sealNo: 1);

        var finding = Assert.Single((await county.VerifyAsync()).Findings);

        Assert.Equal(("entry.inserted", strange), (finding.Code, finding.Entry!.Value));
    }

    [Fact]
    public async Task An_entry_that_the_program_did_not_write_is_never_sealed()
    {
        var county = await SealedAsync();
        var strange = await InsertAsync(county, sealNo: null);

        Assert.Equal(["entry.forged"], await county.FindingsAsync());
        await county.SealAsync();

        var finding = Assert.Single((await county.VerifyAsync()).Findings);
        Assert.Equal(("entry.forged", strange), (finding.Code, finding.Entry!.Value));
    }

    [Fact]
    public async Task An_entry_changed_before_it_was_sealed_is_found()
    {
        var county = await SealedAsync();
        await county.EnrolAsync("孙丽", county.EastVillage, 31);

        await TamperAsync(
            county,
            db => db.TrailEntries.Where(e => e.SealNo == null).ExecuteUpdateAsync(s => s.SetProperty(e => e.Reason, "编的理由"))
        );
        await county.SealAsync();

        Assert.Contains("entry.forged", await county.FindingsAsync());
    }

    [Fact]
    public async Task Entries_of_two_seals_that_changed_places_are_found()
    {
        var county = await SealedAsync();
        var (first, second) = (await AnEntryAsync(county, 1), await AnEntryAsync(county, 2));

        await TamperAsync(county, db => Entry(db, first).ExecuteUpdateAsync(s => s.SetProperty(e => e.SealNo, 2)));
        await TamperAsync(county, db => Entry(db, second).ExecuteUpdateAsync(s => s.SetProperty(e => e.SealNo, 1)));

        var findings = (await county.VerifyAsync()).Findings;
        Assert.Contains(findings, f => f.Entry == first);
        Assert.Contains(findings, f => f.Entry == second);
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_a_seal_kept_elsewhere()
    {
        var county = await SealedAsync();
        var kept = (await LastSealAsync(county))!;

        await TamperAsync(county, db => db.TrailEntries.Where(e => e.SealNo == 2).ExecuteDeleteAsync());
        await TamperAsync(county, db => db.TrailSeals.Where(s => s.No == 2).ExecuteDeleteAsync());

        Assert.Contains("tail.cut", await county.FindingsAsync(kept));
    }

    [Fact]
    public async Task A_seal_taken_out_of_the_middle_is_found()
    {
        var county = await SealedAsync();

        await TamperAsync(county, db => db.TrailSeals.Where(s => s.No == 1).ExecuteDeleteAsync());

        Assert.Contains("seal.gap", await county.FindingsAsync());
    }

    [Fact]
    public async Task A_whole_new_computation_without_the_key_is_found_by_the_signature()
    {
        var county = await SealedAsync();

        await RecomputeAsync(county, Stranger());

        Assert.Contains("seal.key", await county.FindingsAsync());
    }

    [Fact]
    public async Task A_whole_new_computation_with_the_key_is_found_by_a_seal_kept_elsewhere()
    {
        var county = await SealedAsync();
        var kept = (await LastSealAsync(county))!;

        await RecomputeAsync(county, county.App.Services.GetRequiredService<KeyRing>().Signer);

        Assert.Empty(await county.FindingsAsync());
        Assert.Equal(["checkpoint.differs"], await county.FindingsAsync(kept));
    }

    [Fact]
    public async Task A_seal_kept_elsewhere_that_was_changed_itself_is_told_from_a_changed_trail()
    {
        var county = await SealedAsync();
        var kept = (await LastSealAsync(county))! with { Total = 7 };

        Assert.Equal(["checkpoint.signature"], await county.FindingsAsync(kept));
    }

    private static async Task<SmallCounty> SealedAsync()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();
        await county.SealAsync();
        await county.EnrolAsync("周平", county.EastVillage, 33);
        await county.EnrolAsync("吴静", county.WestVillage, 34);
        await county.SealAsync();
        return county;
    }

    private static SigningKey Stranger()
    {
        var key = RingDocument.Make(Now).SigningKeys[0];
        return new SigningKey(key.Id, key.MadeOn, key.PublicKey, key.PrivateKey);
    }

    // All entries as somebody wants them to be, and all seals anew over them.
    private static Task RecomputeAsync(SmallCounty county, SigningKey signer) =>
        TamperAsync(
            county,
            async db =>
            {
                await db.TrailEntries.Where(e => e.SealNo == 1).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人"));
                await db.TrailSeals.ExecuteDeleteAsync();
                SealHead? last = null;
                foreach (
                    var batch in (await db.TrailEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync())
                        .GroupBy(e => e.SealNo!.Value)
                        .OrderBy(g => g.Key)
                )
                {
                    var seal = TrailSeal.Close(county.Code, last, [.. batch.SelectMany(EntryBytes.LeafOf)], Now, signer);
                    db.Add(seal);
                    last = SealHead.Of(seal);
                }

                return await db.SaveChangesAsync();
            }
        );

    private static async Task<Guid> InsertAsync(SmallCounty county, long? sealNo)
    {
        var by = await county.ActorAsync(Role.CountyAdministrator);
        var entry = TrailEntry.Of(by, TrailActs.Print, new TrailSubject("page", Guid.Empty, "没有打印过"), Now);
        await TamperAsync(
            county,
            async db =>
            {
                await db.BulkInsertAsync([entry], default);
                return await Entry(db, entry.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.SealNo, sealNo));
            }
        );
        return entry.Id;
    }

    private static Task<Guid> AnEntryAsync(SmallCounty county, long seal = 1) =>
        county.LookAsync(db => db.TrailEntries.Where(e => e.SealNo == seal).OrderBy(e => e.Id).Select(e => e.Id).FirstAsync());

    private static Task<SealRecord?> LastSealAsync(SmallCounty county) =>
        county.LookAsync(db => db.TrailSeals.WithoutLeaves().OrderByDescending(s => s.No).FirstOrDefaultAsync());

    private static IQueryable<TrailEntry> Entry(TouyanDb db, Guid id) => db.TrailEntries.Where(e => e.Id == id);

    private static Task<int> TamperAsync(SmallCounty county, Func<TouyanDb, Task<int>> act) => county.LookAsync(act);
}
