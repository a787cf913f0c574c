using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Work;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>One address has so many requests under way at once; the others do not notice.</summary>
public sealed class AddressLimitTests
{
    [Fact]
    public async Task The_request_beyond_the_limit_is_told_so_and_other_addresses_are_answered()
    {
        var gate = new Gate(expected: 2);
        await using var app = await TestApp.StartAsync(change: host =>
            host.UseSetting("TOUYAN_REQUESTS_PER_ADDRESS", "2")
                .ConfigureServices(s => s.AddSingleton(gate).AddScoped<IWorkSource>(_ => new Held(gate)))
        );
        var county = await SmallCounty.OpenAsync(app);
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var held = new[] { browser.GetAsync("/"), browser.GetAsync("/") };
        await gate.AllHere.WaitAsync(TimeSpan.FromSeconds(20));

        var page = await browser.GetAsync("/members");
        var api = await ((await county.CallerAsync(Role.CountyAdministrator)).GetAsync("/members"));
        var other = await app.NewBrowser("203.0.113.9").GetAsync("/sign-in");
        gate.Open();
        await Task.WhenAll(held);
        var after = await browser.GetAsync("/members");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("请求过多", page.Text);
        Assert.True(page.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "requests.too-many"), (api.Status, api.Code));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (other.Status, after.Status));
    }

    private sealed class Gate(int expected)
    {
        private readonly TaskCompletionSource here = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int waiting;

        public Task AllHere => here.Task;

        public void Open() => open.TrySetResult();

        public Task PassAsync()
        {
            if (Interlocked.Increment(ref waiting) >= expected)
                here.TrySetResult();

            return open.Task;
        }
    }

    private sealed class Held(Gate gate) : IWorkSource
    {
        public int Order => 0;

        public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
        {
            await gate.PassAsync();
            return [];
        }

        public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);
    }
}
