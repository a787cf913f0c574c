using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Touyan.Kernel;

namespace Touyan.Platform.Drafts;

/// <summary>回执: that a draft was taken, when, and where its outcome stands. The same draft again is given the same.</summary>
/// <param name="Number">Day and six letters; of the key of the draft, so that it can be told apart from every other.</param>
/// <param name="At">When it was taken, by the clock of the server.</param>
/// <param name="Message">What was done, as the page would have said it.</param>
/// <param name="Href">Where it stands.</param>
internal sealed record DraftReceipt(string Number, DateTime At, string Message, string Href)
{
    // Without those that are mistaken for each other on an old screen.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int LettersOfNumber = 6;

    public static DraftReceipt Of(string key, DateTime now, string message, string href)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var letters = string.Concat(digest.Take(LettersOfNumber).Select(b => Letters[b % Letters.Length]));
        return new DraftReceipt($"{Clock.ToChinaDate(now):yyyyMMdd}-{letters}", now, message, href);
    }

    public static DraftReceipt Read(string json) => JsonSerializer.Deserialize<DraftReceipt>(json, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>What a phone is told that sends a draft: a receipt, or why not.</summary>
internal static class DraftAnswer
{
    public static IActionResult Taken(DraftReceipt receipt) => new JsonResult(receipt, JsonSerializerOptions.Web);

    public static IActionResult Refused(int status, IEnumerable<string> messages) =>
        new JsonResult(new { messages }, JsonSerializerOptions.Web) { StatusCode = status };

    /// <summary>What stood beside the fields, each sentence once.</summary>
    public static IReadOnlyList<string> MessagesOf(ModelStateDictionary state) =>
        [.. state.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct(StringComparer.Ordinal)];
}
