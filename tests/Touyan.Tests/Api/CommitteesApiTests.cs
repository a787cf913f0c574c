using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>Committees over REST, as the pages have them. Today is 2026-11-20.</summary>
public sealed class CommitteesApiTests
{
    [Fact]
    public async Task A_term_is_begun_filled_postponed_and_closed()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/organizations/{county.EastVillage}/committee";

        var begun = await caller.PostAsync(path + "/terms", Term(5, "2022-03-01"), key: "term");
        var again = await caller.PostAsync(path + "/terms", Term(5, "2022-03-01"), key: "term");
        var appointed = await caller.PostAsync(path + "/posts", Post(county.LiWei), key: "post");
        await caller.PostAsync(path + "/posts", Post(county.LiWei), key: "post");
        var serving = (await caller.ReadAsync(path)).GetProperty("serving");
        var seat = Assert.Single(serving.GetProperty("posts").EnumerateArray().ToList());
        var put = await caller.PostAsync(path + "/postpone", Postponement("2027-09-01"));
        var ended = await caller.PostAsync($"{path}/posts/{seat.GetProperty("id").GetString()}/end", Ending());
        var closed = await caller.PostAsync(
            path + "/close",
            new
            {
                ground = "correction",
                on = "2026-11-12",
                reason = "准备撤销",
            }
        );

        Assert.Equal((HttpStatusCode.Created, $"/api/v1{path}"), (begun.Status, begun.Response.Headers.Location?.OriginalString));
        Assert.Equal((begun.Text, true), (again.Text, again.IsReplayed));
        Assert.All([appointed, put, ended, closed], done => Assert.True(done.Status is HttpStatusCode.OK, done.Text));
        Assert.Equal(("李伟", "书记"), (seat.GetProperty("name").GetString(), seat.GetProperty("post").GetString()));
        var committee = await caller.ReadAsync(path);
        Assert.Equal(JsonValueKind.Null, committee.GetProperty("serving").ValueKind);
        var former = Assert.Single(committee.GetProperty("former").EnumerateArray().ToList());
        Assert.Equal(("2027-03-01", "2027-09-01"), (Text(former, "postponedFrom"), Text(former, "dueOn")));
        Assert.Equal("2026-11-10", Text(former.GetProperty("posts")[0], "to"));
    }

    [Fact]
    public async Task A_committee_tells_what_is_vacant_and_when_it_is_due_by_which_article()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2024-03-01");

        var committee = await (await county.CallerAsync(Role.BranchSecretary)).ReadAsync($"/organizations/{county.EastVillage}/committee");

        Assert.Equal("serving", Text(committee, "state"));
        Assert.Equal("2029-03-01", Text(committee.GetProperty("due"), "value"));
        Assert.NotEmpty(Text(committee.GetProperty("due"), "article")!);
        var vacancy = committee.GetProperty("vacancies")[0];
        Assert.Equal("书记", Text(vacancy, "post"));
        Assert.NotEmpty(Text(vacancy, "article")!);
    }

    [Theory]
    [InlineData(null, 7)]
    [InlineData("ended", 1)]
    [InlineData("ending", 1)]
    [InlineData("vacant", 6)]
    [InlineData("unregistered", 5)]
    public async Task Terms_are_listed_by_how_they_stand(string? state, int count)
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-19");
        await county.BeginTermAsync(county.EastOffice, "2024-05-20");
        await county.AppointAsync(county.EastVillage, county.LiWei);
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = "/committees?size=2" + (state is null ? "" : $"&state={state}");

        var rows = await caller.WalkAsync(path);

        Assert.Equal(count, rows.Select(r => Text(r, "organizationId")).Distinct().Count());
        Assert.Equal(count, rows.Count);
        Assert.Equal(count, (await caller.ReadAsync(path)).GetProperty("total").GetInt32());
        if (state is "ended")
            Assert.Equal(("2026-11-19", "ended", "李伟"), (Text(rows[0], "dueOn"), Text(rows[0], "state"), Text(rows[0], "secretary")));
    }

    [Fact]
    public async Task Below_one_organisation_are_its_own_and_out_of_sight_is_not_found()
    {
        var county = await SmallCounty.OpenAsync();
        var town = await county.CallerAsync(Role.CommitteeAdministrator);

        Assert.Equal(4, (await town.WalkAsync($"/committees?organization={county.EastTown}")).Count);
        foreach (var path in new[] { $"/committees?organization={county.WestTown}", $"/organizations/{county.WestVillage}/committee" })
            Assert.Equal("organization.not-found", (await town.GetAsync(path)).Code);

        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary })
        {
            var caller = await county.CallerAsync(role);
            var path = $"/organizations/{county.EastVillage}/committee/terms";
            Assert.Equal("permission.missing", (await caller.PostAsync(path, Term(1, "2024-03-01"))).Code);
        }
    }

    [Fact]
    public async Task A_refusal_names_field_and_article()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2022-03-01");
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/organizations/{county.EastVillage}/committee";

        var probationary = await caller.PostAsync(path + "/posts", Post(county.WangFang));
        var tooLong = await caller.PostAsync(path + "/postpone", Postponement("2029-03-01"));
        var silent = await caller.PostAsync(path + "/close", new { ground = "correction", on = "2026-11-12" });

        Assert.Equal(("committee.not-eligible", "memberId"), (probationary.Code, probationary.Field));
        Assert.Equal(("committee.shifted-too-far", "until"), (tooLong.Code, tooLong.Field));
        Assert.NotEmpty(Text(tooLong.Json, "article")!);
        Assert.Equal(("input.invalid", "reason"), (silent.Code, silent.Field));
    }

    [Fact]
    public async Task Who_saw_an_older_committee_is_told_even_when_the_next_one_has_begun()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-03-01");
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        var path = $"/organizations/{county.EastVillage}/committee";
        var seen = (await caller.GetAsync(path)).ETag;
        Assert.NotNull(seen);

        var begun = await caller.PostAsync(path + "/terms", Term(2, "2026-03-01"));
        var late = await caller.PostAsync(
            path + "/close",
            new
            {
                ground = "correction",
                on = "2026-11-12",
                reason = "撤销",
            },
            ifMatch: seen
        );
        var now = (await caller.GetAsync(path)).ETag;
        var right = await caller.PostAsync(path + "/posts", Post(county.LiWei), ifMatch: now);

        Assert.Equal(HttpStatusCode.Created, begun.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "committee.changed-meanwhile"), (late.Status, late.Code));
        Assert.Equal(HttpStatusCode.OK, right.Status);
    }

    [Fact]
    public async Task The_list_is_taken_as_a_file()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-19");

        var sheet = await (await county.CallerAsync(Role.CommitteeAdministrator)).GetAsync("/committees/export?state=ended&format=csv");

        Assert.Contains("东风村", sheet.Text);
        Assert.Contains("2026-11-19", sheet.Text);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static object Term(int number, string electedOn) =>
        new
        {
            ground = "firstLoading",
            number,
            electedOn,
            seats = 2,
        };

    private static object Post(MemberId member) =>
        new
        {
            ground = "firstLoading",
            memberId = member.ToString(),
            post = "01",
            from = "2026-03-01",
        };

    private static object Postponement(string until) =>
        new
        {
            ground = "correction",
            until,
            documentNumber = "海组〔2026〕9号",
            reason = "村级建制调整",
        };

    private static object Ending() =>
        new
        {
            ground = "correction",
            on = "2026-11-10",
            reason = "工作调动",
        };
}
