using System.Security.Cryptography;
using System.Text.Json;

namespace Touyan.Platform.Keys;

/// <summary>The key ring as it is kept: JSON, every key in base64.</summary>
internal sealed record RingDocument(
    int Format,
    IReadOnlyList<RingDocument.MasterEntry> MasterKeys,
    IReadOnlyList<RingDocument.SigningEntry> SigningKeys
)
{
    private const int ThisFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>AES-256.</summary>
    public sealed record MasterEntry(string Id, DateTime MadeOn, bool Current, byte[] Key);

    /// <summary>ECDSA P-256: the public half as SubjectPublicKeyInfo, the private one as PKCS#8; an old signer may have lost the latter.</summary>
    public sealed record SigningEntry(string Id, DateTime MadeOn, bool Current, byte[] PublicKey, byte[]? PrivateKey);

    /// <summary>A ring with one key of each kind.</summary>
    public static RingDocument Make(DateTime now) => new(ThisFormat, [NewMaster(now)], [NewSigner(now)]);

    /// <summary>Reads a ring; what is wrong with it becomes a fault that names the place and no key.</summary>
    public static RingDocument Read(ReadOnlySpan<byte> json, string place)
    {
        try
        {
            var ring = JsonSerializer.Deserialize<RingDocument>(json, Json);
            return ring is not null && ring.Wrong() is null ? ring : throw new KeyException(KeyWords.Unreadable(place, ring?.Wrong()));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new KeyException(KeyWords.Unreadable(place, "不是密钥环格式的 JSON"), e);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>The same ring with a new current master key beside the old ones.</summary>
    public RingDocument WithNewMaster(DateTime now) =>
        this with
        {
            MasterKeys = [.. MasterKeys.Select(k => k with { Current = false }), NewMaster(now)],
        };

    /// <summary>The same ring without an old master key.</summary>
    public RingDocument WithoutMaster(string id) => this with { MasterKeys = [.. MasterKeys.Where(k => k.Id != id || k.Current)] };

    /// <summary>The same ring with a new current signer; the old ones keep their public half, which is all that is needed of them.</summary>
    public RingDocument WithNewSigner(DateTime now) =>
        this with
        {
            SigningKeys = [.. SigningKeys.Select(k => k with { Current = false, PrivateKey = null }), NewSigner(now)],
        };

    /// <summary>The same ring with the public half of a key that signed elsewhere: it verifies and never signs.</summary>
    public RingDocument WithKnownSigner(string id, byte[] publicKey, DateTime now) =>
        this with
        {
            SigningKeys = [.. SigningKeys, new SigningEntry(id, now, Current: false, publicKey, PrivateKey: null)],
        };

    private string? Wrong() =>
        this switch
        {
            { Format: not ThisFormat } => $"格式版本不是 {ThisFormat}",
            { MasterKeys: null or [] } => "没有主密钥",
            { SigningKeys: null or [] } => "没有签名密钥",
            _ when MasterKeys.Any(k => k is not { Key.Length: MasterKey.Bytes, Id.Length: > 0 }) => "主密钥不是 256 位",
            _ when SigningKeys.Any(k => k is not { PublicKey.Length: > 0, Id.Length: > 0 }) => "签名密钥不完整",
            _ when MasterKeys.Count(k => k.Current) != 1 => "当前主密钥应当有且只有一个",
            _ when SigningKeys.Count(k => k is { Current: true, PrivateKey.Length: > 0 }) != 1 => "当前签名密钥应当有且只有一个",
            _ when Ids().Distinct(StringComparer.Ordinal).Count() != Ids().Count() => "密钥编号有重复",
            _ => null,
        };

    private IEnumerable<string> Ids() => [.. MasterKeys.Select(k => k.Id), .. SigningKeys.Select(k => k.Id)];

    private static MasterEntry NewMaster(DateTime now) =>
        new(NewId('m', now), now, Current: true, RandomNumberGenerator.GetBytes(MasterKey.Bytes));

    private static SigningEntry NewSigner(DateTime now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningEntry(NewId('s', now), now, Current: true, pair.ExportSubjectPublicKeyInfo(), pair.ExportPkcs8PrivateKey());
    }

    private static string NewId(char kind, DateTime now) =>
        $"{kind}{now:yyyyMMdd}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
}
