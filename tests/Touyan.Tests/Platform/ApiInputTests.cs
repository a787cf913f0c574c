using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Modules.Shared;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Tests.Platform;

public sealed class ApiInputTests
{
    [Fact]
    public async Task What_a_caller_sends_is_checked_by_the_rules_and_in_the_words_of_the_pages()
    {
        await using var app = await StartAsync();

        var answer = await app.GetTestClient().PostAsJsonAsync("/api/v1/samples", new { name = "王", count = 900 });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("input.invalid", problem.GetProperty("code").GetString());
        Assert.Equal("姓名应为2至30个字", problem.GetProperty("errors").GetProperty("name")[0].GetString());
        Assert.Equal("人数应在1与500之间", problem.GetProperty("errors").GetProperty("count")[0].GetString());
    }

    [Fact]
    public async Task What_keeps_the_rules_goes_through()
    {
        await using var app = await StartAsync();

        var right = new FacePage.SampleForm
        {
            Name = "王建国",
            Role = Kernel.Role.Member,
            Sex = "m",
            Reason = "补录",
        };
        var answer = await app.GetTestClient()
            .PostAsJsonAsync(
                "/api/v1/samples",
                new
                {
                    right.Name,
                    role = "member",
                    right.Sex,
                    right.Reason,
                }
            );

        Assert.Equal("王建国", await answer.Content.ReadFromJsonAsync<string>());
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "Touyan", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddActors();
        builder.Services.AddApi();
        builder.Services.AddSingleton<IApi, SampleApi>();
        builder.AddFace();
        var app = builder.Build();
        app.MapApi();
        await app.StartAsync();
        return app;
    }

    private sealed class SampleApi : IApi
    {
        public void Map(RouteGroupBuilder api) => api.MapPost("/samples", (FacePage.SampleForm form) => Results.Json(form.Name));
    }
}
