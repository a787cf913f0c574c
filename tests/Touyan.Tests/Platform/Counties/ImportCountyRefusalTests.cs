using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Keys;
using Touyan.Tests.Platform.Backup;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Counties;

/// <summary>What may not come in is refused, and nothing of it stays.</summary>
public sealed class ImportCountyRefusalTests : IAsyncLifetime
{
    private SmallCounty county = null!;
    private TestApp other = null!;

    public async ValueTask InitializeAsync()
    {
        county = await SmallCounty.OpenAsync();
        other = await TestApp.StartAsync();
        Assert.False((await county.ExportAsync()).IsRefused);
    }

    [Fact]
    public async Task A_county_comes_once()
    {
        Assert.False((await other.ImportAsync(county.Folder)).IsRefused);

        Assert.Equal("county.already-here", (await other.ImportAsync(county.Folder)).Refusal!.Code);
        Assert.Equal("county.already-here", (await county.App.ImportAsync(county.Folder)).Refusal!.Code);
    }

    [Fact]
    public async Task A_folder_is_not_written_twice_and_a_county_that_is_not_here_not_at_all()
    {
        Assert.Equal("county.folder-exists", (await county.ExportAsync()).Refusal!.Code);
        Assert.Equal("county.not-here", (await county.In(other).ExportAsync()).Refusal!.Code);
    }

    [Fact]
    public async Task Without_its_keys_or_with_those_of_another_nothing_comes_in()
    {
        var stranger = await SmallCounty.OpenAsync();
        var keys = (await stranger.ExportAsync()).Value.KeyFile;

        await RefusedAsync("county.other-keys", keyFile: keys);
        await RefusedAsync("county.keys-missing", keyFile: "/nowhere/a.keys");
    }

    [Fact]
    public async Task A_changed_a_missing_and_an_added_file_are_found()
    {
        var csv = Path.Combine(county.Folder, "tables", "members.csv");
        var good = await File.ReadAllBytesAsync(csv);
        await File.WriteAllBytesAsync(csv, [.. good[..^3], (byte)(good[^3] ^ 1), .. good[^2..]]);
        await RefusedAsync("county.damaged");

        File.Delete(csv);
        await RefusedAsync("county.damaged");

        await File.WriteAllBytesAsync(csv, good);
        await File.WriteAllTextAsync(Path.Combine(county.Folder, "tables", "more.csv"), "id");
        await RefusedAsync("county.damaged");
    }

    [Fact]
    public async Task A_row_that_its_trail_does_not_know_is_found_though_the_manifest_fits()
    {
        await Moving.ForgeAsync(
            county.Folder,
            "tables/members.csv",
            text => text.Replace("\"李伟\"", "\"李某\"", StringComparison.Ordinal)
        );

        await RefusedAsync("county.damaged");
    }

    [Fact]
    public async Task A_trail_signed_by_somebody_else_is_refused_when_the_key_is_known()
    {
        Assert.Equal(
            "county.damaged",
            (await other.ImportAsync(county.Folder, trusted: other.Ring().Signer.PublicKey.ToArray())).Refusal!.Code
        );
        await NothingAsync();

        Assert.False((await other.ImportAsync(county.Folder, trusted: county.App.Ring().Signer.PublicKey.ToArray())).IsRefused);
    }

    [Fact]
    public async Task Taken_sign_in_names_are_listed_or_left_behind()
    {
        var taken = county.UserNameOf(Role.BranchSecretary);
        var here = await SmallCounty.OpenAsync(other);
        await here.OpenAccountAsync(taken, member: null, (Role.BranchSecretary, here.EastVillage));

        var refused = (await other.ImportAsync(county.Folder)).Refusal!;
        Assert.Equal("county.names-taken", refused.Code);
        Assert.Contains(taken, refused.Message, StringComparison.Ordinal);
        await NothingAsync();

        var done = (await other.ImportAsync(county.Folder, leaves: true)).Value;
        Assert.Equal([taken], done.LeftNames);
        var there = county.In(other);
        Assert.Empty(await there.FindingsAsync());
        await there.AsAsync(Role.CountyAdministrator);
        var whose = await there.LookAsync(db => db.SignInNames.SingleAsync(n => n.Name == taken));
        Assert.Equal(here.Code, whose.County);
    }

    [Fact]
    public async Task The_keys_that_signed_elsewhere_lie_in_the_ring_and_sign_nothing()
    {
        var signer = other.Ring().Signer.Id;
        Assert.False((await other.ImportAsync(county.Folder)).IsRefused);

        Assert.NotNull(other.Ring().FindSigner(county.App.Ring().Signer.Id));
        Assert.Equal(signer, other.Ring().Signer.Id);
        Assert.Throws<InvalidOperationException>(() => other.Ring().FindSigner(county.App.Ring().Signer.Id)!.Sign([1]));
    }

    public async ValueTask DisposeAsync() => await other.DisposeAsync();

    private async Task RefusedAsync(string code, string? keyFile = null)
    {
        Assert.Equal(code, (await other.ImportAsync(county.Folder, keyFile)).Refusal!.Code);
        await NothingAsync();
    }

    private async Task NothingAsync()
    {
        await using var db = other.NewDb();
        db.Enter(county.Code);
        Assert.False(await db.Members.AnyAsync() || await db.TrailEntries.AnyAsync() || await db.Set<DataKey>().AnyAsync());
    }
}
