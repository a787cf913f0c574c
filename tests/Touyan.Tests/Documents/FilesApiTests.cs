using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>A kept file goes to a program as it goes to a browser: to be saved, to whom its owner lets, and recorded.</summary>
public sealed class FilesApiTests
{
    [Fact]
    public async Task It_comes_as_it_was_to_be_saved_and_the_look_is_recorded()
    {
        var county = await SmallCounty.OpenAsync();
        var kept = (await county.KeepAsync(FileDesk.Pdf, "证明.pdf")).Value;
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        using var answer = await caller.Http.GetAsync(new Uri($"/api/v1/files/{kept}", UriKind.Relative));

        Assert.Equal(FileDesk.Pdf, await answer.Content.ReadAsByteArrayAsync());
        var content = answer.Content.Headers;
        Assert.Equal(("application/pdf", "attachment"), (content.ContentType?.MediaType, content.ContentDisposition?.DispositionType));
        Assert.Equal("证明.pdf", content.ContentDisposition!.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
        Assert.Equal(1, await LooksAsync(county));
    }

    [Fact]
    public async Task Whom_the_owner_does_not_let_finds_nothing_and_leaves_no_look()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var path = $"/files/{(await county.KeepAsync(FileDesk.Pdf, "证明.pdf")).Value}";

        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member })
            Assert.Equal((HttpStatusCode.NotFound, "file.not-found"), StatusOf(await (await county.CallerAsync(role)).GetAsync(path)));

        var elsewhere = await (await other.CallerAsync(Role.CountyAdministrator)).GetAsync(path);
        var system = await (await county.PageCallerAsync(Role.SystemAdministrator)).GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "file.not-found"), StatusOf(elsewhere));
        Assert.Equal((HttpStatusCode.Forbidden, "permission.missing"), StatusOf(system));
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.required"), StatusOf(await county.Nobody().GetAsync(path)));
        Assert.Equal((0, 0), (await LooksAsync(county), await LooksAsync(other)));
    }

    private static Task<int> LooksAsync(SmallCounty county) =>
        county.LookAsync(db => db.Set<TrailEntry>().CountAsync(e => e.ActCode == "file.look"));

    private static (HttpStatusCode, string?) StatusOf(Answered answer) => (answer.Status, answer.Code);
}
