using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Who is slow, large or many is told so, or hung up on, and costs the others nothing. Real sockets on the real server.</summary>
public sealed class SlowRequestTests(OnTheWire wire) : IClassFixture<OnTheWire>
{
    [Fact]
    public void The_limits_are_set_and_not_left_to_chance()
    {
        var (server, form) = (Get<KestrelServerOptions>(), Get<FormOptions>());
        var limits = server.Limits;

        Assert.Equal((TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2)), (wire.InEarnest.Headers, wire.InEarnest.KeepAlive));
        Assert.Equal((240d, TimeSpan.FromSeconds(10)), (wire.InEarnest.Body!.BytesPerSecond, wire.InEarnest.Body.GracePeriod));
        Assert.Equal((1L << 20, 8 << 10), (limits.MaxRequestBodySize!.Value, limits.MaxRequestLineSize));
        Assert.Equal((16 << 10, 64), (limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount));
        Assert.Equal((5_000L, 0L), (limits.MaxConcurrentConnections!.Value, limits.MaxConcurrentUpgradedConnections!.Value));
        Assert.Equal((256, false), (form.ValueCountLimit, server.AddServerHeader));
    }

    [Fact]
    public async Task An_ordinary_request_is_answered()
    {
        var heard = await wire.SayAsync("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.Equal(200, heard.Status);
        Assert.DoesNotContain("\r\nServer:", heard.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Headers_that_never_end_are_not_waited_for()
    {
        var heard = await wire.SayAsync("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: 1\r\n");

        Assert.Equal(408, heard.Status);
    }

    [Fact]
    public async Task A_body_that_drips_is_not_waited_for()
    {
        var heard = await wire.SayAsync(Form("/sign-in", 500_000), "Input.UserName=a");

        Assert.Contains(heard.Status, new[] { 400, 408 });
    }

    [Theory]
    [InlineData("/sign-in", "application/x-www-form-urlencoded")]
    [InlineData("/sign-in", "multipart/form-data; boundary=x")]
    public async Task A_body_that_says_it_is_huge_is_refused_at_once(string url, string type)
    {
        var heard = await wire.SayAsync(
            $"POST {url} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 10000000000\r\n\r\n"
        );

        Assert.Equal(413, heard.Status);
        Assert.Contains("内容太大", heard.Text);
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_counted()
    {
        var piece = $"4000\r\n{new string('a', 0x4000)}\r\n";
        var heard = await wire.SayAsync(
            Enumerable
                .Repeat(piece, 100)
                .Prepend(
                    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                )
        );

        Assert.Contains(heard.Status, new[] { 400, 413 });
    }

    [Fact]
    public async Task Many_headers_large_headers_and_long_addresses_are_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: 1\r\n"));
        var large = $"X-Large: {new string('a', 20 << 10)}\r\n";

        Assert.Equal(431, (await wire.SayAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n")).Status);
        Assert.Equal(431, (await wire.SayAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{large}\r\n")).Status);
        Assert.Equal(414, (await wire.SayAsync($"GET /{new string('a', 9 << 10)} HTTP/1.1\r\nHost: localhost\r\n\r\n")).Status);
    }

    [Theory]
    [InlineData("GET /../../appsettings.json HTTP/1.1")]
    [InlineData("GET /lib/../../appsettings.json HTTP/1.1")]
    [InlineData("GET /lib/..%2f..%2fappsettings.json HTTP/1.1")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /lib/..%00/appsettings.json%00.css HTTP/1.1")]
    [InlineData("GET http://evil.example/etc/passwd HTTP/1.1")]
    public async Task No_way_up_is_taken_on_the_wire(string line)
    {
        var heard = await wire.SayAsync($"{line}\r\nHost: localhost\r\n\r\n");

        Assert.Contains(heard.Status, new[] { 400, 404 });
        Assert.DoesNotContain("LogLevel", heard.Text);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData(
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /account HTTP/1.1\r\n\r\n"
    )]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nabcd")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n")]
    [InlineData("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n")]
    public async Task What_could_be_read_in_two_ways_is_refused(string request) =>
        Assert.Contains((await wire.SayAsync(request)).Status, new[] { 400 });

    [Fact]
    public async Task Thousands_of_fields_are_refused()
    {
        var body = string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"a{i}=1"));
        var heard = await wire.SayAsync(Form("/sign-in", body.Length), body);

        Assert.Equal(400, heard.Status);
        Assert.Contains("请求有误", heard.Text);
    }

    [Fact]
    public async Task Deep_and_broken_JSON_is_refused()
    {
        var county = await SmallCounty.OpenAsync(wire.App);
        var token = await county.TokenAsync(Role.CountyAdministrator);
        foreach (
            var body in (string[])
                [Deep(100, '[', ']'), Deep(20_000, '{', '}'), "{\"name\":", new string('[', 200_000), "\ufeff{}", "{\"a\":1,\"a\":2}"]
        )
        {
            var heard = await wire.SayAsync(
                $"POST /api/v1/members HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {System.Text.Encoding.Latin1.GetByteCount(body)}\r\n\r\n",
                body
            );

            Assert.Contains(heard.Status, new[] { 400, 422 });
            Assert.Contains("application/problem+json", heard.Text);
        }
    }

    [Fact]
    public async Task An_API_body_beyond_the_limit_is_told_so_as_a_problem()
    {
        var county = await SmallCounty.OpenAsync(wire.App);
        var token = await county.TokenAsync(Role.CountyAdministrator);

        var heard = await wire.SayAsync(
            $"POST /api/v1/members HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n"
        );

        Assert.Equal(413, heard.Status);
        Assert.Contains("request.too-large", heard.Text);
    }

    [Fact]
    public async Task A_sheet_may_be_larger_than_a_form()
    {
        var county = await SmallCounty.OpenAsync(wire.App);
        using var http = wire.App.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            await county.TokenAsync(Role.CountyAdministrator)
        );
        using var sheet = new ByteArrayContent(new byte[3 << 20]);
        sheet.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var answer = await http.PostAsync(new Uri("/api/v1/imports?kind=members", UriKind.Relative), sheet);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private T Get<T>()
        where T : class => wire.App.Services.GetRequiredService<IOptions<T>>().Value;

    private static string Deep(int depth, char open, char close) =>
        open == '{'
            ? string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string(close, depth)
            : new string(open, depth) + new string(close, depth);

    private static string Form(string url, int length) =>
        $"POST {url} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n";
}
