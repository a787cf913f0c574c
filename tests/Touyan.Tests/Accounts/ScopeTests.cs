using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>
/// Every page and API answer about one member or one organisation, asked for by every role with ids in sight, of another branch and of
/// another county: what is out of sight is not found.
/// </summary>
public sealed class ScopeTests
{
    /// <summary>Pages that the cast has no subject for: no committee term has begun in its branches, and the id of a merge is no member's. Their own tests show them open.</summary>
    private static readonly string[] WithoutSubject =
    [
        "/committee/appoint",
        "/committee/close",
        "/committee/postpone",
        "/members/merges/{id:guid}",
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Out_of_sight_is_not_found(Role role)
    {
        var (here, there) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var browser = await here.AsAsync(role);
        var matrix = here.App.Services.GetRequiredService<PermissionMatrix>().Of(role);
        var asked = OneSubject(here.App).Where(e => e.Needs!.Permission is { } p && matrix.Contains(p.Code)).ToList();
        var wrong = new List<string>();
        foreach (var endpoint in asked)
        {
            var (own, others) = endpoint.House == "members" ? MembersOf(role, here, there) : OrganizationsOf(role, here, there);
            if (
                own is not null
                && !Array.Exists(WithoutSubject, end => endpoint.ToString().EndsWith(end, StringComparison.Ordinal))
                && await endpoint.AskAsync(browser, endpoint.Url(own)) is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
            )
                wrong.Add($"{role} {endpoint}: does not see his own");

            foreach (var (whose, id) in others)
            {
                if (await endpoint.AskAsync(browser, endpoint.Url(id)) is not HttpStatusCode.NotFound and var status)
                    wrong.Add($"{role} {endpoint}: {whose}: {(int)status}");
            }
        }

        Offenders.None(wrong);
    }

    [Fact]
    public async Task There_are_such_pages_and_endpoints()
    {
        var asked = OneSubject(await SharedApp.GetAsync());

        Assert.Contains(asked, e => e.House == "organizations");
    }

    private static List<Asked> OneSubject(TestApp app) =>
        [
            .. Asked
                .AllOf(app)
                .Where(e => e is { Method: "GET", Parameters: ["id"], Needs: not null } && e.House is "members" or "organizations")
                .Where(e => e.Needs is not null),
        ];

    private static (string? Own, List<(string Whose, string Id)> Others) MembersOf(Role role, SmallCounty here, SmallCounty there)
    {
        var others = new List<(string, string)>
        {
            ("another county's", there.LiWei.ToString()),
            ("nobody", Guid.CreateVersion7().ToString()),
        };
        if (role is not Role.CountyAdministrator)
            others.Add(("another town's", here.ZhangMin.ToString()));

        if (role is Role.BranchSecretary or Role.Member)
            others.Add(("another branch's", here.ZhaoQiang.ToString()));

        if (role is Role.Member)
            others.Add(("another member of his branch", here.WangFang.ToString()));

        return (here.LiWei.ToString(), others);
    }

    private static (string? Own, List<(string Whose, string Id)> Others) OrganizationsOf(Role role, SmallCounty here, SmallCounty there)
    {
        var others = new List<(string, string)>
        {
            ("another county's", there.EastVillage.ToString()),
            ("nothing", Guid.CreateVersion7().ToString()),
        };
        if (role is not Role.CountyAdministrator)
            others.AddRange([("another town's", here.WestVillage.ToString()), ("above", here.CountyCommittee.ToString())]);

        if (role is Role.BranchSecretary)
            others.Add(("another branch", here.EastOffice.ToString()));

        return (role is Role.Member ? null : here.EastVillage.ToString(), others);
    }
}
