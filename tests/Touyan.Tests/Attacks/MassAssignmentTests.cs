using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>What is sent beside the fields of a form or a body changes nothing.</summary>
public sealed class MassAssignmentTests
{
    // Known again wherever they come to lie.
    private const string Text = "夹带7f3a";
    private const int Number = 77_700_107;
    private static readonly Guid Id = new("77777777-7777-7777-8777-777777777707");

    [Fact]
    public async Task No_form_and_no_address_is_bound_to_an_entity()
    {
        var app = await SharedApp.GetAsync();
        var entities = await EntitiesAsync(app);
        var fields = (await Surface.HandlersAsync(app))
            .SelectMany(h => h.Form.Concat(h.Query).Select(f => (Handler: h, Field: f)))
            .ToList();

        Offenders.None(fields.Where(f => entities.ContainsKey(f.Field.Type)).Select(f => $"{f.Handler} {f.Field.Name}"));
        Offenders.None(
            fields
                .Where(f => f.Field.Name.Split('.')[^1] is "CountyCode" or "County" or "PasswordHash" or "Actor" or "By")
                .Select(f => $"{f.Handler} {f.Field.Name}")
        );
    }

    [Fact]
    public async Task Fields_that_a_form_does_not_have_leave_no_trace()
    {
        await using var app = await TestApp.StartAsync();
        var scene = await Scene.OpenAsync(app);
        var matrix = app.Services.GetRequiredService<PermissionMatrix>();
        var extra = await ExtraAsync(app);
        Assert.True(extra.Count > 150, $"Only {extra.Count} properties of entities were found.");
        var (taken, refused) = (new List<string>(), new List<string>());
        foreach (var handler in (await Surface.HandlersAsync(app)).Where(h => h.IsPost && h.RoleIn(matrix) is not null))
        {
            // What ends the session, or the account, is shown to do just that by its own tests.
            if (handler.ToString().Contains("SignOut") || handler.Pattern is "/sign-out")
                continue;

            var before = await Ledger.ReadAsync(scene.County);
            var browser = await scene.County.AsAsync(handler.RoleIn(matrix)!.Value);
            var said = await SubmitAsync(browser, scene, handler, extra);
            ((await Ledger.SinceAsync(scene.County, before)).Count > 0 ? taken : refused).Add($"{handler} {said}");
        }

        Assert.True(taken.Count >= 15, $"Only {taken.Count} forms were taken: little could be smuggled in.\n" + string.Join('\n', refused));
        Offenders.None(await SmuggledAsync(scene.County));
    }

    [Fact]
    public async Task What_the_address_names_is_meant_and_not_what_the_form_names()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.SystemAdministrator);
        var (meant, other) = (county.AccountOf(Role.Inspector), county.AccountOf(Role.CommitteeAdministrator));
        var url = $"/accounts/{meant}/tend/disable";
        var form = (await browser.OpenAsync(url)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var sent = FilledIn.Of(form, "调离");
        (sent["Id"], sent["id"], sent["Input.Id"], sent["act"]) = (other.ToString(), other.ToString(), other.ToString(), "disable");

        using var content = new FormUrlEncodedContent(sent);
        using var answer = await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content);

        Assert.Equal($"/accounts/{meant}", answer.Headers.Location?.OriginalString);
        Assert.Contains("已停用", (await browser.GetAsync($"/accounts/{meant}")).Reading);
        Assert.DoesNotContain("已停用", (await browser.GetAsync($"/accounts/{other}")).Reading);
    }

    [Fact]
    public async Task The_API_names_the_field_that_it_does_not_know_and_does_nothing()
    {
        var scene = await Scene.OpenAsync();
        var county = scene.County;
        var caller = await county.PageCallerAsync(Role.CountyAdministrator);
        var bodies = (await Surface.OperationsAsync(county.App)).Where(o => o.Example is not null).ToList();
        var before = await Ledger.ReadAsync(county);
        var wrong = new List<string>();
        foreach (var operation in bodies)
        {
            foreach (var name in (string[])["countyCode", "role", "passwordHash", "isLocked", "createdAt", "previev"])
            {
                var body = JsonNode.Parse(operation.Example!.Value.GetRawText())!.AsObject();
                body[name] = 1;
                var answer = await caller.SendAsync(
                    new HttpMethod(operation.Method),
                    scene.OwnUrl(operation.Path)["/api/v1".Length..],
                    new StringContent(body.ToJsonString(), null, "application/json")
                );
                if (
                    answer.Status is not HttpStatusCode.Forbidden
                    && (answer.Status, answer.Field) != (HttpStatusCode.UnprocessableEntity, name)
                )
                    wrong.Add($"{operation} {name}: {(int)answer.Status} {answer.Text}");
            }
        }

        Offenders.None(wrong.Concat(await Ledger.SinceAsync(county, before)));
    }

    private static async Task<string> SubmitAsync(Browser browser, Scene scene, Handler handler, Dictionary<string, string> extra)
    {
        var (said, url) = ("no form", scene.OwnUrl(handler.Pattern, handler.Name));
        var shown = await browser.GetAsync(scene.OwnUrl(handler.Pattern));
        var action = url.Contains('?') ? $"form[action$='{url[url.IndexOf('?')..]}']" : "main form[method=post]";
        if (shown.Page.QuerySelector<IHtmlFormElement>(action) is not { } form)
            return said;

        var filled = FilledIn.Of(form, "测试");
        var declared = handler.Form.Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var some in extra.Where(e => !filled.ContainsKey(e.Key) && !declared.Contains(e.Key)).Chunk(200))
        {
            using var content = new FormUrlEncodedContent(filled.Concat(some));
            var answer = await Shown.OfAsync(await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content));
            said = $"{(int)answer.Status} {answer.Location} {answer.Page.QuerySelector(".ty-errors")?.TextContent.Trim()}";
        }

        return said;
    }

    private static async Task<Dictionary<Type, List<(string Name, Type Type)>>> EntitiesAsync(TestApp app)
    {
        var county = await SmallCounty.OpenAsync(app);
        return await county.LookAsync(db =>
            Task.FromResult(
                db.Model.GetEntityTypes().ToDictionary(e => e.ClrType, e => e.GetProperties().Select(p => (p.Name, p.ClrType)).ToList())
            )
        );
    }

    // Each property of each entity, alone and as a part of what forms send.
    private static async Task<Dictionary<string, string>> ExtraAsync(TestApp app) =>
        (await EntitiesAsync(app))
            .Values.SelectMany(p => p)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(p => new[] { (p.Name, p.Type), (Name: "Input." + p.Name, p.Type) })
            .ToDictionary(p => p.Name, p => ValueOf(p.Type), StringComparer.OrdinalIgnoreCase);

    private static string ValueOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(int) || t == typeof(long) => Number.ToString(),
            var t when t == typeof(bool) => "true",
            var t when t == typeof(DateTime) || t == typeof(DateOnly) => "1907-07-07",
            var t when t == typeof(Guid) || t.Name.EndsWith("Id", StringComparison.Ordinal) => Id.ToString(),
            _ => Text,
        };

    private static async Task<List<string>> SmuggledAsync(SmallCounty county)
    {
        var needles = new[] { Text, Number.ToString(), Id.ToString(), "1907-07-07" };
        return await county.LookAsync(async db =>
        {
            var found = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in StoredTables.All(db.Model))
            {
                await foreach (var row in TableRows.ReadAsync(db, table, null, default))
                    found.AddRange(
                        table
                            .Columns.Zip(row)
                            .Where(c => needles.Any(n => (c.Second?.ToString() ?? "").Contains(n, StringComparison.OrdinalIgnoreCase)))
                            .Select(c => $"{table.Name}.{c.First.Name}: {c.Second}")
                    );
            }

            return found;
        });
    }
}
