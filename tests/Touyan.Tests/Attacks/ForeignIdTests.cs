using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>
/// Every handler of every page and every operation of the API, by every role, with the ids of another county and of another town: in the address, behind
/// its question mark, in the form and in the body. Nothing is told of what they name, and nothing is done to it.
/// </summary>
public sealed class ForeignIdTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static readonly string[] Ids = ["id", "first", "second", "post", "postId", "import"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_know_nothing_of_what_is_elsewhere(Role role)
    {
        var (here, there) = await BothAsync();
        var browser = await here.County.AsAsync(role);
        var token = (await browser.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var handlers = (await Surface.HandlersAsync(here.County.App)).Where(h => MayIn(here, role, h.Page.Needs)).ToList();
        var before = (Here: await Ledger.ReadAsync(here.County), There: await Ledger.ReadAsync(there.County));
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var handler in handlers)
        {
            foreach (var scene in Elsewhere(role, here, there, handler.Pattern))
            {
                asked += Names(handler.Page.Parameters, handler.Pattern) ? 1 : 0;
                if (Names(handler.Page.Parameters, handler.Pattern))
                    wrong.AddRange(
                        Judge(
                            role,
                            handler,
                            scene,
                            await AskAsync(browser, handler, scene.Url(handler.Pattern, handler.Name), token, scene)
                        )
                    );
                else if (!handler.IsPost)
                    wrong.AddRange(Told(role, handler, scene, await browser.GetAsync(handler.Pattern + QueryOf(handler.Query, scene))));
            }
        }

        Assert.True(asked >= LeastAsked(role), $"Only {asked} handlers with ids were asked.");
        Offenders.None(wrong);
        Offenders.None(await Ledger.SinceAsync(there.County, before.There));
        Offenders.None((await Ledger.SinceAsync(here.County, before.Here)).Where(e => e.Contains(here.Sign)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_API_knows_nothing_of_what_is_elsewhere(Role role)
    {
        var (here, there) = await BothAsync();
        var caller = await here.County.PageCallerAsync(role);
        var operations = await Surface.OperationsAsync(here.County.App);
        var before = (Here: await Ledger.ReadAsync(here.County), There: await Ledger.ReadAsync(there.County));
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            foreach (var scene in Elsewhere(role, here, there, operation.Path))
            {
                if (Names(operation.InPath, operation.Path))
                    wrong.AddRange(Refused(role, operation, scene, await SendAsync(caller, operation, scene.Url(operation.Path), scene)));
                else if (operation.Method == "GET")
                    wrong.AddRange(
                        Told(role, operation, scene, await SendAsync(caller, operation, operation.Path + QueryOf(operation, scene), scene))
                    );

                if (operation.Example is { } example && NamesOthers(example.GetRawText()))
                    wrong.AddRange(Refused(role, operation, scene, await SendAsync(caller, operation, here.OwnUrl(operation.Path), scene)));
            }
        }

        Offenders.None(wrong);
        Offenders.None(await Ledger.SinceAsync(there.County, before.There));
        Offenders.None((await Ledger.SinceAsync(here.County, before.Here)).Where(e => e.Contains(here.Sign)));
    }

    // The id of a rule is the same everywhere.
    private static bool Names(IEnumerable<string> parameters, string pattern) =>
        !pattern.Contains("/rulebook/rules/", StringComparison.Ordinal) && parameters.Any(p => Ids.Contains(p));

    private static int LeastAsked(Role role) =>
        role switch
        {
            Role.CountyAdministrator => 30,
            Role.CommitteeAdministrator or Role.BranchSecretary => 20,
            Role.SystemAdministrator or Role.SecurityAdministrator => 3,
            _ => 0,
        };

    private static async Task<(Scene Here, Scene There)> BothAsync() => (await Scene.OpenAsync(), await Scene.OpenAsync());

    // Another county's; and of one's own county what lies in the other town, for whoever answers for the one.
    private static IEnumerable<Scene> Elsewhere(Role role, Scene here, Scene there, string pattern) =>
        role is Role.CountyAdministrator || role.IsAdministrator || IsOfWholeCounty(pattern) ? [there] : [there, here];

    // Imports are one's own wherever they are; stations elsewhere are no secret to anyone of the county, though not anyone closes them.
    private static bool IsOfWholeCounty(string pattern) =>
        pattern.Contains("/imports")
        || pattern.EndsWith("/floating-stations", StringComparison.Ordinal)
        || pattern.EndsWith("/floating-stations/{id}", StringComparison.Ordinal);

    private static bool MayIn(Scene scene, Role role, INeeds? needs) =>
        needs is { Permission: var p }
        && (p is null || scene.County.App.Services.GetRequiredService<PermissionMatrix>().Of(role).Contains(p.Code));

    private static async Task<Shown> AskAsync(Browser browser, Handler handler, string url, string token, Scene scene)
    {
        if (!handler.IsPost)
            return await browser.GetAsync(url + QueryOf(handler.Query, scene, url.Contains('?') ? '&' : '?'));

        var fields = handler
            .Form.Where(f => !handler.Page.Parameters.Contains(f.Name, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(f => f.Name, f => ValueOf(f, scene), StringComparer.OrdinalIgnoreCase);
        fields["__RequestVerificationToken"] = token;
        using var content = new FormUrlEncodedContent(fields);
        return await Shown.OfAsync(await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content));
    }

    private static string QueryOf(IReadOnlyList<Field> query, Scene scene, char first = '?') =>
        query.Count == 0
            ? ""
            : first + string.Join('&', query.Where(IsPlace).Select(f => $"{f.Name}={Uri.EscapeDataString(ValueOf(f, scene))}"));

    private static string QueryOf(Operation operation, Scene scene) =>
        QueryOf([.. operation.Query.Select(name => new Field(name, typeof(string)))], scene);

    // What may name a place or a person; sizes and days are left as they are.
    private static bool IsPlace(Field field) =>
        (Nullable.GetUnderlyingType(field.Type) ?? field.Type) is var type
            && (type == typeof(Guid) || type.Name.EndsWith("Id", StringComparison.Ordinal))
        || field.Name.Contains("organization", StringComparison.OrdinalIgnoreCase)
        || field.Name.Contains("parent", StringComparison.OrdinalIgnoreCase)
        || field.Name
            is "q"
                or "name"
                or "text"
                or "subject"
                or "of"
                or "below"
                or "open"
                or "at"
                or "member"
                or "account"
                or "target"
                or "into"
                or "issuer"
                or "station";

    private static string ValueOf(Field field, Scene scene) =>
        (Nullable.GetUnderlyingType(field.Type) ?? field.Type) switch
        {
            var t when t == typeof(DateOnly) => "2026-05-01",
            var t when t == typeof(int) => "1",
            var t when t == typeof(bool) => "false",
            { IsEnum: true } t => Enum.GetNames(t)[0],
            var t when t == typeof(OrganizationId) || field.Name.Contains("organization", StringComparison.OrdinalIgnoreCase) =>
                scene.Branch.ToString(),
            var t when t == typeof(MemberId) || field.Name.Contains("member", StringComparison.OrdinalIgnoreCase) =>
                scene.Member.ToString(),
            var t when t == typeof(StationId) => scene.Station.ToString(),
            var t when t == typeof(AccountId) => scene.County.AccountOf(Role.Member).ToString(),
            var t when t == typeof(Guid) => scene.Branch.ToString(),
            _ => field.Name is "q" or "name" ? scene.Sign : scene.Branch.ToString(),
        };

    private static bool NamesOthers(string example) => example.Contains("01938a2e") || example.Contains("\"organization\"");

    private static Task<Answered> SendAsync(ApiCaller caller, Operation operation, string url, Scene scene)
    {
        JsonNode? body = operation.Example is { } example ? JsonNode.Parse(example.GetRawText()) : null;
        foreach (var (name, value) in body?.AsObject().ToList() ?? [])
        {
            if (name == "organization")
                body![name] = $"中共{scene.Sign}村支部委员会";
            else if (value?.ToString().StartsWith("01938a2e", StringComparison.Ordinal) is true)
                body![name] = Named(name, scene);
        }

        var content = operation.Method == "GET" ? null : new StringContent(body?.ToJsonString() ?? "{}", null, "application/json");
        return caller.SendAsync(new HttpMethod(operation.Method), url["/api/v1".Length..], content);
    }

    private static string Named(string name, Scene scene) =>
        name switch
        {
            "outflow" => scene.Outflow.ToString(),
            "inflow" => scene.Inflow.ToString(),
            "station" => scene.Station.ToString(),
            "case" => scene.Case.ToString(),
            "contactPerson" => scene.Member.ToString(),
            _ => name.Contains("member", StringComparison.OrdinalIgnoreCase) ? scene.Member.ToString() : scene.Branch.ToString(),
        };

    private static IEnumerable<string> Judge(Role role, Handler handler, Scene scene, Shown shown)
    {
        if (shown.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            yield return $"{role} {handler}: {(int)shown.Status} {shown.Location} {shown.Reading[..Math.Min(200, shown.Reading.Length)]}";

        foreach (var told in Told(role, handler, scene, shown))
            yield return told;
    }

    private static IEnumerable<string> Told(Role role, Handler handler, Scene scene, Shown shown) =>
        shown.Page.QuerySelectorAll("input, textarea").Aggregate(shown.Text, (text, e) => text.Replace(e.OuterHtml, "")) is var text
        && (scene.IsNamedIn(text) || text.Contains(scene.Sign + "村"))
            ? [$"{role} {handler} tells of {scene.Sign}"]
            : [];

    private static IEnumerable<string> Refused(Role role, Operation operation, Scene scene, Answered answer)
    {
        if ((int)answer.Status is < 400 or >= 500)
            yield return $"{role} {operation}: {(int)answer.Status} {answer.Text}";

        foreach (var told in Told(role, operation, scene, answer))
            yield return told;
    }

    private static IEnumerable<string> Told(Role role, Operation operation, Scene scene, Answered answer) =>
        scene.IsNamedIn(answer.Text) ? [$"{role} {operation} tells of {scene.Sign}"] : [];
}
