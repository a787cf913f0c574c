using System.Text;

namespace Touyan.Tests.Platform.Secrets;

/// <summary>Known numbers in every form in which bytes may tell them: UTF-8, UTF-16, hexadecimal and base64 at each of its three places.</summary>
internal sealed class Needles(IReadOnlyList<string> numbers)
{
    private readonly (string Number, string Form, byte[] Bytes)[] forms = [.. numbers.SelectMany(Forms)];

    /// <summary>What is told here, and in which form.</summary>
    public IEnumerable<string> In(string where, byte[] bytes) =>
        from form in forms
        where bytes.AsSpan().IndexOf(form.Bytes) >= 0
        select $"{where}: {form.Number} ({form.Form})";

    public IEnumerable<string> In(string where, string text) => In(where, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string, string, byte[])> Forms(string number)
    {
        var plain = Encoding.UTF8.GetBytes(number);
        yield return (number, "UTF-8", plain);
        yield return (number, "UTF-16", Encoding.Unicode.GetBytes(number));
        yield return (number, "hex", Encoding.UTF8.GetBytes(Convert.ToHexStringLower(plain)));
        yield return (number, "HEX", Encoding.UTF8.GetBytes(Convert.ToHexString(plain)));
        for (var before = 0; before < 3; before++)
            yield return (number, $"base64+{before}", Middle(plain, before));
    }

    // The letters of base64 that no neighbour has a part in.
    private static byte[] Middle(byte[] plain, int before)
    {
        var skipped = (3 - before) % 3;
        var whole = plain.AsSpan(skipped, (plain.Length - skipped) / 3 * 3);
        return Encoding.UTF8.GetBytes(Convert.ToBase64String(whole));
    }
}
