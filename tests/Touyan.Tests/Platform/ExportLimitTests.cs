using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

    private static async Task<WebApplication> StartAsync(SlowExport export)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddApi();
        builder.Services.AddControllers();
        builder.Services.AddSingleton<IApi>(export);
        var app = builder.Build();
        app.UseApiProblems();
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
