using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Accounts;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>The same by programs: upload, ask how far it is, agree, fetch what was rejected, take back.</summary>
public sealed class ApiTests
{
    [Fact]
    public async Task A_program_imports_looks_at_the_outcome_and_takes_it_back()
    {
        await using var app = await TestApp.StartAsync();
        var (county, http) = await SignedInAsync(Role.CountyAdministrator, app);
        var sent = await SendAsync(http, "/imports?kind=members&fileName=roster.xlsx", await XlsxAsync(Row("钱", 961), Row("", 963)));
        var import = sent.Body.GetProperty("id").GetString()!;
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/imports/{import}"), (sent.Status, sent.Location));
        Assert.Equal("checking", (await GetAsync(http, $"/imports/{import}")).GetProperty("status").GetString());
        Assert.Equal("import.not-checked", CodeOf(await PostAsync(http, $"/imports/{import}/accept", new { allOrNothing = false })));

        await county.App.WorkAsync();
        var seen = await GetAsync(http, $"/imports/{import}");
        Assert.Equal(
            ("checked", 2, 1),
            (seen.GetProperty("status").GetString(), seen.GetProperty("rows").GetInt32(), seen.GetProperty("rejected").GetInt32())
        );
        Assert.Equal("name.required", seen.GetProperty("results")[0].GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal("import.some-rejected", CodeOf(await PostAsync(http, $"/imports/{import}/accept", new { allOrNothing = true })));

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(http, $"/imports/{import}/accept", new { allOrNothing = false })).Status);
        await county.App.WorkAsync();
        Assert.Equal("applied", (await GetAsync(http, $"/imports/{import}")).GetProperty("status").GetString());
        var rejected = await http.GetByteArrayAsync(new Uri($"/api/v1/imports/{import}/rejected", UriKind.Relative));
        Assert.Equal("没有填写姓名。", Read(rejected)[^1][^1]);

        Assert.Equal("reason.required", CodeOf(await PostAsync(http, $"/imports/{import}/undo", new { reason = " " })));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, $"/imports/{import}/undo", new { reason = "发错了表" })).Status);
        Assert.Equal("undone", (await GetAsync(http, $"/imports/{import}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_program_states_since_when_organisations_are_and_is_told_what_is_taken_for_granted()
    {
        await using var app = await TestApp.StartAsync();
        var (county, http) = await SignedInAsync(Role.CountyAdministrator, app);
        var sheet = "组织代码,上级组织代码,组织名称,组织类别,领域\r\n001.009,001,中共城南镇委员会,党委,乡镇\r\n"u8.ToArray();

        var unread = await SendAsync(http, "/imports?kind=organizations&fileName=o.csv&on=soon", sheet);
        var sent = await SendAsync(http, "/imports?kind=organizations&fileName=o.csv&on=2020-07-01", sheet);
        await county.App.WorkAsync();
        var seen = await GetAsync(http, $"/imports/{sent.Body.GetProperty("id").GetString()}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "input.invalid"), (unread.Status, CodeOf(unread)));
        Assert.Equal(1, seen.GetProperty("accepted").GetInt32());
        Assert.Contains("按 2020-07-01 成立登记（所给日期）", Assert.Single(seen.GetProperty("notes").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_retry_with_the_same_key_uploads_and_takes_back_once()
    {
        var (county, http) = await SignedInAsync(Role.CountyAdministrator);
        var sheet = await XlsxAsync(Row("钱", 965));
        http.DefaultRequestHeaders.Add("Idempotency-Key", "first");
        var (one, other) = (await SendAsync(http, "/imports?kind=members", sheet), await SendAsync(http, "/imports?kind=members", sheet));
        var import = one.Body.GetProperty("id").GetString();
        Assert.Equal(import, other.Body.GetProperty("id").GetString());
        Assert.Single((await GetAsync(http, "/imports")).GetProperty("rows").EnumerateArray());

        await county.App.WorkAsync();
        foreach (
            var (act, body) in new (string, object)[] { ("accept", new { allOrNothing = false }), ("undo", new { reason = "发错了表" }) }
        )
        {
            http.DefaultRequestHeaders.Remove("Idempotency-Key");
            http.DefaultRequestHeaders.Add("Idempotency-Key", act);
            var (first, again) = (
                await PostAsync(http, $"/imports/{import}/{act}", body),
                await PostAsync(http, $"/imports/{import}/{act}", body)
            );
            Assert.True(first.Status < HttpStatusCode.Ambiguous, $"{act}: {first.Status}");
            Assert.Equal(first.Status, again.Status);
            await county.App.WorkAsync();
        }

        Assert.Equal("undone", (await GetAsync(http, $"/imports/{import}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_program_is_refused_what_its_owner_would_be()
    {
        var (_, secretary) = await SignedInAsync(Role.BranchSecretary);
        var (_, clerk) = await SignedInAsync(Role.CountyAdministrator);
        var sheet = await XlsxAsync(Row("钱", 967));

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(secretary, "/imports?kind=members", sheet)).Status);
        Assert.Equal("import.unknown-kind", CodeOf(await SendAsync(clerk, "/imports?kind=salaries", sheet)));
        Assert.Equal("file.empty", CodeOf(await SendAsync(clerk, "/imports?kind=members", [])));
        Assert.Equal("file.too-large", CodeOf(await SendAsync(clerk, "/imports?kind=members", new byte[(64 << 20) + 1])));
        Assert.Equal("import.not-found", CodeOf(await PostAsync(clerk, $"/imports/{Guid.CreateVersion7()}/undo", new { reason = "试" })));
    }

    private static async Task<(SmallCounty County, HttpClient Http)> SignedInAsync(Role role, TestApp? app = null)
    {
        var county = await SmallCounty.OpenAsync(app);
        var token = await TokenTests.CreateAsync(await county.AsAsync(role));
        var http = county.Stranger().Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (county, http);
    }

    private sealed record Answer(HttpStatusCode Status, string? Location, JsonElement Body);

    private static string? CodeOf(Answer answer) => answer.Body.GetProperty("code").GetString();

    private static async Task<Answer> SendAsync(HttpClient http, string url, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await AnswerAsync(await http.PostAsync(new Uri("/api/v1" + url, UriKind.Relative), content));
    }

    private static async Task<Answer> PostAsync(HttpClient http, string url, object body) =>
        await AnswerAsync(await http.PostAsJsonAsync(new Uri("/api/v1" + url, UriKind.Relative), body));

    private static Task<JsonElement> GetAsync(HttpClient http, string url) =>
        http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1" + url, UriKind.Relative));

    private static async Task<Answer> AnswerAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadFromJsonAsync<JsonElement>());
}
