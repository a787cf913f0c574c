using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>A page or an endpoint of the API, found in the running program, that can be asked for.</summary>
internal sealed partial record Asked(
    string Method,
    string Pattern,
    IReadOnlyList<string> Parameters,
    INeeds? Needs,
    bool IsOpen,
    bool IsPage
)
{
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>members, organizations, accounts … of /members/{id} and of /api/v1/members/{id}.</summary>
    public string House => Pattern.Replace("/api/v1", "").Split('/')[1];

    public static List<Asked> AllOf(TestApp app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                // Styles and scripts, and what the framework answers in development where there is no such file.
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}")
                .SelectMany(Of)
                .DistinctBy(a => a.ToString()),
        ];

    /// <summary>With an id that is in sight of most roles; what writes is asked with ids of nothing, so that nothing is changed.</summary>
    public Uri Url(SmallCounty county) => Url(name => ValueOf(name, county));

    /// <summary>With one id in the place of every parameter.</summary>
    public Uri Url(string id) => Url(_ => id);

    public async Task<HttpStatusCode> AskAsync(Browser browser, Uri url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), url);
        using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    public override string ToString() => $"{Method} {Pattern}";

    // A page is opened; another endpoint is asked in its own method.
    private static IEnumerable<Asked> Of(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var isPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        var methods = isPage ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var parameters = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToList();
        return methods.Select(m => new Asked(m, pattern, parameters, endpoint.Metadata.GetMetadata<INeeds>(), isOpen, isPage));
    }

    private Uri Url(Func<string, string> valueOf) =>
        new(Parameter().Replace(Pattern, found => valueOf(found.Groups["name"].Value)), UriKind.Relative);

    private string ValueOf(string name, SmallCounty county) =>
        (name, Method, House) switch
        {
            ("id", "GET", "members") => county.LiWei.ToString(),
            ("id", "GET", "organizations") => county.EastVillage.ToString(),
            ("id", "GET", "accounts") => county.AccountOf(Role.Inspector).ToString(),
            ("kind", _, "imports") => "members",
            ("year", _, _) => "2026",
            _ => Guid.CreateVersion7().ToString(),
        };

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
