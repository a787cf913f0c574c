using System.Globalization;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Procedures;

/// <summary>What was said in fields: text by field id, read as what the field holds.</summary>
public sealed class CaseValues(IReadOnlyDictionary<string, string> values)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static CaseValues None { get; } = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> All => values;

    /// <summary>What was said; null when nothing was.</summary>
    public string? Text(string field) => values.TryGetValue(field, out var text) && text.Length > 0 ? text : null;

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public int? Number(string field) =>
        int.TryParse(Text(field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Yes(string field) => Text(field) == "是";

    public IReadOnlyList<MemberId> Members(string field) =>
        [
            .. (Text(field) ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Where(IsId)
                .Select(id => MemberId.Parse(id, provider: null)),
        ];

    public OrganizationId? Organization(string field) => EntityId.TryParse<OrganizationId>(Text(field), out var id) ? id : null;

    /// <summary>These, and those of the other where it says something.</summary>
    public CaseValues With(IReadOnlyDictionary<string, string> others)
    {
        var all = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (field, text) in others)
            all[field] = text;

        return new(all);
    }

    internal static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(new Dictionary<string, string>(values), StringComparer.Ordinal),
            Plain
        );

    internal static CaseValues Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    private static bool IsId(string text) => Guid.TryParse(text, out _);
}
