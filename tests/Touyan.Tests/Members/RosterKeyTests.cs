using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Members.Rosters;

namespace Touyan.Tests.Members;

/// <summary>The roster that a town office sent, with the answers of a clerk who read all of it.</summary>
public sealed class RosterKeyTests
{
    [Fact]
    public void Every_row_of_the_messy_roster_comes_out_as_the_key_says()
    {
        var verdicts = HaianRoster.Check("roster-messy.xlsx").ToDictionary(v => v.Number);
        using var key = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "roster-messy.key.json")));
        var rows = key.RootElement.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(3000, rows.Count);
        Assert.Equal(rows.Select(r => r.GetProperty("row").GetInt32()), verdicts.Keys);
        Assert.Equal((2458, 542), (verdicts.Values.Count(v => v.IsAccepted), verdicts.Values.Count(v => !v.IsAccepted)));
        foreach (var row in rows)
            Compare(row, verdicts[row.GetProperty("row").GetInt32()]);
    }

    [Fact]
    public void Every_row_of_the_clean_roster_is_taken_without_a_word()
    {
        var verdicts = HaianRoster.Check("roster-clean.xlsx");

        Assert.Equal(1000, verdicts.Count);
        Assert.All(verdicts, v => Assert.True(v.IsAccepted && v.Problems.Count == 0, $"{v.Number}: {string.Join(' ', v.Problems)}"));
    }

    private static void Compare(JsonElement row, RosterVerdict verdict)
    {
        var codes = row.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!).Order().ToList();
        Assert.True(
            codes.SequenceEqual(HaianRoster.Codes(verdict)),
            $"row {verdict.Number}: wanted {string.Join(' ', codes)}, got {string.Join(' ', verdict.Problems)}"
        );
        if (verdict.Entry is not { } entry)
            return;

        var rules = HaianRoster.Rules;
        var normal = row.GetProperty("normal");
        string Wanted(string name) => normal.GetProperty(name).GetString()!;
        Assert.Equal(
            [
                row.GetProperty("name").GetString()!,
                row.GetProperty("id").GetString()!,
                Wanted("birth"),
                Wanted("join"),
                Wanted("full"),
                Wanted("edu"),
                Wanted("ethnic"),
                Wanted("sex"),
                Wanted("org"),
                Wanted("kind"),
            ],
            [
                entry.Name,
                entry.IdNumber.Value,
                entry.BornOn.ToString("yyyy-MM-dd"),
                entry.AdmittedOn.ToString("yyyy-MM-dd"),
                entry.ConvertedOn?.ToString("yyyy-MM-dd") ?? "",
                rules.Codes("education").Name(entry.Education)!,
                rules.Codes("ethnicity").Name(entry.Ethnicity)!,
                Words.Of(entry.Sex),
                HaianRoster.Organizations.Find(entry.OrganizationId)!.Name,
                Words.Of(entry.Kind),
            ]
        );
    }
}
