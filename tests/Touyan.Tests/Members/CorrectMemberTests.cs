using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What an import only warned of does not keep anybody from correcting something else. Today is 2026-11-20.</summary>
public sealed class CorrectMemberTests
{
    [Fact]
    public async Task The_phone_of_a_member_whose_conversion_is_not_known_is_corrected()
    {
        var county = await SmallCounty.OpenAsync();
        await county.PastTheProgramAsync(db =>
            db.Members.Where(m => m.Id == county.LiWei).ExecuteUpdateAsync(s => s.SetProperty(m => m.ConvertedOn, (DateOnly?)null))
        );

        var done = await CorrectAsync(county, county.LiWei, "13812345678");

        Assert.True(done.Status is HttpStatusCode.SeeOther, done.Reading);
        Assert.Equal("13812345678", (await ReadAsync(county, county.LiWei)).Phone?.Value.Value);
    }

    [Fact]
    public async Task The_phone_of_a_member_whose_probation_is_overdue_is_corrected()
    {
        var county = await SmallCounty.OpenAsync();
        var overdue = await county.EnrolAsync("周静", county.EastVillage, 52, "1990-01-01", "2020-01-01", MemberKind.Probationary);

        var done = await CorrectAsync(county, overdue, "13812345678");

        Assert.True(done.Status is HttpStatusCode.SeeOther, done.Reading);
    }

    [Fact]
    public async Task A_phone_number_that_is_none_is_refused_beside_its_field()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await CorrectAsync(county, county.LiWei, "12");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null((await ReadAsync(county, county.LiWei)).Phone);
    }

    private static async Task<Shown> CorrectAsync(SmallCounty county, MemberId id, string phone) =>
        await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync($"/members/{id}/correct", new { Phone = phone, Reason = "换号" });

    private static Task<Member> ReadAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == id));
}
