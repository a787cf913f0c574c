using System.Security.Cryptography;
using System.Text;

namespace Touyan.Platform.Drafts;

/// <summary>What a draft says, whenever it is sent: its address, its fields and its files, but neither the form's token nor how the browser wrapped it.</summary>
internal static class DraftContent
{
    private const string Token = "__RequestVerificationToken";

    public static async Task<string> HashAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Say(sha, $"{request.Path}{request.QueryString}");
        foreach (var (name, values) in form.Where(f => f.Key != Token).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Say(sha, name);
            foreach (var value in values)
                Say(sha, "=" + value);
        }

        foreach (var file in form.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            Say(sha, $"{file.Name}:{file.Length}");
            await using var content = file.OpenReadStream();
            sha.AppendData(await SHA256.HashDataAsync(content, ct));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static void Say(IncrementalHash sha, string text) => sha.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
