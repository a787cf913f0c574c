using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Imports;

/// <summary>The 3,000 rows of a town office, by the pages, into a county that came from a sheet as well: what is in the books is what the key says.</summary>
public sealed partial class KeyedRosterTests
{
    [Fact]
    public async Task The_messy_roster_is_in_the_books_as_the_key_says_row_by_row_and_value_by_value()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var organizations = await desk.TakenInAsync(await OrganizationsAsync(), "组织.csv", "organizations");
        var roster = await desk.TakenInAsync(await FileAsync("Data", "roster-messy.xlsx"), "roster-messy.xlsx");

        var found = await desk.FindAsync(roster);
        Assert.Equal((ImportStatus.Applied, 490), (await desk.StatusAsync(organizations), (await desk.FindAsync(organizations)).Accepted));
        Assert.Equal((ImportStatus.Applied, 3000, 2458, 542), (found.Status, found.Rows, found.Accepted, found.Rejected));
        await CompareOutcomesAsync(desk, found.Id);
        await CompareValuesAsync(desk);
    }

    private static async Task CompareOutcomesAsync(ImportDesk desk, ImportId id)
    {
        var byNumber = await desk.County.LookAsync(db => db.ImportRows.Where(r => r.ImportId == id).ToDictionaryAsync(r => r.Number));
        foreach (var wanted in Key())
        {
            var codes = wanted.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!).Order(StringComparer.Ordinal);
            var row = byNumber[wanted.GetProperty("row").GetInt32()];
            Assert.Equal(codes, row.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
    }

    private static async Task CompareValuesAsync(ImportDesk desk)
    {
        var rules = desk.County.App.Services.GetRequiredService<NationalRules>();
        var names = await desk.County.LookAsync(db => db.Organizations.ToDictionaryAsync(o => o.Id, o => o.Name));
        var members = (await MembersAsync(desk)).ToDictionary(m => m.IdNumber.Value.Value);
        var accepted = Key().Where(r => !r.GetProperty("codes").EnumerateArray().Any()).ToList();
        Assert.Equal(2458, accepted.Count);
        Assert.Equal(accepted.Count, members.Count);
        foreach (var wanted in accepted)
        {
            var normal = wanted.GetProperty("normal");
            var member = members[wanted.GetProperty("id").GetString()!];
            Assert.Equal(
                [wanted.GetProperty("name").GetString()!, .. Names.Select(n => normal.GetProperty(n).GetString()!)],
                [
                    member.Name,
                    member.BornOn.ToString("yyyy-MM-dd"),
                    member.AdmittedOn.ToString("yyyy-MM-dd"),
                    member.ConvertedOn?.ToString("yyyy-MM-dd") ?? "",
                    rules.Codes("education").Name(member.EducationRecords.Single().Level)!,
                    rules.Codes("ethnicity").Name(member.Ethnicity)!,
                    Words.Of(member.Sex),
                    names[member.OrganizationId],
                    Words.Of(member.Kind),
                ]
            );
        }
    }

    private static readonly string[] Names = ["birth", "join", "full", "edu", "ethnic", "sex", "org", "kind"];

    private static Task<List<Member>> MembersAsync(ImportDesk desk) =>
        desk.County.LookAsync(db =>
            db.Members.Where(m => m.ImportId != null).Include(m => m.EducationRecords).AsNoTracking().ToListAsync()
        );

    private static List<JsonElement> Key()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "roster-messy.key.json"));
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("rows").EnumerateArray()];
    }

    // The small county has a tree of its own, under codes that begin with 001 as well.
    private static async Task<byte[]> OrganizationsAsync()
    {
        var text = Encoding.UTF8.GetString(await FileAsync("Seed", "organizations-haian.csv"));
        return Encoding.UTF8.GetBytes(Code().Replace(text, "901"));
    }

    [GeneratedRegex(@"(?<=^|,)001(?=[.,])", RegexOptions.Multiline)]
    private static partial Regex Code();

    private static Task<byte[]> FileAsync(params string[] path) =>
        File.ReadAllBytesAsync(Path.Combine([AppContext.BaseDirectory, .. path]));
}
