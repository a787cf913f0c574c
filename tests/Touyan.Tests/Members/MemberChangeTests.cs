using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Correction;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class MemberChangeTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_member_is_entered_by_form_with_the_checks_of_the_roster()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);
        var filled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Name"] = "欧阳 娜娜",
            ["Input.IdNumber"] = SmallCounty.IdNumber(new DateOnly(1990, 3, 8), 62).Value,
            ["Input.Ethnicity"] = "03",
            ["Input.Organization"] = "城东镇东风村支部",
            ["Input.Kind"] = "Full",
            ["Input.AdmittedOn"] = "2012-07-01",
            ["Input.ConvertedOn"] = "2013-07-01",
            ["Input.Reason"] = "补录",
        };

        var early = await secretary.SubmitAsync("/members/new", With(filled, "Input.ConvertedOn", "2013-06-30"));
        var elsewhere = await secretary.SubmitAsync("/members/new", With(filled, "Input.Organization", "柳桥村支部"));
        var done = await secretary.SubmitAsync("/members/new", filled);
        var again = await secretary.SubmitAsync("/members/new", filled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.NotNull(early.Page.QuerySelector("#Input_ConvertedOn-error"));
        Assert.NotNull(elsewhere.Page.QuerySelector("#Input_Organization-error"));
        Assert.NotNull(again.Page.QuerySelector("#Input_IdNumber-error"));
        var file = await secretary.GetAsync(done.Location!);
        Assert.Contains("欧阳娜娜", file.Reading);
        Assert.Contains("登记党员", file.Reading);
    }

    [Fact]
    public async Task A_secretary_may_not_change_a_membership()
    {
        var county = await SmallCounty.OpenAsync();

        var page = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/members/{county.WangFang}/changes/convert");
        var act = await ChangeAsync(county, Role.BranchSecretary, county.WangFang, MembershipChange.Convert);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("member.forbidden", act.Refusal!.Code);
    }

    [Fact]
    public async Task The_form_says_by_which_article_a_conversion_is_too_early()
    {
        var county = await SmallCounty.OpenAsync();
        var administrator = await county.AsAsync(Role.CountyAdministrator);

        var refused = await administrator.SubmitAsync(
            $"/members/{county.WangFang}/changes/convert",
            new
            {
                Ground = "Correction",
                On = "2026-11-20",
                Reason = "支部大会通过",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("预备期至 2027-03-15 届满", refused.Reading);
        Assert.Contains("发展党员工作细则", refused.Reading);
    }

    [Fact]
    public async Task What_procedures_decide_the_county_alone_enters_and_says_why()
    {
        var county = await SmallCounty.OpenAsync();

        var town = await MoveAsync(county, Role.CommitteeAdministrator, "中共城东镇政府机关支部委员会");
        var unsaid = await ChangeAsync(county, Role.CountyAdministrator, county.WangFang, MembershipChange.Convert, ground: null);
        var within = await MoveAsync(county, Role.CountyAdministrator, "中共城东镇政府机关支部委员会");
        var notABranch = await MoveAsync(county, Role.CountyAdministrator, "中共河西镇委员会");

        Assert.Equal("member.forbidden", town.Refusal!.Code);
        Assert.Equal(("member.ground-required", "Ground"), (unsaid.Refusal!.Code, unsaid.Refusal.Field));
        Assert.False(within.IsRefused);
        Assert.Equal("organization.not-a-branch", notABranch.Refusal!.Code);
        Assert.Equal(
            county.EastOffice,
            await county.LookAsync(db => db.Set<Member>().Where(m => m.Id == county.LiWei).Select(m => m.OrganizationId).SingleAsync())
        );
    }

    [Theory]
    [InlineData(MembershipChange.Suspend, MembershipStanding.Suspended)]
    [InlineData(MembershipChange.LoseContact, MembershipStanding.LostContact)]
    [InlineData(MembershipChange.Leave, MembershipStanding.LeftParty)]
    [InlineData(MembershipChange.Die, MembershipStanding.Deceased)]
    public async Task A_change_of_standing_begins_a_spell_and_leaves_a_trace(MembershipChange change, MembershipStanding standing)
    {
        var county = await SmallCounty.OpenAsync();

        var done = await ChangeAsync(county, Role.CountyAdministrator, county.LiWei, change);

        Assert.False(done.IsRefused);
        var member = await county.LookAsync(db => db.Set<Member>().Include(m => m.Spells).SingleAsync(m => m.Id == county.LiWei));
        Assert.Equal(standing, member.Standing);
        Assert.Equal(standing, member.Spells.Single(s => s.IsOpen).Standing);
        Assert.Contains(
            Words.Of(change),
            (await (await county.AsAsync(Role.CountyAdministrator)).GetAsync($"/members/{county.LiWei}")).Reading
        );
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var county = await SmallCounty.OpenAsync();
        var input = new CorrectMember.Input
        {
            Id = county.LiWei,
            Version = 0,
            Name = "李玮",
            Ethnicity = "01",
            Reason = "更正姓名",
        };

        var first = await CorrectAsync(county, input);
        var second = await CorrectAsync(county, input with { Name = "李炜" });

        Assert.False(first.IsRefused);
        Assert.Equal("member.changed-meanwhile", second.Refusal!.Code);
        Assert.Equal(
            ("李玮", "li wei"),
            await county.LookAsync(async db =>
                await db.Set<Member>().Where(m => m.Id == county.LiWei).Select(m => new { m.Name, m.NameKey }).SingleAsync() is { } m
                    ? (m.Name, m.NameKey)
                    : default
            )
        );
    }

    [Fact]
    public async Task A_corrected_number_brings_sex_and_birth_with_it_and_must_be_nobody_elses()
    {
        var county = await SmallCounty.OpenAsync();
        var input = new CorrectMember.Input
        {
            Id = county.LiWei,
            Name = "李伟",
            Ethnicity = "01",
            Reason = "号码录入有误",
            IdNumber = SmallCounty.IdNumber(new DateOnly(1986, 7, 1), 12).Value,
        };

        var taken = await CorrectAsync(county, input with { IdNumber = SmallCounty.IdNumber(new DateOnly(1998, 2, 14), 22).Value });
        var tooYoung = await CorrectAsync(county, input with { IdNumber = SmallCounty.IdNumber(new DateOnly(1993, 1, 1), 12).Value });
        var done = await CorrectAsync(county, input);

        Assert.Equal("id-number.already-registered", taken.Refusal!.Code);
        Assert.Equal("admission-date.under-18", tooYoung.Refusal!.Code);
        Assert.False(done.IsRefused);
        var member = await county.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Id == county.LiWei));
        Assert.Equal((Sex.Female, new DateOnly(1986, 7, 1)), (member.Sex, member.BornOn));
    }

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string name, string value) =>
        new(fields, StringComparer.Ordinal) { [name] = value };

    private static Task<Result<MemberId>> MoveAsync(SmallCounty county, Role role, string to) =>
        ChangeAsync(county, role, county.LiWei, MembershipChange.Move, to);

    private static Task<Result<MemberId>> ChangeAsync(
        SmallCounty county,
        Role role,
        MemberId id,
        MembershipChange change,
        string? to = null,
        DirectGround? ground = DirectGround.Correction
    )
    {
        var input = new ChangeMembership.Input
        {
            Id = id,
            Change = change,
            Ground = ground,
            On = Today,
            Reason = "党委决定",
            LeaveReason = change is MembershipChange.Leave ? "11" : null,
            Organization = to,
        };
        return county.RunAsync<ChangeMembership, Result<MemberId>>(role, (use, by) => use.RunAsync(input, by, default));
    }

    private static Task<Result<MemberId>> CorrectAsync(SmallCounty county, CorrectMember.Input input) =>
        county.RunAsync<CorrectMember, Result<MemberId>>(Role.BranchSecretary, (use, by) => use.RunAsync(input, by, default));
}
