using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Text that looks like markup is shown as text on every page: from the address, from a refused form, from wherever it was stored.</summary>
public sealed class MarkupInjectionTests
{
    private const string Marker =
        "\"'></title></textarea></script></option><xss-probe a=1><img src=x onerror=xss()>{{xss}}\" xssattr=\"1\" '";

    // Whose values are codes, paths, digests or JSON: other text than the program's own cannot stand there.
    private static readonly string[] OwnWords =
    [
        "Path",
        "Kind",
        "Code",
        "Codes",
        "Options",
        "Found",
        "Hash",
        "FileHash",
        "Changes",
        "Origin",
        "SubjectKind",
        "ActCode",
        "Key",
        "PasswordHash",
        "Name:SignInName",
        "UserName",
        "Outcome",
        "Cells",
        "State",
        "Payload",
        "Procedure",
        "Step",
        "OpenStep",
        "Party",
        "Source:KeptDefinition",
        "Digest:KeptDefinition",
        "Values:Case",
        "Values:CaseDecision",
        "Vote:CaseDecision",
        "Rules:CaseDecision",
    ];

    [Fact]
    public async Task What_an_address_says_is_shown_as_text()
    {
        var scene = await Scene.OpenAsync();
        var (app, county) = (scene.County.App, scene.County);
        var matrix = app.Services.GetRequiredService<PermissionMatrix>();
        var (wrong, reflected) = (new List<string>(), 0);
        foreach (var handler in (await Surface.HandlersAsync(app)).Where(h => !h.IsPost))
        {
            var browser = handler.RoleIn(matrix) is { } role ? await county.AsAsync(role) : county.Stranger();
            foreach (var field in handler.Query.Select(f => f.Name).Append("unknown"))
            {
                var url = scene.OwnUrl(handler.Pattern, handler.Name);
                var shown = await browser.GetAsync($"{url}{(url.Contains('?') ? '&' : '?')}{field}={Uri.EscapeDataString(Marker)}");
                wrong.AddRange(MarkedIn(shown, $"{handler} {field}"));
                reflected += shown.Text.Contains("xss-probe") ? 1 : 0;
            }
        }

        Assert.True(reflected >= 10, $"Only {reflected} pages showed what they were told: nothing was proved.");
        Offenders.None(wrong);
    }

    [Fact]
    public async Task What_a_form_says_is_shown_as_text()
    {
        var scene = await Scene.OpenAsync();
        var (app, county) = (scene.County.App, scene.County);
        var matrix = app.Services.GetRequiredService<PermissionMatrix>();
        var (wrong, reflected) = (new List<string>(), 0);
        foreach (var handler in (await Surface.HandlersAsync(app)).Where(h => h.IsPost && h.Pattern != "/sign-out"))
        {
            var browser = handler.RoleIn(matrix) is { } role ? await county.AsAsync(role) : county.Stranger();
            var (page, url) = (scene.OwnUrl(handler.Pattern), scene.OwnUrl(handler.Pattern, handler.Name));
            if ((await browser.GetAsync(page)).Page.QuerySelector<IHtmlFormElement>("main form[method=post]") is not { } form)
                continue;

            foreach (
                var field in handler
                    .Form.Select(f => f.Name)
                    .Where(n => !handler.Page.Parameters.Contains(n, StringComparer.OrdinalIgnoreCase))
            )
            {
                var sent = FilledIn.Of(form, "测试");
                sent[field] = Marker;
                using var content = new FormUrlEncodedContent(sent);
                var shown = await Shown.OfAsync(await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content));
                wrong.AddRange(MarkedIn(shown, $"{handler} {field}"));
                reflected += shown.Text.Contains("xss-probe") ? 1 : 0;
            }
        }

        Assert.True(reflected >= 30, $"Only {reflected} forms came back with what was typed: nothing was proved.");
        Offenders.None(wrong);
    }

    [Fact]
    public async Task What_is_stored_is_shown_as_text()
    {
        await using var app = await TestApp.StartAsync();
        var scene = await Scene.OpenAsync(app);
        var county = scene.County;
        foreach (var role in Enum.GetValues<Role>())
            await county.AsAsync(role);

        var columns = await PoisonAsync(county);
        Assert.True(columns.Count >= 40, $"Only {columns.Count} columns hold free text: {string.Join(' ', columns)}");
        var (wrong, marked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var handler in (await Surface.HandlersAsync(app)).Where(h => !h.IsPost))
        {
            foreach (var role in RolesOf(app, handler))
            {
                var shown = await (await county.AsAsync(role)).GetAsync(scene.OwnUrl(handler.Pattern, handler.Name));
                wrong.AddRange(MarkedIn(shown, $"{role} {handler}"));
                if ((int)shown.Status >= 500)
                    wrong.Add($"{role} {handler}: {(int)shown.Status}");

                if (shown.Text.Contains("xss-probe"))
                    marked.Add(handler.ToString());
            }
        }

        Assert.True(marked.Count >= 25, $"Only {marked.Count} pages showed it: {string.Join('\n', marked)}");
        Offenders.None(wrong);
    }

    [Fact]
    public async Task What_a_sheet_says_is_shown_as_text()
    {
        var county = await SmallCounty.OpenAsync();
        var desk = await ImportDesk.OpenAsync(county);
        var sheet = await Sheets.XlsxAsync([.. Sheets.Row("钱一", 951).Select(cell => cell + Marker)], Sheets.Row("孙二", 953));

        var import = await desk.CheckedAsync(sheet, "花名册'><xss-probe>.xlsx");
        var shown = new List<Shown> { await desk.Browser.GetAsync(import), await desk.Browser.GetAsync("/imports") };
        await desk.PressAsync(import, "Accept");
        await county.App.WorkAsync();
        shown.Add(await desk.Browser.GetAsync(import));

        Assert.True(shown.Count(s => s.Text.Contains("xss-probe")) >= 3, "What the sheet says was not shown: nothing was proved.");
        Offenders.None(shown.SelectMany(s => MarkedIn(s, "import")));
    }

    private static IEnumerable<Role> RolesOf(TestApp app, Handler handler)
    {
        var matrix = app.Services.GetRequiredService<PermissionMatrix>();
        return handler.Page.Needs is { Permission: var p } && handler.Pattern != "/sign-out"
            ? Enum.GetValues<Role>().Where(r => p is null || matrix.Of(r).Contains(p.Code))
            : [];
    }

    /// <summary>Writes the marker behind every free text of every table; the columns.</summary>
    private static async Task<List<string>> PoisonAsync(SmallCounty county) =>
        await county.LookAsync(async db =>
        {
            var done = new List<string>();
            foreach (var entity in db.Model.GetEntityTypes())
            {
                foreach (var text in entity.GetProperties().Where(IsFreeText))
                {
                    var (table, column) = (entity.GetTableName(), text.GetColumnName());
                    // The marker is longer than some columns are wide.
                    var widen = $"-- {AcrossCounties.Tag}\nALTER TABLE \"{table}\" ALTER COLUMN \"{column}\" TYPE text";
                    if (TestDatabase.IsPostgres)
                        await db.Database.ExecuteSqlRawAsync(widen);

                    var sql = $"-- {AcrossCounties.Tag}\nUPDATE \"{table}\" SET \"{column}\" = \"{column}\" || {{0}}";
                    await db.Database.ExecuteSqlRawAsync(sql, Marker);
                    done.Add($"{table}.{column}");
                }
            }

            // Plans that are kept know the columns as they were.
            if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
                NpgsqlConnection.ClearPool(postgres);

            return done;
        });

    private static bool IsFreeText(IProperty property) =>
        property.ClrType == typeof(string)
        && property.GetValueConverter() is null
        && !property.IsKey()
        && !property.IsForeignKey()
        && property.PropertyInfo?.IsDefined(typeof(CodedAttribute), inherit: false) is not true
        && !OwnWords.Contains(property.Name, StringComparer.Ordinal)
        && !OwnWords.Contains($"{property.Name}:{property.DeclaringType.ClrType.Name}", StringComparer.Ordinal);

    private static IEnumerable<string> MarkedIn(Shown shown, string where)
    {
        var isPage = shown.Response.Content.Headers.ContentType?.MediaType is "text/html";
        if (
            !isPage
            && shown.Text.Contains("<xss-probe")
            && shown.Response.Content.Headers.ContentType?.MediaType is not ("text/csv" or "text/plain")
        )
            yield return $"{where}: sent as {shown.Response.Content.Headers.ContentType}";

        if (!isPage)
            yield break;

        var page = shown.Page;
        if (page.QuerySelector("xss-probe, [xssattr], [onerror], img[src=x]") is { } element)
            yield return $"{where}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}";

        if (page.All.SelectMany(e => e.Attributes).FirstOrDefault(a => a.Name.StartsWith("on") || a.Name.Contains('<')) is { } attribute)
            yield return $"{where}: {attribute.Name}";

        foreach (
            var address in page.QuerySelectorAll("[href], [src], [action]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!)
        )
        {
            if (address.Length > 0 && address[0] is not ('/' or '?' or '#') && !address.StartsWith("data:image/"))
                yield return $"{where}: an address of another kind: {address}";
        }

        // Whatever draws from data takes it from the page's own answer alone.
        if (page.QuerySelectorAll("script:not([src]):not([type='application/json'])").Length > 0)
            yield return $"{where}: a script of its own";
    }
}
