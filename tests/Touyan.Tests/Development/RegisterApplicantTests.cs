using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Who may apply, and who may enter him.</summary>
public sealed class RegisterApplicantTests
{
    [Fact]
    public async Task A_registered_applicant_has_a_case_that_waits_at_the_first_step()
    {
        var way = await Pathway.OpenAsync();

        var (applicant, found) = (await way.ApplicantAsync(), await way.County.CaseAsync(way.Case));

        Assert.Equal((ApplicantStage.Applicant, Sex.Male), (applicant.Stage, applicant.Sex));
        Assert.Equal(("陈晓明", "apply"), (found.SubjectTitle, found.Open!.Step));
        Assert.Equal([way.County.EastVillage, way.County.EastTown], found.Parties.OrderBy(p => p.Party).Select(p => p.OrganizationId));
    }

    [Fact]
    public async Task Nobody_applies_before_his_eighteenth_birthday()
    {
        var way = await Pathway.OpenAsync();

        var young = await way.TryRegisterAsync(way.Written("吴小", 93, "2026-05-01", "2008-05-02"));
        var old = await way.TryRegisterAsync(way.Written("吴小", 93, "2026-05-02", "2008-05-02"));

        Assert.Equal(("development.too-young", "《中国共产党发展党员工作细则》第五条"), (young.Refusal!.Code, young.Refusal.Article));
        Assert.False(old.IsRefused, old.Refusal?.Message);
    }

    [Fact]
    public async Task Nobody_is_on_the_way_twice_nor_as_a_member()
    {
        var way = await Pathway.OpenAsync();
        var member = way.Written("李伟") with { IdNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value };

        Assert.Equal("applicant.already-registered", (await way.TryRegisterAsync(way.Written())).Refusal!.Code);
        Assert.Equal("applicant.already-member", (await way.TryRegisterAsync(member)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_was_expelled_is_not_admitted_again_for_five_years()
    {
        var way = await Pathway.OpenAsync();
        var county = way.County;
        await LeaveAsync(county, "11", "2019-06-01");
        var input = way.Written("李伟") with { IdNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value };

        var early = await way.TryRegisterAsync(input with { AppliedOn = new DateOnly(2024, 5, 31) });
        var later = await way.TryRegisterAsync(input with { AppliedOn = new DateOnly(2024, 6, 1) });

        Assert.Equal("development.readmission-too-early", early.Refusal!.Code);
        Assert.Contains("开除党籍", early.Refusal.Message);
        Assert.Contains("纪律处分条例", early.Refusal.Article);
        Assert.False(later.IsRefused, later.Refusal?.Message);
    }

    [Theory]
    [InlineData("Phone", "123")]
    [InlineData("IdNumber", "320685200001010000")]
    [InlineData("Ethnicity", "77")]
    [InlineData("Organization", "没有的支部")]
    public async Task What_is_written_wrongly_is_refused_beside_its_field(string field, string text)
    {
        var way = await Pathway.OpenAsync();
        var secretary = await way.County.AsAsync(Role.BranchSecretary);
        var fields = Form(way);
        fields["Input." + field] = text;

        var shown = await secretary.SubmitAsync("/development/new", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.NotNull(shown.Page.QuerySelector($"[name='Input.{field}'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_secretary_registers_on_the_page_for_his_own_branch_only()
    {
        var way = await Pathway.OpenAsync();
        var secretary = await way.County.AsAsync(Role.BranchSecretary);
        var page = await secretary.OpenAsync("/development/new");
        var fields = Form(way);

        var done = await secretary.SubmitAsync("/development/new", fields);
        fields["Input.Organization"] = "中共河西镇柳桥村支部委员会";
        fields["Input.IdNumber"] = SmallCounty.IdNumber(new DateOnly(2001, 1, 1), 97).Value;
        var elsewhere = await secretary.SubmitAsync("/development/new", fields);

        Assert.Equal("中共城东镇东风村支部委员会", page.QuerySelector("[name='Input.Organization']")!.GetAttribute("value"));
        Assert.StartsWith("/development/", done.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.Status);
    }

    [Fact]
    public async Task A_temporary_branch_develops_nobody()
    {
        var way = await Pathway.OpenAsync();
        var site = await way.County.EstablishAsync("中共工地临时支部委员会", OrganizationType.TemporaryBranch, way.County.EastTown);

        var refused = await way.TryRegisterAsync(way.Written("吴军", 95) with { Organization = site.ToString() }, Role.CountyAdministrator);

        Assert.Equal("applicant.branch-may-not-admit", refused.Refusal!.Code);
        Assert.Contains("支部工作条例", refused.Refusal.Article);
    }

    [Theory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Member)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Others_do_not_come_to_the_form(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(role)).GetAsync("/development/new")).Status);
    }

    [Fact]
    public async Task The_number_stands_nowhere_in_the_clear()
    {
        var way = await Pathway.OpenAsync();
        var number = SmallCounty.IdNumber(new DateOnly(2000, 1, 1), 91).Value;

        var page = await (await way.County.AsAsync(Role.BranchSecretary)).GetAsync($"/development/{way.Who}");

        Assert.Contains("3206************", page.Reading);
        Assert.DoesNotContain(number, page.Text);
        Assert.NotEmpty(await way.County.LookAsync(db => db.Set<Applicant>().Select(a => a.IdNumberDigest).SingleAsync()));
    }

    private static Dictionary<string, string> Form(Pathway way) =>
        new()
        {
            ["Input.Name"] = "吴霞",
            ["Input.IdNumber"] = SmallCounty.IdNumber(new DateOnly(2001, 1, 1), 94).Value,
            ["Input.Ethnicity"] = "01",
            ["Input.Phone"] = "13800000001",
            ["Input.League"] = "Member",
            ["Input.Organization"] = "中共城东镇东风村支部委员会",
            ["Input.AppliedOn"] = "2026-10-01",
        };

    private static async Task LeaveAsync(SmallCounty county, string reason, string on)
    {
        var done = await county.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (change, by) =>
                change.RunAsync(
                    new ChangeMembership.Input
                    {
                        Id = county.LiWei,
                        Change = MembershipChange.Leave,
                        Ground = DirectGround.Correction,
                        LeaveReason = reason,
                        On = DateOnly.Parse(on),
                        Reason = "处分决定",
                    },
                    by,
                    default
                )
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }
}
