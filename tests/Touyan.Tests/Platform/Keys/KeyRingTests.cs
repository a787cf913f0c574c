using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Touyan.Platform.Keys;

namespace Touyan.Tests.Platform.Keys;

public sealed class KeyRingTests : IDisposable
{
    private static readonly byte[] Data = "2026年11月的封印"u8.ToArray();

    private readonly SomeRing some = new();

    [Fact]
    public void What_is_wrapped_for_one_place_opens_there_and_nowhere_else()
    {
        var master = some.Open().Master;
        var wrapped = master.Wrap(Data, "320685"u8);

        Assert.Equal(Data, master.Unwrap(wrapped, "320685"u8));
        Assert.Null(master.Unwrap(wrapped, "320623"u8));
        Assert.Null(master.Unwrap(wrapped.AsSpan(1), "320685"u8));
        wrapped[^1] ^= 1;
        Assert.Null(master.Unwrap(wrapped, "320685"u8));
    }

    [Fact]
    public void A_ring_that_is_read_again_opens_and_verifies_what_the_first_wrapped_and_signed()
    {
        var first = some.Open();
        var (wrapped, signed) = (first.Master.Wrap(Data, []), first.Sign(Data));

        var again = some.OfFile();

        Assert.Equal(first.Signer.Id, signed.KeyId);
        Assert.Equal(Data, again.FindMaster(first.Master.Id)!.Unwrap(wrapped, []));
        Assert.True(again.FindSigner(signed.KeyId)!.Verifies(Data, signed.Bytes));
        Assert.False(again.FindSigner(signed.KeyId)!.Verifies([.. Data, 0], signed.Bytes));
        Assert.Null(again.FindMaster("m20260101-00000000"));
    }

    [Fact]
    public void Anyone_can_check_a_signature_with_openssl()
    {
        var ring = some.Open();
        var folder = Path.GetDirectoryName(some.File)!;
        File.WriteAllBytes(Path.Combine(folder, "data"), Data);
        File.WriteAllBytes(Path.Combine(folder, "signature"), ring.Sign(Data).Bytes);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(ring.Signer.PublicKey.Span, out _);
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportSubjectPublicKeyInfoPem());

        var start = new ProcessStartInfo("openssl", "dgst -sha256 -verify key.pem -signature signature data")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var openssl = Process.Start(start)!;

        Assert.Equal("Verified OK", openssl.StandardOutput.ReadToEnd().Trim());
    }

    [Fact]
    public void Only_the_programs_user_may_read_the_file()
    {
        some.Open();
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(own, File.GetUnixFileMode(some.File));
        Assert.Equal(own | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(some.File)!));
    }

    [Fact]
    public async Task Of_many_that_change_a_ring_at_once_no_key_is_lost()
    {
        some.Open();
        var made = Enumerable
            .Range(0, 20)
            .Select(_ => Task.Run(() => some.OfFile().Change(r => r.WithNewMaster(some.Clock.GetUtcNow().UtcDateTime))));
        await File.WriteAllTextAsync(some.File + ".00000000.new", "what a killed one left");

        await Task.WhenAll(made);

        Assert.Equal(21, some.Open().Masters.Count);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(some.File)!, "*.new"));
    }

    [Fact]
    public void A_ring_that_another_process_changed_is_read_again_within_a_minute_and_kept_while_it_cannot_be_read()
    {
        var (server, command) = (some.Open(), some.OfFile());
        command.Change(r => r.WithNewMaster(some.Clock.GetUtcNow().UtcDateTime));
        var made = command.Master.Id;
        Assert.NotEqual(made, server.Master.Id);

        some.Clock.Advance(KeyRing.Fresh + TimeSpan.FromSeconds(1));
        Assert.Equal(made, server.Master.Id);

        File.Delete(some.File);
        some.Clock.Advance(KeyRing.Fresh + TimeSpan.FromSeconds(1));
        Assert.Equal(made, server.Master.Id);
        File.WriteAllText(some.File, "{");
        some.Clock.Advance(KeyRing.Fresh + TimeSpan.FromSeconds(1));
        Assert.Equal(made, server.Master.Id);
    }

    [Fact]
    public void Of_two_that_make_a_ring_at_once_both_hold_the_same()
    {
        var (one, other) = (some.OfFile(), some.OfFile());

        one.Make();
        other.Make();

        Assert.Equal(one.Master.Id, other.Master.Id);
        Assert.Equal([some.File], Directory.GetFiles(Path.GetDirectoryName(some.File)!));
    }

    [Fact]
    public void The_environment_or_a_command_may_hold_it_and_come_before_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of Unix.");
        var made = some.Open();
        var file = new KeySettings(null, null, some.File + ".other");

        var told = some.Of(file with { Ring = Convert.ToBase64String(some.Bytes) });
        var fetched = some.Of(file with { Command = $"cat '{some.File}'", Ring = "not read" });

        Assert.Equal([made.Master.Id, made.Master.Id], new[] { told.Master.Id, fetched.Master.Id });
        Assert.Equal([false, false, true], new[] { told.IsOurs, fetched.IsOurs, made.IsOurs });
    }

    [Fact]
    public void A_command_that_fails_is_told_with_its_exit_code_and_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of Unix.");
        var ring = some.Of(new KeySettings("echo vault is sealed >&2; exit 7", null, some.File));

        var fault = Assert.Throws<KeyException>(() => ring.Master);

        Assert.Contains("退出码 7。vault is sealed", fault.Message);
    }

    [Theory]
    [InlineData("", "不是密钥环格式的 JSON")]
    [InlineData("{", "不是密钥环格式的 JSON")]
    [InlineData("""{"format":2}""", "格式版本不是 1")]
    [InlineData("""{"format":1,"masterKeys":[],"signingKeys":[]}""", "没有主密钥")]
    [InlineData("""{"format":1,"masterKeys":[{"id":"a","key":"c2VjcmV0","current":true}]}""", "没有签名密钥")]
    public void What_is_no_ring_is_refused_with_its_place_and_none_of_its_content(string content, string why)
    {
        var ring = some.Of(new KeySettings(null, Convert.ToBase64String(Encoding.UTF8.GetBytes(content)), some.File));

        var fault = Assert.Throws<KeyException>(() => ring.Master);

        Assert.Contains(why, fault.Message);
        Assert.Contains("TOUYAN_KEY_RING", fault.Message);
        Assert.DoesNotContain("c2VjcmV0", fault.ToString());
    }

    [Fact]
    public void A_short_key_a_key_twice_and_two_current_ones_make_no_ring()
    {
        var good = RingDocument.Make(some.Clock.GetUtcNow().UtcDateTime);
        var key = good.MasterKeys[0];

        Assert.All(
            [
                good with
                {
                    MasterKeys = [key with { Key = new byte[16] }],
                },
                good with
                {
                    MasterKeys = [key, key with { Current = false }],
                },
                good with
                {
                    MasterKeys = [key, key with { Id = "other" }],
                },
                good with
                {
                    MasterKeys = [key with { Current = false }],
                },
                good with
                {
                    SigningKeys = [good.SigningKeys[0] with { PrivateKey = null }],
                },
            ],
            wrong => Assert.Throws<KeyException>(() => RingDocument.Read(wrong.Write(), "here"))
        );
        Assert.Equal(key.Id, RingDocument.Read(good.Write(), "here").MasterKeys[0].Id);
    }

    [Fact]
    public void A_key_that_another_process_added_is_found_and_the_old_ones_stay()
    {
        var (serving, rotating) = (some.Open(), some.OfFile());
        var (oldMaster, signed) = (serving.Master.Id, serving.Sign(Data));

        rotating.Change(ring => ring.WithNewMaster(some.Clock.GetUtcNow().UtcDateTime).WithNewSigner(some.Clock.GetUtcNow().UtcDateTime));
        some.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.NotEqual(oldMaster, rotating.Master.Id);
        Assert.NotNull(serving.FindMaster(rotating.Master.Id));
        Assert.Equal(rotating.Master.Id, serving.Master.Id);
        Assert.NotNull(rotating.FindMaster(oldMaster));
        Assert.True(rotating.FindSigner(signed.KeyId)!.Verifies(Data, signed.Bytes));
        Assert.NotEqual(signed.KeyId, rotating.Sign(Data).KeyId);
    }

    public void Dispose() => some.Dispose();
}
