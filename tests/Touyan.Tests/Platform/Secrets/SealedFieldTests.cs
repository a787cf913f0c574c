using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Secrets;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Secrets;

/// <summary>A sealed value opens where it was sealed and nowhere else.</summary>
public sealed class SealedFieldTests
{
    private static readonly string LiWeisNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;

    [Fact]
    public async Task The_database_holds_a_ciphertext_and_the_file_the_number()
    {
        var county = await SmallCounty.OpenAsync();

        var bytes = await BytesAsync(county, "id_number", county.LiWei);
        var member = await ReadAsync(county, county.LiWei);

        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(LiWeisNumber)) < 0);
        Assert.Equal(LiWeisNumber, member.IdNumber.Value.Value);
        Assert.Equal("3206************1", member.IdNumber.ToString()[..17]);
    }

    [Fact]
    public async Task Put_into_another_row_it_does_not_open_and_the_list_goes_on_without_it()
    {
        var county = await SmallCounty.OpenAsync();
        await county.CorrectAsync(county.LiWei, "13812345678", "南通");
        await PutAsync(county, "phone", county.WangFang, await BytesAsync(county, "phone", county.LiWei));

        var member = await ReadAsync(county, county.WangFang);

        Assert.Throws<SecretException>(() => member.Phone!.Value);
        Assert.Equal("（不能解密）", member.Phone!.ToString());
        var roster = await (await county.AsAsync(Role.CountyAdministrator)).GetAsync("/members");
        Assert.Contains("（不能解密）", roster.Reading);
        Assert.Contains("138******78", roster.Reading);
    }

    [Fact]
    public async Task Put_into_another_column_or_changed_it_does_not_open()
    {
        var county = await SmallCounty.OpenAsync();
        await PutAsync(county, "phone", county.LiWei, await BytesAsync(county, "id_number", county.LiWei));
        var changed = await BytesAsync(county, "id_number", county.WangFang);
        changed[^1] ^= 1;
        await PutAsync(county, "id_number", county.WangFang, changed);

        Assert.Throws<SecretException>(() => ReadAsync(county, county.LiWei).Result.Phone!.Value);
        Assert.Throws<SecretException>(() => ReadAsync(county, county.WangFang).Result.IdNumber.Value);
    }

    [Fact]
    public async Task Another_county_opens_nothing_with_its_keys()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        await PutAsync(other, "id_number", other.LiWei, await BytesAsync(county, "id_number", county.LiWei));

        var member = await ReadAsync(other, other.LiWei);

        Assert.Throws<SecretException>(() => member.IdNumber.Value);
        Assert.NotEqual((await ReadAsync(county, county.LiWei)).IdNumberDigest, member.IdNumberDigest);
    }

    [Fact]
    public async Task Written_again_as_it_was_it_is_no_change_and_keeps_its_seal()
    {
        var county = await SmallCounty.OpenAsync();
        await county.CorrectAsync(county.LiWei, "13812345678", "南通");
        var before = await BytesAsync(county, "phone", county.LiWei);

        await county.CorrectAsync(county.LiWei, "13812345678", "海安");
        var same = await BytesAsync(county, "phone", county.LiWei);
        Assert.Empty((await county.VerifyAsync()).Findings);
        await county.CorrectAsync(county.LiWei, "13912345678", "海安");

        Assert.Equal(before, same);
        Assert.NotEqual(before, await BytesAsync(county, "phone", county.LiWei));
        Assert.Empty(await county.FindingsAsync());
    }

    [Fact]
    public async Task One_number_sealed_twice_looks_different_and_has_one_digest()
    {
        var county = await SmallCounty.OpenAsync();
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11);

        var digest = await county.LookAsync(db => db.DigestAsync(number, default));

        Assert.Equal(digest, (await ReadAsync(county, county.LiWei)).IdNumberDigest);
        await county.CorrectAsync(county.LiWei, "13812345678", "南通");
        await county.CorrectAsync(county.WangFang, "13812345678", "南通");
        Assert.NotEqual(await BytesAsync(county, "phone", county.LiWei), await BytesAsync(county, "phone", county.WangFang));
    }

    private static Task<Member> ReadAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == id));

    private static Task<byte[]> BytesAsync(SmallCounty county, string column, MemberId id) =>
        county.LookAsync(db => Raw.BytesAsync(db, "members", column, id.Value));

    private static Task<int> PutAsync(SmallCounty county, string column, MemberId id, byte[] bytes) =>
        county.PastTheProgramAsync(async db =>
        {
            await Raw.PutAsync(db, "members", column, id.Value, bytes);
            return 0;
        });
}
