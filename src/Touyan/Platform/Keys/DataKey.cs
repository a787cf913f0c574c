using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Kernel;
using Touyan.Platform.Counties;

namespace Touyan.Platform.Keys;

/// <summary>What a county's key does.</summary>
internal enum KeyPurpose
{
    /// <summary>Seals values: AES-256-GCM.</summary>
    Values = 1,

    /// <summary>Makes the digests by which exact values are found: HMAC-SHA-256.</summary>
    LookUp = 2,
}

/// <summary>A key of a county, wrapped by a master key for this county, this row and this purpose: useless anywhere else.</summary>
[NotInCountyFiles]
internal sealed class DataKey : ICountyOwned, IUntraced
{
    private DataKey() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public KeyPurpose Purpose { get; private set; }

    /// <summary>Counts the keys of one purpose in a county; stands in what they made. The highest is the current one.</summary>
    public int Number { get; private set; }

    public string MasterKeyId { get; private set; } = "";

    public byte[] Wrapped { get; private set; } = [];

    public DateTime MadeAt { get; private set; }

    /// <summary>When nothing needed it any more and it was destroyed.</summary>
    public DateTime? RetiredAt { get; private set; }

    public static DataKey Make(int county, KeyPurpose purpose, int number, MasterKey master, DateTime now)
    {
        var key = new DataKey
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            Purpose = purpose,
            Number = number,
            MadeAt = now,
        };
        key.Wrap(RandomNumberGenerator.GetBytes(MasterKey.Bytes), master);
        return key;
    }

    /// <summary>A key that another installation made, wrapped for this one: what it sealed opens here.</summary>
    public static DataKey Bring(int county, CountyKeyFile.Key brought, MasterKey master)
    {
        var key = new DataKey
        {
            CountyCode = county,
            Id = brought.Id,
            Purpose = (KeyPurpose)brought.Purpose,
            Number = brought.Number,
            MadeAt = brought.MadeAt,
        };
        key.Wrap(brought.Bytes, master);
        return key;
    }

    /// <summary>The key itself; null when the ring has no master key that opens it.</summary>
    public byte[]? Open(KeyRing ring) => ring.FindMaster(MasterKeyId)?.Unwrap(Wrapped, Place);

    /// <summary>The same key under another master key.</summary>
    public void Rewrap(KeyRing ring) =>
        Wrap(Open(ring) ?? throw new KeyException(KeyWords.DoesNotFit(ring.Place, MasterKeyId)), ring.Master);

    public void Retire(DateTime now) => (Wrapped, RetiredAt) = ([], now);

    private void Wrap(byte[] key, MasterKey master) => (MasterKeyId, Wrapped) = (master.Id, master.Wrap(key, Place));

    private byte[] Place => Encoding.UTF8.GetBytes($"touyan data key {CountyCode} {Id:N} {Purpose} {Number}");
}

internal sealed class DataKeyTable : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.ToTable("data_keys");
        builder
            .HasIndex(k => new
            {
                k.CountyCode,
                k.Purpose,
                k.Number,
            })
            .IsUnique();
    }
}
