using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Tests.Platform.Face;

/// <summary>The face over real HTTP, without modules and database: layout, components and error pages, as in Development.</summary>
public sealed class FaceOnly : IAsyncLifetime
{
    private WebApplication app = null!;

    /// <summary>A browser of its own for each test: cookies are kept between its requests.</summary>
    public Browser Open() => new(app.GetTestServer());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                EnvironmentName = "Development",
                ApplicationName = "Touyan",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddActors();
        builder.AddFace();
        builder.Services.AddMenuItem(new MenuItem(MenuGroup.People, "人人可用", "/open", "users", 1));
        builder.Services.AddMenuItem(new MenuItem(MenuGroup.People, "无权使用", "/closed", "lock", 2, "nobody.may"));

        app = builder.Build();
        app.UseFace();
        app.MapFace();
        app.MapGet("/broken", _ => throw new InvalidOperationException("secret detail"));
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>An answer: its head, and its page when it is one.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseMessage Head, string Text, IDocument Page);

/// <summary>Sends forms as a browser would, cookies and hidden fields included.</summary>
public sealed class Browser(TestServer server)
{
    private readonly CookieContainer cookies = new();

    public Task<Answer> Get(string url, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Get, url), headers);

    /// <summary>Fills in the page's main form and sends it; what is not named keeps the value that the page gave it.</summary>
    public Task<Answer> Submit(Answer shown, string url, params (string Name, string? Value)[] filled)
    {
        var form = shown.Page.QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var names = filled.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var kept = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i =>
                i.Name is not null && i.Type != "file" && !names.Contains(i.Name) && (i.Type is not ("checkbox" or "radio") || i.IsChecked)
            )
            .Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var added = filled.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!));
        return Send(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([.. kept, .. added]) });
    }

    private async Task<Answer> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        var address = new Uri(server.BaseAddress, request.RequestUri!);
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var client = server.CreateClient();
        var response = await client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies.SetCookies(address, cookie);

        var text = await response.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(r => r.Content(text).Address(address));
        return new Answer(response.StatusCode, response, text, page);
    }
}
