using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Touyan.Tests.Messages;

/// <summary>A gateway of short messages and a webhook, on a real server at a free port. Dispose it.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Request> requests = new();

    private Gateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Map("/{**path}", TakeAsync);
    }

    public sealed record Request(string Method, string Path, string Body, string? Key, string? ContentType);

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IReadOnlyList<Request> Requests => [.. requests];

    /// <summary>What it answers with.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Answer { get; set; } = """{"errcode":0}""";

    public static async Task<Gateway> StartAsync()
    {
        var gateway = new Gateway();
        await gateway.app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = http.Request;
        var body = await reader.ReadToEndAsync();
        requests.Enqueue(
            new Request(request.Method, request.Path + request.QueryString, body, request.Headers["X-Key"], request.ContentType)
        );
        http.Response.StatusCode = Status;
        await http.Response.WriteAsync(Answer);
    }
}
