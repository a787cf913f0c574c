using System.Net;
using System.Text;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>Whatever is wrong with a request, the answer is a problem document that a program can read.</summary>
public sealed class ApiProblemTests
{
    [Fact]
    public async Task What_is_missing_is_named_field_by_field_in_Chinese()
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(
            "/organizations",
            new { name = new string('长', 101) }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("input.invalid", answer.Code);
        var errors = answer.Json.GetProperty("errors");
        Assert.Equal("请填写生效日期", errors.GetProperty("on")[0].GetString());
        Assert.Equal("请填写直接登记的原因", errors.GetProperty("ground")[0].GetString());
        Assert.Equal("请填写事由", errors.GetProperty("reason")[0].GetString());
        Assert.StartsWith("名称不能超过", errors.GetProperty("name")[0].GetString());
    }

    [Theory]
    [InlineData("""{ "on": "soon" }""", "on")]
    [InlineData("""{ "type": "kolkhoz" }""", "type")]
    [InlineData("""{ "type": 631 }""", "type")]
    [InlineData("""{ "parentId": "not-an-id" }""", "parentId")]
    [InlineData("""{ "preview": "yes" }""", "preview")]
    public async Task A_value_of_the_wrong_kind_in_a_body_is_named(string json, string field)
    {
        var answer = await PostTextAsync(json);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("input.invalid", answer.Code);
        Assert.Equal(field, answer.Field);
    }

    [Theory]
    [InlineData("on=yesterday", "on")]
    [InlineData("size=many", "size")]
    [InlineData("size=0", "size")]
    [InlineData("size=100000", "size")]
    [InlineData("sex=7", "sex")]
    [InlineData("sex=unknown", "sex")]
    [InlineData("standing=77", "standing")]
    [InlineData("sort=idNumber", "sort")]
    [InlineData("organization=5", "organization")]
    [InlineData("below=perhaps", "below")]
    public async Task A_value_of_the_wrong_kind_in_an_address_is_named(string query, string field)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).GetAsync("/members?" + query);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("input.invalid", answer.Code);
        Assert.Equal(field, answer.Field);
    }

    [Theory]
    [InlineData("{ \"name\": ")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_is_no_JSON_object_is_unreadable(string text)
    {
        var answer = await PostTextAsync(text);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("request.unreadable", answer.Code);
    }

    [Fact]
    public async Task Another_content_type_is_not_taken()
    {
        var answer = await PostTextAsync("name=x", "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal("media-type.unsupported", answer.Code);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/members/not-an-id/anything")]
    [InlineData("/organizations/not-an-id")]
    public async Task An_unknown_address_is_a_problem_and_no_page(string path)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("not-found", answer.Code);
    }

    [Fact]
    public async Task Another_method_is_not_allowed()
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).SendAsync(HttpMethod.Delete, "/members");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("method.not-allowed", answer.Code);
    }

    [Fact]
    public async Task A_cursor_of_another_making_begins_at_the_beginning()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var first = (await caller.ReadAsync("/members")).GetProperty("rows").GetRawText();

        Assert.Equal(first, (await caller.ReadAsync("/members?cursor=nonsense%20%21")).GetProperty("rows").GetRawText());
    }

    private static async Task<Answered> PostTextAsync(string text, string type = "application/json")
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        using var content = new StringContent(text, Encoding.UTF8, type);
        return await caller.SendAsync(HttpMethod.Post, "/organizations", content);
    }
}
