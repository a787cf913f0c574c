using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What was entered and is no longer so can be taken out again, by form and by API, with a reason; the trail keeps what stood there.</summary>
public sealed class EmptiedFieldTests
{
    [Fact]
    public async Task The_form_empties_phone_native_place_and_note()
    {
        var county = await FilledAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        var url = $"/members/{county.LiWei}/correct";

        var done = await browser.SubmitAsync(
            url,
            new
            {
                RemovePhone = "true",
                NativePlace = "",
                Note = "",
                Reason = "号码已停用",
            }
        );

        Assert.True(done.Status is HttpStatusCode.SeeOther, done.Reading);
        Assert.Equal((null, null, null), await OptionalAsync(county));
        Assert.Null((await browser.OpenAsync(url)).QuerySelector("input[name='Input.RemovePhone']"));
        var entry = await EntryAsync(county, "号码已停用");
        Assert.Contains("139******78", entry.Changes);
        Assert.Contains("江苏海安", entry.Changes);
        Assert.DoesNotContain("13912345678", entry.Changes);
    }

    [Fact]
    public async Task A_number_left_empty_stays_as_it_is()
    {
        var county = await FilledAsync();

        var done = await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync(
            $"/members/{county.LiWei}/correct",
            new { Reason = "核对" }
        );

        Assert.True(done.Status is HttpStatusCode.SeeOther, done.Reading);
        Assert.Equal(("13912345678", "江苏海安", "流动党员"), await OptionalAsync(county));
    }

    [Fact]
    public async Task A_new_number_and_none_at_once_is_refused_beside_the_field()
    {
        var county = await FilledAsync();

        var refused = await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync(
            $"/members/{county.LiWei}/correct",
            new
            {
                RemovePhone = "true",
                Phone = "13800000001",
                Reason = "换号",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("填写了新号码，就不能同时选择删除", refused.Reading);
        Assert.Equal("13912345678", (await OptionalAsync(county)).Phone);
    }

    [Fact]
    public async Task The_API_empties_them_for_a_reason()
    {
        var county = await FilledAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);
        var path = $"/members/{county.LiWei}";
        object Body(bool removePhone, string? phone, string reason) =>
            new
            {
                name = "李伟",
                ethnicity = "01",
                phone,
                removePhone,
                reason,
            };

        var silent = await caller.PostAsync(path + "/correct", Body(true, null, ""));
        var both = await caller.PostAsync(path + "/correct", Body(true, "13800000001", "换号"));
        var done = await caller.PostAsync(path + "/correct", Body(true, null, "号码已停用"));

        Assert.Equal(("input.invalid", "reason"), (silent.Code, silent.Field));
        Assert.Equal(("phone.and-none", "removePhone"), (both.Code, both.Field));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var file = await caller.ReadAsync(path);
        foreach (var name in new[] { "phone", "nativePlace", "note" })
            Assert.Equal(JsonValueKind.Null, file.GetProperty(name).ValueKind);
    }

    private static async Task<SmallCounty> FilledAsync()
    {
        var county = await SmallCounty.OpenAsync();
        var filled = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync(
            $"/members/{county.LiWei}/correct",
            new
            {
                name = "李伟",
                ethnicity = "01",
                nativePlace = "江苏海安",
                phone = "13912345678",
                note = "流动党员",
                reason = "补登",
            }
        );
        Assert.Equal(HttpStatusCode.OK, filled.Status);
        return county;
    }

    private static Task<(string? Phone, string? NativePlace, string? Note)> OptionalAsync(SmallCounty county) =>
        county.LookAsync(async db =>
        {
            var member = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == county.LiWei);
            return (member.Phone?.Value.Value, member.NativePlace, member.Note);
        });

    private static Task<TrailEntry> EntryAsync(SmallCounty county, string reason) =>
        county.LookAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "member.correct" && e.Reason == reason));
}
