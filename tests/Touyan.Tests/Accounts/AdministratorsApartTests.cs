using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>None of the three administrators reads business data, on whatever page they come to.</summary>
public sealed class AdministratorsApartTests
{
    // What is theirs; all that another house declares is business.
    private static readonly string[] Own = ["accounts.", "trail.", "rulebook.", "messages."];

    public static TheoryData<Role> Three => [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [Theory]
    [MemberData(nameof(Three))]
    public async Task Whatever_needs_a_business_permission_is_closed_to_them(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(role);
        var business = Asked.AllOf(county.App).Where(e => e.Needs?.Permission is { } p && !Own.Any(o => p.Code.StartsWith(o))).ToList();
        var open = new List<string>();
        foreach (var endpoint in business)
        {
            if (await endpoint.AskAsync(browser, endpoint.Url(county)) is not HttpStatusCode.Forbidden)
                open.Add($"{role} {endpoint}");
        }

        Assert.True(business.Count > 50, $"Only {business.Count} endpoints were found.");
        Offenders.None(open);
    }

    [Theory]
    [MemberData(nameof(Three))]
    public async Task No_page_that_they_reach_tells_of_members(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync(
            $"/members/{county.LiWei}/reveal/id-number",
            new { Reason = "核对档案" }
        );
        var (browser, told, read) = (await county.AsAsync(role), new List<string>(), 0);
        foreach (var page in Asked.AllOf(county.App).Where(e => e.IsPage && e.Pattern != "/sign-out"))
        {
            var shown = await browser.GetAsync(page.Url(county).OriginalString);
            read += shown.Status is HttpStatusCode.OK ? 1 : 0;
            told.AddRange(ValuesOf(role).Where(shown.Text.Contains).Select(value => $"{role} {page}: {value}"));
        }

        Assert.True(read >= 8, $"Only {read} pages were read.");
        Offenders.None(told);
    }

    // The trail names whom something was done to; what is registered of him it tells nobody.
    private static IEnumerable<string> ValuesOf(Role role)
    {
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11);
        string[] values = [number.Value, number.ToString(), "1985-07-01", "1985年7月1日"];
        return role is Role.AuditAdministrator ? values : [.. values, "王芳", "赵强", "张敏"];
    }
}
