using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationAffairs;

public sealed class EstablishmentTests
{
    [Fact]
    public async Task A_branch_is_applied_for_decided_filed_and_then_exists_from_the_day_of_the_reply()
    {
        var county = await SmallCounty.OpenAsync();
        var replied = county.Today.AddDays(-3);
        var id = await county.StartCaseAsync(
            Role.CommitteeAdministrator,
            Affair.Establishment(county.EastTown) with
            {
                On = county.Today.AddDays(-10),
            }
        );
        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied with { On = replied });
        Assert.Null(await county.FoundAsync("中共城东镇新桥村支部委员会"));

        await county.DecideAsync(Role.CountyAdministrator, id, "file");

        var made = (await county.FoundAsync("中共城东镇新桥村支部委员会"))!;
        Assert.Equal((county.EastTown, OrganizationType.Branch, replied), (made.ParentId!.Value, made.Type, made.EstablishedOn));
        var change = Assert.Single(made.Changes);
        Assert.Equal((await county.CaseAsync(id)).Number, change.DocumentNumber);
        Assert.Contains(Affair.Reply, change.Reason);
        Assert.Null(change.Ground);
    }

    [Theory]
    [InlineData("631", "2", "4", null, null, "affairs.too_few_full_members")]
    [InlineData("632", "2", "4", "甲公司\n乙公司", null, "affairs.too_few_full_members")]
    [InlineData("632", "4", "4", null, null, "affairs.units_required")]
    [InlineData("632", "6", "6", "甲\n乙\n丙\n丁\n戊\n己", null, "affairs.too_many_units")]
    [InlineData("632", "6", "6", "甲\n乙\n丙\n丁\n戊\n己", "同一园区", null)]
    [InlineData("631", "3", "51", null, null, "affairs.too_many_members")]
    [InlineData("631", "3", "51", null, "流动党员多", null)]
    [InlineData("631", "3", "50", null, null, null)]
    [InlineData("621", "20", "30", null, null, "affairs.too_few_members")]
    [InlineData("621", "20", "30", null, "县委同意", null)]
    [InlineData("631", "7", "6", null, null, "affairs.more_full_than_all")]
    public async Task It_needs_the_members_and_units_of_its_kind(
        string type,
        string full,
        string members,
        string? units,
        string? exception,
        string? code
    )
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Establishment(
            county.EastTown,
            ("type", type),
            ("sector", "05"),
            ("full-members", full),
            ("members", members),
            ("units", units ?? ""),
            ("exception", exception ?? "")
        );

        var begun = await county.TryStartCaseAsync(Role.CommitteeAdministrator, asked);

        Assert.Equal(code, begun.Refusal?.Code);
        if (code?.Contains("too_") is true)
            Assert.Contains("条例", begun.Refusal!.Article);
    }

    [Fact]
    public async Task It_may_stand_below_a_general_branch_of_the_committee_and_nowhere_else()
    {
        var county = await SmallCounty.OpenAsync();
        var here = Affair.Establishment(county.EastTown, ("below", county.EastGeneralBranch.ToString()), ("sector", "05"));

        var elsewhere = await county.TryStartCaseAsync(
            Role.CountyAdministrator,
            Affair.Establishment(county.EastTown, ("below", county.WestTown.ToString()))
        );
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, here);
        await county.DecideAndFileAsync(id);

        Assert.Equal("affairs.below_elsewhere", elsewhere.Refusal!.Code);
        Assert.Equal(county.EastGeneralBranch, (await county.FoundAsync("中共城东镇新桥村支部委员会"))!.ParentId);
    }

    [Fact]
    public async Task A_code_is_one_of_its_table()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.TryStartCaseAsync(Role.CommitteeAdministrator, Affair.Establishment(county.EastTown, ("type", "999")));

        Assert.Equal(("case.field_wrong", "Values[type]"), (refused.Refusal!.Code, refused.Refusal.Field));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_told_before_anything_is_decided()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Establishment(county.EastTown, ("name", "中共城东镇东风村支部委员会"));

        var refused = await county.TryStartCaseAsync(Role.CommitteeAdministrator, asked);

        Assert.Equal(("organization.name-taken", "Values[name]"), (refused.Refusal!.Code, refused.Refusal.Field));
    }

    [Fact]
    public async Task A_branch_secretary_begins_none_and_who_decided_does_not_file()
    {
        var county = await SmallCounty.OpenAsync();
        var secretary = await county.TryStartCaseAsync(Role.BranchSecretary, Affair.Establishment(county.EastTown));
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, Affair.Establishment(county.EastTown));
        var town = await county.ActorAsync(Role.CommitteeAdministrator);
        await county.DecideAsync(town, id, "approve", Affair.Replied);

        var office = await county.ActorAsync(Role.CountyAdministrator);
        var both = await county.TryDecideAsync(town with { Posts = office.Posts }, id, "file");

        Assert.Equal("case.subject_not_found", secretary.Refusal!.Code);
        Assert.Equal("case.same_person", both.Refusal!.Code);
    }

    [Fact]
    public async Task What_the_county_decides_itself_is_not_filed_but_entered()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Establishment(county.CountyCommittee, ("name", "中共海平县新区工作委员会"), ("type", "613"), ("sector", "05"));
        var id = await county.StartCaseAsync(Role.CountyAdministrator, asked);

        await county.DecideAsync(Role.CountyAdministrator, id, "approve", Affair.Replied);
        await county.DecideAsync(Role.CountyAdministrator, id, "register");

        Assert.Equal(county.CountyCommittee, (await county.FoundAsync("中共海平县新区工作委员会"))!.ParentId);
    }
}
