using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Every page and every endpoint of the API, asked for by every role: the answer is what the permission matrix says.</summary>
public sealed class AccessMatrixTests
{
    // Open to everyone, and why.
    private static readonly HashSet<string> Open =
    [
        "/sign-in", // before signing in
        "/papers/verify", // whoever holds a paper may ask whether it is genuine
        "/sign-in/second-step", // between its two steps; shows nothing without the first
        "/offline", // what a phone shows without a line; names nobody
        "/errors/{status:int}", // what went wrong, to whomever
        "/openapi/{documentName}.json", // the description of the API, no data
        "/api/v1/problems/{code}", // what a refusal means
        "/face", // in development only
    ];

    [Fact]
    public async Task Every_endpoint_names_its_permission_or_is_known_to_be_open()
    {
        var endpoints = Asked.AllOf(await SharedApp.GetAsync());

        Assert.True(endpoints.Count(e => e.IsPage) >= 15, "Pages were not found.");
        Assert.True(endpoints.Count(e => !e.IsPage) >= 5, "API endpoints were not found.");
        Offenders.None(endpoints.Where(e => e.Needs is null && !e.IsOpen).Select(e => e.ToString()));
        Offenders.None(endpoints.Where(e => e.IsOpen && !Open.Contains(e.Pattern)).Select(e => e.ToString()));
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_what_the_matrix_gives_it_and_nothing_else(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(role);
        var matrix = county.App.Services.GetRequiredService<PermissionMatrix>();
        var wrong = new List<string>();
        foreach (var endpoint in Asked.AllOf(county.App).Where(e => e.Needs is not null && e.Pattern != "/sign-out"))
        {
            var may = endpoint.Needs!.Permission is not { } p || matrix.Of(role).Contains(p.Code);
            var status = await endpoint.AskAsync(browser, endpoint.Url(county));
            if (
                may
                    ? status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || (int)status >= 500
                    : status is not HttpStatusCode.Forbidden
            )
                wrong.Add($"{role} {endpoint}: {(int)status}");
        }

        Offenders.None(wrong);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_program_without_token_is_refused()
    {
        var county = await SmallCounty.OpenAsync();
        var wrong = new List<string>();
        foreach (var endpoint in Asked.AllOf(county.App).Where(e => e.Needs is not null))
        {
            var status = await endpoint.AskAsync(county.Stranger(), endpoint.Url(county));
            if (status != (endpoint.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther))
                wrong.Add($"{endpoint}: {(int)status}");
        }

        Offenders.None(wrong);
    }
}
