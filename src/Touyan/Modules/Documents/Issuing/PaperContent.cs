using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Touyan.Modules.Documents.Kinds;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>All that stands on a paper: the values of its fields and its words, part by part. Kept as it was issued.</summary>
internal sealed record PaperContent(string Title, IReadOnlyDictionary<string, string> Values, IReadOnlyList<PaperPart> Parts)
{
    // Where a text has no value somebody writes by hand.
    private const string Handwritten = "＿＿＿＿";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static PaperContent Fill(PaperKind kind, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> builtIn)
    {
        return new PaperContent(kind.Title, values, [.. kind.Parts.Select(Filled)]);

        PaperPart Filled(PaperPart part) => part with { Blocks = [.. part.Blocks.Select(FilledBlock)] };

        PaperBlock FilledBlock(PaperBlock block) =>
            block with
            {
                Texts = [.. block.Texts.Select(t => Placeholders.Fill(t, name => ValueOf(name, block.Kind)))],
            };

        string ValueOf(string name, PaperBlockKind at)
        {
            var value = builtIn.GetValueOrDefault(name) ?? values.GetValueOrDefault(name) ?? "";
            return value.Length == 0 && at is not PaperBlockKind.Row ? Handwritten : value;
        }
    }

    public static PaperContent Read(string json) => JsonSerializer.Deserialize<PaperContent>(json, Json)!;

    /// <summary>As it is kept, with the digest by which it is known again.</summary>
    public SealOfWords ToWords()
    {
        var json = JsonSerializer.Serialize(this, Json);
        return new SealOfWords(json, HashOf(json));
    }

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
