using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>A name that a spreadsheet would take for a formula is exported as a name, by everything that exports.</summary>
public sealed partial class ExportedFormulaTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("+cmd|'/c calc'!A1")]
    [InlineData("-2+3+cmd")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task No_cell_of_any_export_is_run(string formula)
    {
        await using var app = await TestApp.StartAsync();
        var scene = await Scene.OpenAsync(app);
        var browser = await scene.County.AsAsync(Role.CountyAdministrator);
        await PoisonAsync(scene.County, formula);
        var exports = Exports(app);
        Assert.True(exports.Count >= 6, string.Join(' ', exports));
        var (wrong, told) = (new List<string>(), 0);
        foreach (var url in exports.SelectMany(e => new[] { "xlsx", "csv" }.Select(f => $"{scene.OwnUrl(e)}?format={f}{OfOne(e, scene)}")))
        {
            using var answer = await browser.Http.GetAsync(new Uri(url, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{url}: {(int)answer.StatusCode}");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var isCsv = answer.Content.Headers.ContentType!.MediaType == "text/csv";
            var text = isCsv ? System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\ufeff') : SheetIn(bytes);
            told += text.Contains("记号") ? 1 : 0;
            if (isCsv ? LiveCell().IsMatch(text) : text.Contains("<f>") || text.Contains("<f ") || text.Contains("t=\"str\""))
                wrong.Add($"{url}: {text[..Math.Min(300, text.Length)]}");
        }

        Assert.True(told >= 4, "The exports did not hold the names.");
        Offenders.None(wrong);
    }

    // Points are a branch's own: no sheet of several.
    private static string OfOne(string export, Scene scene) =>
        export == "/points/export" ? $"&organization={scene.County.EastVillage}" : "";

    // What counts as an export for the limit on exports is one here.
    private static List<string> Exports(TestApp app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is ExportLimit.Name)
                .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
                .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
                .Distinct(StringComparer.Ordinal),
        ];

    private static Task PoisonAsync(SmallCounty county, string formula) =>
        county.LookAsync(async db =>
        {
            foreach (var table in (string[])["organizations", "members"])
            {
                var sql = $"-- {AcrossCounties.Tag}\nUPDATE {table} SET name = {{0}} || name";
                await db.Database.ExecuteSqlRawAsync(sql, formula);
            }

            return true;
        });

    private static string SheetIn(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var text = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return text.ReadToEnd();
    }

    // At the beginning of a line or behind a comma, in quotation marks or not.
    [GeneratedRegex("(^|,|\n)\"?[=+\\-@\t\r](?!\n)")]
    private static partial Regex LiveCell();
}
