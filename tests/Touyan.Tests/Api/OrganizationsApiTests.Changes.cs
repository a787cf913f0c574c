using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed partial class OrganizationsApiTests
{
    [Fact]
    public async Task A_branch_is_established_renamed_moved_and_dissolved_and_its_past_is_kept()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var made = await caller.PostAsync("/organizations", Branch(county));
        var at = made.Response.Headers.Location!.OriginalString["/api/v1".Length..];
        var renamed = await caller.PostAsync(at + "/rename", Basis("2026-08-01", new { name = "中共城东镇新桥社区支部委员会" }));
        var moved = await caller.PostAsync(at + "/move", Basis("2026-09-01", new { parentId = county.WestTown.ToString() }));
        var dissolved = await caller.PostAsync(at + "/dissolve", Basis("2026-10-01"));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.All(
            [renamed, moved, dissolved],
            a => Assert.True(a.Status is HttpStatusCode.OK && a.Json.GetProperty("isDone").GetBoolean(), a.Text)
        );
        var kinds = (await caller.ReadAsync(at + "/changes")).EnumerateArray().Select(c => c.GetProperty("kind").GetString());
        Assert.Equal(["dissolved", "moved", "renamed", "established"], kinds);
        var then = await caller.ReadAsync(at + "?on=2026-07-15");
        Assert.Equal("中共城东镇新桥村支部委员会", then.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_refusal_tells_its_code_its_field_and_the_article()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var misplaced = await caller.PostAsync("/organizations", Branch(county, county.EastVillage));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, misplaced.Status);
        Assert.Equal("organization.wrong-parent-type", misplaced.Code);
        Assert.Equal("type", misplaced.Field);
    }

    [Fact]
    public async Task What_is_only_asked_is_not_done()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var asked = await caller.PostAsync("/organizations", Branch(county, preview: true));

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.False(asked.Json.GetProperty("isDone").GetBoolean());
        Assert.NotEqual(0, asked.Json.GetProperty("effects").GetArrayLength());
        Assert.Empty(await NamesAsync(caller, "/organizations?q=新桥"));
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_and_overwrites_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/organizations/{county.EastVillage}";
        var seen = (await caller.GetAsync(path)).ETag;
        Assert.NotNull(seen);

        var first = await caller.PostAsync(
            path + "/rename",
            Basis("2026-08-01", new { name = "中共城东镇东风社区支部委员会" }),
            ifMatch: seen
        );
        var late = await caller.PostAsync(
            path + "/rename",
            Basis("2026-08-02", new { name = "中共城东镇西风社区支部委员会" }),
            ifMatch: seen
        );

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Equal("organization.changed-meanwhile", late.Code);
        Assert.Equal(
            "if-match.unreadable",
            (
                await caller.PostAsync(path + "/rename", Basis("2026-08-02", new { name = "中共城东镇西风社区支部委员会" }), ifMatch: "yes")
            ).Code
        );
    }

    private static object Branch(SmallCounty county, OrganizationId? parent = null, bool preview = false) =>
        new
        {
            parentId = (parent ?? county.EastTown).ToString(),
            name = "中共城东镇新桥村支部委员会",
            type = "branch",
            sector = "01",
            ground = "firstLoading",
            on = "2026-07-01",
            reason = "新设",
            preview,
        };

    private static Dictionary<string, object?> Basis(string on, object? more = null)
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ground"] = "correction",
            ["on"] = on,
            ["reason"] = "工作需要",
        };
        foreach (var property in more?.GetType().GetProperties() ?? [])
            body[property.Name] = property.GetValue(more);

        return body;
    }
}
