using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed partial class MembersApiTests
{
    [Fact]
    public async Task A_file_tells_all_and_why()
    {
        var county = await SmallCounty.OpenAsync();

        var file = await (await county.CallerAsync(Role.BranchSecretary)).ReadAsync($"/members/{county.WangFang}");

        Assert.Equal("王芳", file.GetProperty("name").GetString());
        Assert.Equal("probationary", file.GetProperty("kind").GetString());
        var end = file.GetProperty("computed").GetProperty("probationEnd");
        Assert.Equal("2027-03-15", end.GetProperty("value").GetString());
        Assert.NotEmpty(end.GetProperty("article").GetString()!);
        Assert.Single(file.GetProperty("spells").EnumerateArray());
    }

    [Fact]
    public async Task A_member_reads_himself_and_nobody_else()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var himself = await county.CallerAsync(Role.Member);

        Assert.Equal("李伟", (await himself.ReadAsync($"/members/{county.LiWei}")).GetProperty("name").GetString());
        foreach (var hidden in new[] { county.WangFang, county.ZhangMin, other.LiWei, EntityId.New<MemberId>() })
        {
            var answer = await himself.GetAsync($"/members/{hidden}");
            Assert.Equal((HttpStatusCode.NotFound, "member.not-found"), (answer.Status, answer.Code));
        }

        Assert.Equal("permission.missing", (await himself.PostAsync($"/members/{county.LiWei}/honours", Honour())).Code);
    }

    [Fact]
    public async Task What_is_out_of_sight_cannot_be_changed_and_is_not_there()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var secretary = await county.PageCallerAsync(Role.BranchSecretary);
        foreach (var hidden in new[] { county.ZhaoQiang, county.ZhangMin, other.LiWei })
        {
            Assert.Equal("member.not-found", (await secretary.PostAsync($"/members/{hidden}/honours", Honour())).Code);
            Assert.Equal("member.not-found", (await secretary.PostAsync($"/members/{hidden}/reveal", Look())).Code);
        }
    }

    [Fact]
    public async Task A_member_is_enrolled_once_under_one_key_and_never_under_one_number()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);

        var made = await caller.PostAsync("/members", Newcomer(), key: "enrol");
        var again = await caller.PostAsync("/members", Newcomer(), key: "enrol");
        var twice = await caller.PostAsync("/members", Newcomer());

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal((made.Text, true), (again.Text, again.IsReplayed));
        Assert.Equal("idNumber", twice.Field);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        var file = await caller.ReadAsync(made.Response.Headers.Location!.OriginalString["/api/v1".Length..]);
        Assert.Equal("female", file.GetProperty("sex").GetString());
        Assert.Equal(3, (await caller.WalkAsync("/members")).Count);
    }

    [Theory]
    [InlineData("idNumber", "320685198507010000", "idNumber")]
    [InlineData("ethnicity", "99", "ethnicity")]
    [InlineData("organization", "中共河西镇柳桥村支部委员会", "organization")]
    [InlineData("admittedOn", "2030-01-01", "admittedOn")]
    [InlineData("name", "", "name")]
    [InlineData("reason", "", "reason")]
    public async Task What_is_wrong_with_a_newcomer_is_named_by_its_field(string property, string value, string field)
    {
        var county = await SmallCounty.OpenAsync();
        var body = Newcomer();
        body[property] = value;

        var answer = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync("/members", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(field, answer.Field);
        Assert.NotNull(answer.Code);
    }

    [Fact]
    public async Task Numbers_are_shown_only_where_they_are_asked_for_with_a_reason()
    {
        var county = await SmallCounty.OpenAsync();
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;
        var caller = await county.PageCallerAsync(Role.BranchSecretary);
        foreach (var path in new[] { "/members", $"/members/{county.LiWei}", $"/organizations/{county.EastVillage}/members" })
            Assert.DoesNotContain(number, (await caller.GetAsync(path)).Text);

        var found = await caller.PostAsync("/members/find-by-id-number", new { idNumber = number });
        var silent = await caller.PostAsync($"/members/{county.LiWei}/reveal", new { what = "idNumber" });
        var shown = await caller.PostAsync($"/members/{county.LiWei}/reveal", Look());
        var inspector = await (await county.CallerAsync(Role.Inspector)).PostAsync($"/members/{county.LiWei}/reveal", Look());

        Assert.Equal(county.LiWei.ToString(), found.Json.GetProperty("id").GetString());
        Assert.Equal(("input.invalid", "reason"), (silent.Code, silent.Field));
        Assert.Equal(number, shown.Json.GetProperty("value").GetString());
        Assert.True(shown.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("permission.missing", inspector.Code);
    }

    [Fact]
    public async Task A_number_finds_nobody_out_of_sight()
    {
        var county = await SmallCounty.OpenAsync();
        var number = SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value;

        var answer = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync(
            "/members/find-by-id-number",
            new { idNumber = number }
        );

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain(county.ZhangMin.ToString(), answer.Text);
    }

    [Fact]
    public async Task A_roster_is_taken_masked_for_a_reason()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);

        var silent = await caller.PostAsync("/members/export", new { format = "csv" });
        var taken = await caller.PostAsync("/members/export?sex=male", new { reason = "核对", format = "csv" });
        var beyond = await caller.PostAsync($"/members/export?organization={county.WestVillage}", new { reason = "核对" });

        Assert.Equal(("input.invalid", "reason"), (silent.Code, silent.Field));
        Assert.Contains("李伟", taken.Text);
        Assert.DoesNotContain("王芳", taken.Text);
        Assert.DoesNotContain(SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value, taken.Text);
        Assert.Equal(HttpStatusCode.NotFound, beyond.Status);
    }

    private static Dictionary<string, object?> Newcomer() =>
        new(StringComparer.Ordinal)
        {
            ["name"] = "周敏",
            ["idNumber"] = SmallCounty.IdNumber(new DateOnly(1992, 3, 8), 88).Value,
            ["ethnicity"] = "01",
            ["organization"] = "中共城东镇东风村支部委员会",
            ["kind"] = "full",
            ["admittedOn"] = "2015-06-20",
            ["convertedOn"] = "2016-06-20",
            ["reason"] = "补录",
        };

    private static object Look() => new { what = "idNumber", reason = "核对身份" };
}
