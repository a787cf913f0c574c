using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

public sealed class ExportLimitTests
{
    [Fact]
    public async Task One_caller_takes_two_lists_at_once_and_is_told_to_wait_with_the_third()
    {
        var export = new SlowExport();
        await using var app = await StartAsync(export);
        var caller = new ApiCaller(app.GetTestClient());
        var (first, second) = (caller.GetAsync("/slow"), caller.GetAsync("/slow"));
        await export.BothBegan;

        var third = await caller.GetAsync("/slow");
        export.Finish();

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Equal("requests.too-many", third.Code);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await first).Status, (await second).Status));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/slow")).Status);
    }

    [Fact]
    public async Task A_caller_is_an_account_however_often_it_signed_in()
    {
        var export = new SlowExport();
        await using var app = await StartAsync(export);
        var (office, phone, other) = (Caller(app, "a"), Caller(app, "a"), Caller(app, "b"));
        var (first, second) = (office.GetAsync("/slow"), phone.GetAsync("/slow"));
        await export.BothBegan;

        var third = await phone.GetAsync("/slow").WaitAsync(TimeSpan.FromSeconds(10));
        var others = other.GetAsync("/slow");
        export.Finish();

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK),
            ((await first).Status, (await second).Status, (await others).Status)
        );
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_that_sends_a_sheet_has_the_limit()
    {
        var endpoints = (await SharedApp.GetAsync()).Services.GetRequiredService<EndpointDataSource>().Endpoints;
        var senders = endpoints.Where(e => e.Metadata.OfType<IProducesResponseTypeMetadata>().Any(IsSheet)).ToList();

        Assert.Equal(15, senders.Count);
        Assert.All(senders, e => Assert.NotNull(e.Metadata.GetMetadata<EnableRateLimitingAttribute>()));
    }

    // A kept file, which may be a picture as well, is no list that is read together.
    private static bool IsSheet(IProducesResponseTypeMetadata sent) =>
        sent.ContentTypes.Contains(SheetResult.Xlsx) && !sent.ContentTypes.Contains("image/png");

    // Each has a session of its own; the header says whose.
    private static ApiCaller Caller(WebApplication app, string account)
    {
        var http = app.GetTestClient();
        http.DefaultRequestHeaders.Add("account", account);
        return new ApiCaller(http);
    }

    private static void Enter(HttpContext http)
    {
        var account = new AccountId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers["account"].ToString()))[..16]));
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("session", Guid.CreateVersion7().ToString())], "session"));
        http.RequestServices.GetRequiredService<CurrentActor>().Actor = new Actor
        {
            County = 320685,
            Account = account,
            Name = "张伟",
            Posts = [],
        };
    }

    private static async Task<WebApplication> StartAsync(SlowExport export)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddActors();
        builder.Services.AddApi();
        builder.Services.AddControllers();
        builder.Services.AddSingleton<IApi>(export);
        var app = builder.Build();
        app.UseApiProblems();
        app.Use(
            (http, next) =>
            {
                Enter(http);
                return next(http);
            }
        );
        app.UseRateLimiter();
        app.MapApi();
        await app.StartAsync();
        return app;
    }

    private sealed class SlowExport : IApi
    {
        private readonly TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int running;

        public Task BothBegan => began.Task;

        public void Finish() => finished.SetResult();

        public void Map(RouteGroupBuilder api) =>
            api.MapGet(
                    "/slow",
                    async () =>
                    {
                        if (Interlocked.Increment(ref running) == 2)
                            began.SetResult();

                        await finished.Task;
                        return Results.Ok("rows");
                    }
                )
                .Exports();
    }
}
