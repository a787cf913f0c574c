using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Platform;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>The rules that this program goes by, each version with its value; code tables and the calendar by a digest of what they hold.</summary>
internal sealed class RulebookFacts(NationalRules rules) : IProgramFacts
{
    private const int DigestShown = 16;

    public IEnumerable<ProgramFact> Facts =>
        [
            .. rules.Files.SelectMany(f => f.Rules).Select(r => new ProgramFact("规则", NameOf(r), ValueOf(r))),
            .. rules.CodeTables.Select(t => new ProgramFact("代码表", t.Title, $"{t.Entries.Count} 项，摘要 {Digest(t.Entries)}")),
            .. rules.AllAges.Select(b => new ProgramFact("统计分段", b.Title, Digest(b))),
            .. rules.AllPeriods.Select(b => new ProgramFact("统计分段", b.Title, Digest(b))),
            new ProgramFact("工作日历", "节假日和调休", Digest(rules.CalendarFile.Years)),
        ];

    private static string NameOf(Rule rule) => $"{rule.Id} {rule.Title}（自 {rule.InForce.From:yyyy-MM-dd}）";

    private static string ValueOf(Rule rule) =>
        $"{rule.ShownWithUnit}，{Words.Of(rule.Strength)}，{rule.Article}{(rule.InForce.To is { } to ? $"，至 {to:yyyy-MM-dd}" : "")}";

    private static string Digest<T>(T content) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content))))[..DigestShown];
}
