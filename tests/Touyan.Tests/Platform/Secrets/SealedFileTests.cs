using Touyan.Platform.Secrets;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Secrets;

public sealed class SealedFileTests
{
    private const int Chunk = SealedFile.Chunk;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk - 1)]
    public async Task A_file_of_any_length_is_read_as_it_was_from_any_place(int length)
    {
        var county = await SmallCounty.OpenAsync();
        var content = Content(length);
        var place = new SecretPlace(county.Code, "somewhere", Guid.CreateVersion7());
        var file = await SealAsync(county, place, content);

        using var stream = await county.LookAsync(db => Task.FromResult(SealedFile.Open(db.Secrets, place, file)));
        var whole = new byte[length];
        stream.ReadExactly(whole);
        stream.Seek(-Math.Min(length, 10), SeekOrigin.End);
        var end = new byte[Math.Min(length, 10)];
        stream.ReadExactly(end);

        Assert.Equal(content, whole);
        Assert.Equal(content[^end.Length..], end);
        Assert.Equal(0, stream.Read(new byte[1]));
    }

    [Fact]
    public async Task Changed_cut_moved_or_with_its_chunks_exchanged_it_does_not_open()
    {
        var county = await SmallCounty.OpenAsync();
        var place = new SecretPlace(county.Code, "somewhere", Guid.CreateVersion7());
        var file = await SealAsync(county, place, Content(3 * Chunk));
        var (head, step) = (SealedFile.Head, Chunk + 16);
        byte[] changed = [.. file[..^1], (byte)(file[^1] ^ 1)];
        byte[] exchanged =
        [
            .. file[..head],
            .. file[(head + step)..(head + 2 * step)],
            .. file[head..(head + step)],
            .. file[(head + 2 * step)..],
        ];
        byte[] cut = [.. file[..^step]];
        cut[head - 6] -= 1;

        await OpensAsync(county, place, file);
        await Assert.ThrowsAsync<SecretException>(() => OpensAsync(county, place, changed));
        await Assert.ThrowsAsync<SecretException>(() => OpensAsync(county, place, exchanged));
        await Assert.ThrowsAsync<SecretException>(() => OpensAsync(county, place, cut));
        await Assert.ThrowsAsync<SecretException>(() => OpensAsync(county, place with { Row = "other" }, file));
    }

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(7).NextBytes(content);
        return content;
    }

    private static Task<byte[]> SealAsync(SmallCounty county, SecretPlace place, byte[] content) =>
        county.LookAsync(async db =>
        {
            byte[]?[] pieces = [content[..Math.Min(content.Length, Chunk)], content[Math.Min(content.Length, Chunk)..]];
            var made = SealedFile.Seal(place, pieces, (await db.Secrets.HoldAsync(db, default)).Value);
            Assert.All(pieces, Assert.Null);
            return made;
        });

    private static Task<int> OpensAsync(SmallCounty county, SecretPlace place, byte[] file) =>
        county.LookAsync(async db =>
        {
            await using var stream = SealedFile.Open(db.Secrets, place, file);
            stream.CopyTo(Stream.Null);
            return 0;
        });
}
