using System.Buffers.Binary;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>A backup that is not as it was written is found out, whatever became of it, and nothing of it is restored.</summary>
public sealed class DamagedBackupTests : IAsyncLifetime
{
    private const int Sealed = BackedUp.Chunk + 16;

    private TestApp app = null!;
    private byte[] good = [];

    // Where the sealed chunks begin.
    private int body;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        good = await File.ReadAllBytesAsync(await app.BackUpAsync());
        var head = 20 + BinaryPrimitives.ReadInt32BigEndian(good.AsSpan(16));
        body = head + 4 + BinaryPrimitives.ReadInt32BigEndian(good.AsSpan(head));
        Assert.True(good.Length > body + 4 * Sealed, $"{good.Length} bytes");
    }

    [Fact]
    public async Task What_nobody_touched_fits()
    {
        var report = (await app.CheckAsync(await WriteAsync(good))).Value;

        Assert.Empty(report.Findings);
        Assert.Contains(report.Manifest!.Tables, t => t is { Name: "members", Rows: > 0 });
        Assert.Contains(report.Manifest.Seals, s => s.No == 1);
    }

    [Fact]
    public async Task A_changed_byte_is_found_wherever_it_is()
    {
        var places = Enumerable
            .Range(0, body)
            .Concat(Enumerable.Range(0, 150).Select(i => body + (int)((good.Length - body - 1L) * i / 149)));
        foreach (var at in places)
        {
            var bad = good.ToArray();
            bad[at] ^= 0x20;
            Assert.False(await app.FitsAsync(await WriteAsync(bad)), $"byte {at} of {good.Length}");
        }
    }

    [Fact]
    public async Task A_cut_is_found_wherever_it_is()
    {
        var lengths = Enumerable.Range(0, 40).Select(i => good.Length * i / 40).Append(good.Length - 1);
        foreach (var length in lengths.Concat(Enumerable.Range(0, (good.Length - body) / Sealed).Select(n => body + n * Sealed)))
            Assert.False(await app.FitsAsync(await WriteAsync(good[..length])), $"{length} of {good.Length} bytes");
    }

    [Fact]
    public async Task Chunks_that_changed_places_came_twice_or_went_missing_are_found()
    {
        byte[] Chunk(int n) => good[(body + n * Sealed)..(body + (n + 1) * Sealed)];
        byte[][] bad =
        [
            [.. good[..body], .. Chunk(1), .. Chunk(0), .. good[(body + 2 * Sealed)..]],
            [.. good[..body], .. Chunk(0), .. Chunk(0), .. good[(body + Sealed)..]],
            [.. good[..body], .. good[(body + Sealed)..]],
            [.. good, .. Chunk(0)],
            [.. good, 0],
            [.. good, .. good],
        ];
        foreach (var one in bad)
            Assert.False(await app.FitsAsync(await WriteAsync(one)));
    }

    [Fact]
    public async Task A_chunk_of_another_backup_is_found()
    {
        var other = await File.ReadAllBytesAsync(await app.BackUpAsync("b.backup"));

        Assert.False(await app.FitsAsync(await WriteAsync([.. good[..body], .. other[body..]])));
        Assert.False(await app.FitsAsync(await WriteAsync([.. other[..body], .. good[body..]])));
    }

    [Fact]
    public async Task What_breaks_in_the_middle_of_a_restore_leaves_the_place_empty_and_ready()
    {
        await using var place = await BarePlace.CreateAsync(ringOf: app);
        var late = good.ToArray();
        late[^40] ^= 1;

        Assert.Equal("backup.damaged", (await place.RestoreAsync(await WriteAsync(late))).Refusal!.Code);
        Assert.Equal("backup.damaged", (await place.RestoreAsync(await WriteAsync(good[..(body + 3 * Sealed)]))).Refusal!.Code);
        Assert.Null(await place.FindRowsAsync());

        Assert.False((await place.RestoreAsync(await WriteAsync(good))).IsRefused);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<string> WriteAsync(byte[] bytes)
    {
        var file = Path.Combine(app.DataFolder, "tried.backup");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
