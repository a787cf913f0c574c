using System.Net;
using System.Text.RegularExpressions;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Architecture;

/// <summary>Statements stay in their county, and a page does not ask too often. <see cref="SqlWatch"/> reads those of every other test as well.</summary>
public sealed partial class SqlTests
{
    private static readonly HashSet<string> Owned = new(["members", "organizations"], StringComparer.Ordinal);

    [Theory]
    [InlineData("SELECT m.name FROM members AS m WHERE m.county_code = @c AND m.name = 'x'")]
    [InlineData("SELECT \"m\".\"name\" FROM \"members\" AS \"m\" WHERE \"m\".\"county_code\" = @c")]
    [InlineData(
        "SELECT 1 FROM members AS m JOIN organizations AS o ON m.county_code = o.county_code AND m.organization_id = o.id WHERE m.county_code = @c"
    )]
    [InlineData("UPDATE \"members\" SET \"name\" = @p0 WHERE \"county_code\" = @p1 AND \"id\" = @p2")]
    [InlineData("INSERT INTO members (county_code, id) VALUES (@p0, @p1)")]
    [InlineData("SELECT j.id FROM jobs AS j")]
    [InlineData("-- counties of a range\n\nSELECT m.n FROM members AS m WHERE m.county_code >= @first AND m.county_code <= @last")]
    public void A_statement_within_its_county_passes(string sql) => Assert.Null(SqlRules.Fault(sql, Owned));

    [Theory]
    [InlineData("SELECT m.name FROM members AS m WHERE m.name = 'x'")]
    [InlineData("SELECT m.county_code FROM members AS m")]
    [InlineData("SELECT 1 FROM members AS m JOIN organizations AS o ON m.organization_id = o.id WHERE m.county_code = @c")]
    [InlineData("DELETE FROM members WHERE id = @p0")]
    [InlineData("SELECT 1 FROM members AS m WHERE m.county_code = @c OFFSET 20")]
    [InlineData("WITH RECURSIVE t AS (SELECT 1) SELECT 1 FROM t")]
    [InlineData("SELECT sex, count(*) FROM members AS m WHERE m.county_code = @c GROUP BY ROLLUP (sex)")]
    [InlineData("-- counties of a range\n\nSELECT m.n FROM members AS m WHERE m.county_code >= @first")]
    [InlineData("-- counties of a range\n\nSELECT m.n FROM members AS m WHERE m.year >= @first AND m.year <= @last")]
    public void A_statement_that_leaves_its_county_is_caught(string sql) => Assert.NotNull(SqlRules.Fault(sql, Owned));

    [Fact]
    public async Task No_page_sends_more_than_twelve_statements()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var opened = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            // The first request after a sign-in may do more: it is not what a person waits for all day.
            var browser = await county.AsAsync(role);
            await browser.GetAsync("/");
            app.Sql.Requests.Clear();
            opened.AddRange(await WalkAsync(browser));
            Assert.Contains(app.Sql.Requests, r => r.Statements > 0);
            Offenders.None(app.Sql.Requests.Where(r => r.Statements > MostOf(r.Path)).Select(r => $"{role} {r.Path}: {r.Statements}"));
        }

        Assert.True(opened.Distinct(StringComparer.Ordinal).Count() >= 10, string.Join('\n', opened));
    }

    // A member's file, the page of an organisation and those of phones ask each house for its share; duties ask each house for its records; home asks
    // for both, and so does the phone page of a branch.
    private static int MostOf(string path) =>
        path == "GET /" ? 33
        : path.StartsWith("GET /branch", StringComparison.Ordinal) ? 27
        : Gathered().IsMatch(path) ? 22
        : path.StartsWith("GET /duties", StringComparison.Ordinal) ? 21
        : 12;

    // Every page that links lead to, one of each kind.
    private static async Task<IReadOnlyCollection<string>> WalkAsync(Browser browser)
    {
        var kinds = new HashSet<string>(["/"], StringComparer.Ordinal);
        var waiting = new Queue<string>(kinds);
        while (waiting.TryDequeue(out var path))
        {
            var shown = await browser.GetAsync(path);
            Assert.True(shown.Status is not HttpStatusCode.InternalServerError, $"{path}: {shown.Reading}");
            if (shown.Response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            foreach (var link in shown.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (kinds.Add(Id().Replace(link.Split('?')[0], "{id}")))
                    waiting.Enqueue(link);
            }
        }

        return kinds;
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex(@"^GET /(members/|organizations/[0-9a-f]{8}-[0-9a-f-]{27}$)")]
    private static partial Regex Gathered();
}
