using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>The same over REST.</summary>
public sealed class DevelopmentApiTests
{
    [Fact]
    public async Task A_program_registers_reviews_and_reads()
    {
        var way = await Pathway.OpenAsync();
        var secretary = await way.County.CallerAsync(Role.BranchSecretary);
        var made = await secretary.PostAsync(
            "/applicants",
            new
            {
                name = "吴霞",
                idNumber = SmallCounty.IdNumber(new DateOnly(2001, 1, 1), 94).Value,
                ethnicity = "01",
                league = "member",
                organization = way.County.EastVillage.ToString(),
                appliedOn = "2026-10-01",
            },
            key: "register-1"
        );
        await way.UpToAsync("contacts");
        var before = await secretary.GetAsync($"/applicants/{way.Who}");
        var reviewed = await secretary.PostAsync(
            $"/applicants/{way.Who}/reviews",
            new
            {
                on = "2023-09-01",
                result = "good",
                opinion = "好",
                reports = 1,
            },
            key: "review-1",
            ifMatch: before.ETag
        );
        var list = await secretary.ReadAsync("/applicants?stage=activist");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(HttpStatusCode.OK, reviewed.Status);
        Assert.Equal("陈晓明", Assert.Single(list.GetProperty("rows").EnumerateArray()).GetProperty("name").GetString());
        var person = await secretary.ReadAsync($"/applicants/{way.Who}");
        Assert.Equal("activist", person.GetProperty("person").GetProperty("stage").GetString());
        Assert.StartsWith("3206****", person.GetProperty("person").GetProperty("idNumber").GetString());
        Assert.Equal("5 指定培养联系人", person.GetProperty("openStep").GetString());
        Assert.Equal(1, person.GetProperty("reviews").GetArrayLength());
    }

    [Fact]
    public async Task A_refusal_has_its_code_and_its_article()
    {
        var way = await Pathway.OpenAsync();
        var county = await way.County.CallerAsync(Role.CountyAdministrator);

        var refused = await county.PostAsync(
            "/applicants",
            new
            {
                name = "吴小",
                idNumber = SmallCounty.IdNumber(new DateOnly(2010, 1, 1), 94).Value,
                ethnicity = "01",
                league = "none",
                organization = way.County.EastVillage.ToString(),
                appliedOn = "2026-10-01",
            },
            key: "young-1"
        );

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "development.too-young"), (refused.Status, refused.Code));
        Assert.Equal("《中国共产党发展党员工作细则》第五条", refused.Json.GetProperty("article").GetString());
    }

    [Fact]
    public async Task Plans_are_granted_assigned_and_read()
    {
        var way = await Pathway.OpenAsync(places: 0);
        var county = await way.County.CallerAsync(Role.CountyAdministrator);
        var town = await way.County.CallerAsync(Role.CommitteeAdministrator);
        var grant = new
        {
            year = 2026,
            organization = way.County.EastTown.ToString(),
            places = 3,
            reason = "年度计划",
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await town.PostAsync("/development/plans/grants", grant, key: "g0")).Status);
        Assert.Equal(HttpStatusCode.OK, (await county.PostAsync("/development/plans/grants", grant, key: "g1")).Status);
        var assigned = await town.PostAsync(
            "/development/plans/assignments",
            new
            {
                year = 2026,
                branch = way.County.EastVillage.ToString(),
                places = 2,
                reason = "分解",
            },
            key: "a1"
        );
        var shown = await town.ReadAsync("/development/plans/2026");

        Assert.Equal(HttpStatusCode.OK, assigned.Status);
        var row = Assert.Single(shown.GetProperty("rows").EnumerateArray());
        Assert.Equal((3, 2, 0, 3), (Of(row, "granted"), Of(row, "assigned"), Of(row, "taken"), Of(row, "left")));
        Assert.Equal(HttpStatusCode.OK, (await town.GetAsync("/development/idle-branches")).Status);
    }

    [Fact]
    public async Task A_stranger_finds_nobody()
    {
        var (way, other) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await other.CallerAsync(Role.CountyAdministrator)).GetAsync($"/applicants/{way.Who}")).Status
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await way.County.Nobody().GetAsync($"/applicants/{way.Who}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await way.County.CallerAsync(Role.Member)).GetAsync($"/applicants/{way.Who}")).Status
        );
    }

    private static int Of(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
