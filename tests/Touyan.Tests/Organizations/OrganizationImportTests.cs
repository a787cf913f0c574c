using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Commands;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Export;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>What goes out comes in again; what came in can be taken back.</summary>
public sealed class OrganizationImportTests
{
    [Fact]
    public async Task What_one_county_exports_another_imports_as_the_same_tree()
    {
        var one = await SmallCounty.OpenAsync();
        var other = await EmptyCounty.OpenAsync();

        var report = await other.ImportAsync(await ExportAsync(one));

        Assert.Equal((7, 7, true), (report.Rows, report.Accepted, report.IsWritten));
        Assert.Equal(await LinesAsync(one.LookAsync), await LinesAsync(other.LookAsync));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var county = await EmptyCounty.OpenAsync();
        await county.ImportAsync(Haian());
        var before = await county.LookAsync(db => db.OrganizationChanges.CountAsync());

        var again = await county.ImportAsync(Haian());

        Assert.Equal((490, 490), (again.Rows, again.Accepted));
        Assert.Equal(490, before);
        Assert.Equal(before, await county.LookAsync(db => db.OrganizationChanges.CountAsync()));
    }

    [Fact]
    public async Task An_import_is_taken_back_as_one_step_unless_something_happened_since()
    {
        var county = await EmptyCounty.OpenAsync();
        await county.ImportAsync(Haian());
        var village = await county.LookAsync(db => db.Organizations.SingleAsync(o => o.Code == "001.001.001"));
        await county.RunAsync<RenameOrganization, Result<ChangeOutcome>>(
            (rename, by) =>
                rename.RunAsync(
                    new RenameOrganization.Input
                    {
                        Id = village.Id,
                        Name = "新名",
                        On = new DateOnly(2026, 6, 1),
                        Reason = "更名",
                    },
                    by,
                    default
                )
        );

        Assert.Equal("organization.changed-since-import", (await county.TakeBackAsync())?.Code);
        Assert.Equal(490, await county.LookAsync(db => db.Organizations.CountAsync()));
    }

    [Fact]
    public async Task An_untouched_import_leaves_nothing_behind()
    {
        var county = await EmptyCounty.OpenAsync();
        await county.ImportAsync(Haian());
        var entered = await county.LookAsync(db => db.Organizations.CountAsync());

        Assert.Null(await county.TakeBackAsync());

        var told = await county.LookAsync(db =>
            db.TrailEntries.Where(e => e.ActCode == OrganizationActs.TakeBack.Code && e.Reason == "传错文件").CountAsync()
        );
        Assert.Equal((490, 490), (entered, told));
        Assert.Equal(0, await county.LookAsync(db => db.Organizations.CountAsync()));
        Assert.Equal(0, await county.LookAsync(db => db.OrganizationSpells.CountAsync()));
    }

    [Fact]
    public async Task The_date_beside_the_file_is_the_day_of_establishment()
    {
        var county = await EmptyCounty.OpenAsync();

        await county.ImportAsync(Haian(), "2019-10-01");
        var wrong = await county.ImportAsync(Haian(), "2019-13-01");

        Assert.Equal(
            [new DateOnly(2019, 10, 1)],
            await county.LookAsync(db => db.OrganizationSpells.Select(s => s.From).Distinct().ToListAsync())
        );
        Assert.All(wrong.Results, r => Assert.Contains("on.not-a-date", r.Codes));
    }

    [Fact]
    public async Task Every_problem_has_a_word()
    {
        var county = await EmptyCounty.OpenAsync();
        var words = await county.RunAsync<IImportKind, IReadOnlyDictionary<string, string>>(
            (kind, _) => Task.FromResult(kind.ProblemWords)
        );
        var source = Directory
            .EnumerateFiles(Path.Combine(Architecture.Repository.Root, "src/Touyan/Modules/Organizations/Import"), "*.cs")
            .Select(File.ReadAllText);
        var codes = source
            .SelectMany(text =>
                System.Text.RegularExpressions.Regex.Matches(
                    text,
                    "\"((code|parent|name|type|sector|division|established-on|on|organization)\\.[a-z-]+)\""
                )
            )
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.True(codes.Count > 25);
        Assert.Empty(codes.Except(words.Keys));
    }

    private static byte[] Haian()
    {
        using var stream = typeof(IOrganizations).Assembly.GetManifestResourceStream("organizations-haian.csv")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task<byte[]> ExportAsync(SmallCounty county)
    {
        var sheet = await county.RunAsync<ExportOrganizations, Result<ExportOrganizations.Sheet>>(
            Role.CountyAdministrator,
            (export, by) => export.RunAsync(new ExportOrganizations.Input(), by, default)
        );
        using var file = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(file, sheet.Value.Layout, sheet.Value.Rows);
        return file.ToArray();
    }

    // What a tree is, without ids: code, parent's code, name, kind, sector, division, since when.
    private static Task<List<string>> LinesAsync(Func<Func<TouyanDb, Task<List<string>>>, Task<List<string>>> look) =>
        look(async db =>
        {
            var all = await db.Organizations.ToListAsync();
            var codes = all.ToDictionary(o => o.Id, o => o.Code);
            return
            [
                .. all.OrderBy(o => o.Code, StringComparer.Ordinal)
                    .Select(o =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{o.Code} {(o.ParentId is { } p ? codes[p] : "-")} {o.Name} {o.Type} {o.Sector} {o.Division} {o.EstablishedOn:yyyy-MM-dd}"
                        )
                    ),
            ];
        });
}
