using Microsoft.Extensions.DependencyInjection;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Keys;

/// <summary>What the program does at its start about keys.</summary>
public sealed class KeyOpeningTests : IDisposable
{
    private readonly SomeRing some = new();

    [Fact]
    public async Task A_database_that_holds_nothing_under_a_key_gets_a_ring_and_keeps_it()
    {
        await OpenAsync(some.OfFile());
        var made = some.Bytes;

        await OpenAsync(some.OfFile());

        Assert.Equal(made, some.Bytes);
    }

    [Fact]
    public async Task Lost_keys_are_named_with_the_place_and_no_new_ring_is_made()
    {
        var fault = await Assert.ThrowsAsync<KeyException>(() => OpenAsync(some.OfFile(), new KeyUse("m1", "县级数据密钥")));

        Assert.Contains("没有找到密钥环", fault.Message);
        Assert.Contains(some.File, fault.Message);
        Assert.Contains("m1（县级数据密钥）", fault.Message);
        Assert.False(File.Exists(some.File));
    }

    [Fact]
    public async Task A_ring_without_a_key_that_is_in_use_is_refused()
    {
        var ring = some.Open();
        var (known, signer) = (new KeyUse(ring.Master.Id, "甲"), new KeyUse(ring.Signer.Id, "乙"));
        await OpenAsync(some.OfFile(), known, signer);

        var fault = await Assert.ThrowsAsync<KeyException>(() => OpenAsync(some.OfFile(), known, signer, new KeyUse("s1", "痕迹封印")));

        Assert.Contains("缺少的密钥：s1（痕迹封印）", fault.Message);
    }

    [Fact]
    public async Task A_ring_whose_keys_only_bear_the_same_names_is_refused()
    {
        var id = some.Open().Master.Id;

        var fault = await Assert.ThrowsAsync<KeyException>(() => OpenAsync(some.OfFile(), new KeyUse(id, "县级数据密钥", Fits: false)));

        Assert.Contains($"打不开数据库内容的密钥：{id}", fault.Message);
    }

    private static async Task OpenAsync(KeyRing ring, params KeyUse[] uses)
    {
        var newDb = (await SharedApp.GetAsync()).Services.GetRequiredService<INewDb>();
        await new KeyOpening(ring, [new Uses(uses)], newDb).RunAsync(default);
    }

    public void Dispose() => some.Dispose();

    private sealed class Uses(IReadOnlyList<KeyUse> uses) : IKeyUse
    {
        public Task<IReadOnlyList<KeyUse>> FindAsync(TouyanDb db, CancellationToken ct) => Task.FromResult(uses);
    }
}
