using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationAffairs;

public sealed class AdjustmentAffairTests
{
    private const string NewName = "中共城东镇东风社区支部委员会";

    [Fact]
    public async Task A_branch_proposes_its_new_name_the_town_agrees_the_county_files_it()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-rename", county.EastVillage, ("path", "党组织提出"), ("name", NewName));
        var id = await county.StartCaseAsync(Role.BranchSecretary, asked);

        await county.DecideAsync(Role.BranchSecretary, id, "submit", Affair.Requested);
        await county.DecideAndFileAsync(id);

        var renamed = await county.OrganizationAsync(county.EastVillage);
        Assert.Equal(NewName, renamed.Name);
        Assert.Equal(CaseState.Completed, (await county.CaseAsync(id)).State);
        var told = await county.LookAsync(db =>
            db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "organization.rename" && e.SubjectId == county.EastVillage.Value)
        );
        Assert.Contains((await county.CaseAsync(id)).Number, told.Detail);
    }

    [Fact]
    public async Task Nobody_decides_whose_gate_it_is_not_and_no_gate_without_its_papers()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-rename", county.EastVillage, ("path", "党组织提出"), ("name", NewName));
        var id = await county.StartCaseAsync(Role.BranchSecretary, asked);

        await county.DecideAsync(Role.BranchSecretary, id, "submit", Affair.Requested);
        var secretary = await county.TryDecideAsync(Role.BranchSecretary, id, "approve", Affair.Replied);
        var noMinutes = await county.TryDecideAsync(
            Role.CommitteeAdministrator,
            id,
            "approve",
            new() { Values = new() { ["reply-number"] = Affair.Reply } }
        );

        Assert.Equal("case.not_yours", secretary.Refusal!.Code);
        Assert.Equal("case.document_missing", noMinutes.Refusal!.Code);
        Assert.NotEqual(NewName, (await county.OrganizationAsync(county.EastVillage)).Name);
    }

    [Fact]
    public async Task A_branch_becomes_what_its_members_on_the_books_allow()
    {
        var county = await SmallCounty.OpenAsync();
        var toGeneral = Affair.Of("organization-type-change", county.EastVillage, ("type", "621"), ("sector", "05"));

        var tooFew = await county.TryStartCaseAsync(Role.CommitteeAdministrator, toGeneral);
        var asCommunity = Affair.Of("organization-type-change", county.EastVillage, ("type", "631"), ("sector", "02"));
        var stillTooFew = await county.TryStartCaseAsync(Role.CommitteeAdministrator, asCommunity);
        await county.EnrolAsync("陈静", county.EastVillage, 24);
        await county.EnrolAsync("刘洋", county.EastVillage, 35);
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, asCommunity);
        await county.DecideAndFileAsync(id);

        Assert.Equal("affairs.too_few_members", tooFew.Refusal!.Code);
        Assert.Equal(("affairs.too_few_full_members", "Values[type]"), (stillTooFew.Refusal!.Code, stillTooFew.Refusal.Field));
        Assert.Equal("02", (await county.OrganizationAsync(county.EastVillage)).Sector);
    }

    [Fact]
    public async Task Between_two_towns_both_agree()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-affiliation", county.EastVillage) with { Parties = new() { ["receiver"] = county.WestTown } };
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, asked);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);
        var east = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "accept");
        await county.DecideAsync(Role.CountyAdministrator, id, "accept");
        await county.DecideAsync(Role.CountyAdministrator, id, "file");

        Assert.Equal("case.not_yours", east.Refusal!.Code);
        Assert.Equal(county.WestTown, (await county.OrganizationAsync(county.EastVillage)).ParentId);
    }

    [Fact]
    public async Task Where_it_stands_already_it_is_not_moved_to()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-affiliation", county.EastVillage) with { Parties = new() { ["receiver"] = county.EastTown } };

        var refused = await county.TryStartCaseAsync(Role.CommitteeAdministrator, asked);

        Assert.Equal(("organization.nothing-changes", "Parties[receiver]"), (refused.Refusal!.Code, refused.Refusal.Field));
    }

    [Fact]
    public async Task A_branch_goes_into_another_with_its_members_and_the_case_that_decided_it_ends()
    {
        var county = await SmallCounty.OpenAsync();
        var asked = Affair.Of("organization-merger", county.EastVillage) with { Parties = new() { ["into"] = county.EastOffice } };
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, asked);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "accept");
        await county.DecideAsync(Role.CountyAdministrator, id, "file");

        var merged = await county.OrganizationAsync(county.EastVillage);
        var liWei = await county.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Id == county.LiWei));
        var ended = await county.CaseAsync(id);
        Assert.Equal((false, county.EastOffice), (merged.IsOpen, merged.MergedIntoId!.Value));
        Assert.Equal(county.EastOffice, liWei.OrganizationId);
        Assert.Equal(CaseState.Completed, ended.State);
        Assert.Equal(county.EastVillage, ended.PartyOf("organization"));
    }

    [Fact]
    public async Task Into_what_it_cannot_go_no_merger_begins()
    {
        var county = await SmallCounty.OpenAsync();
        var below = Affair.Of("organization-merger", county.EastGeneralBranch) with { Parties = new() { ["into"] = county.EastOffice } };
        var committee = Affair.Of("organization-merger", county.EastVillage) with { Parties = new() { ["into"] = county.EastTown } };

        var ring = await county.TryStartCaseAsync(Role.CommitteeAdministrator, below);
        var noBranch = await county.TryStartCaseAsync(Role.CommitteeAdministrator, committee);

        Assert.Equal(("organization.into-itself", "Parties[into]"), (ring.Refusal!.Code, ring.Refusal.Field));
        Assert.Equal("Parties[into]", noBranch.Refusal!.Field);
    }

    [Fact]
    public async Task With_members_a_branch_is_not_dissolved_and_empty_it_is()
    {
        var county = await SmallCounty.OpenAsync();
        var empty = await county.EstablishAsync("中共城东镇旧厂支部委员会", OrganizationType.Branch, county.EastTown);
        var asked = Affair.Of("organization-dissolution", county.EastVillage, ("members-go", "转入机关支部"));
        var full = await county.StartCaseAsync(Role.CommitteeAdministrator, asked);

        var refused = await county.TryDecideAsync(Role.CommitteeAdministrator, full, "approve", Affair.Replied);
        var id = await county.StartCaseAsync(Role.CommitteeAdministrator, asked with { Subject = empty.Value });
        await county.DecideAndFileAsync(id);

        Assert.Equal("organization.still-in-use", refused.Refusal!.Code);
        Assert.DoesNotContain("办理单", refused.Refusal.Message);
        Assert.False((await county.OrganizationAsync(empty)).IsOpen);
    }

    [Fact]
    public async Task Another_case_that_runs_holds_a_dissolution_back()
    {
        var county = await SmallCounty.OpenAsync();
        var empty = await county.EstablishAsync("中共城东镇旧厂支部委员会", OrganizationType.Branch, county.EastTown);
        await county.StartCaseAsync(
            Role.CommitteeAdministrator,
            Affair.Of("organization-rename", empty, ("name", "中共城东镇新厂支部委员会"))
        );
        var id = await county.StartCaseAsync(
            Role.CommitteeAdministrator,
            Affair.Of("organization-dissolution", empty, ("members-go", "没有党员"))
        );

        var refused = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);

        Assert.Contains("1 份正在办理的办理单", refused.Refusal!.Message);
    }

    [Fact]
    public async Task What_was_decided_and_cannot_be_entered_any_more_is_not_entered()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(
            Role.CommitteeAdministrator,
            Affair.Of("organization-rename", county.EastVillage, ("name", NewName))
        );
        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", Affair.Replied);
        await county.EstablishAsync(NewName, OrganizationType.Branch, county.EastTown);

        var refused = await county.TryDecideAsync(Role.CountyAdministrator, id, "file");

        Assert.Equal("organization.name-taken", refused.Refusal!.Code);
        Assert.Equal("file", (await county.CaseAsync(id)).Open!.Step);
    }
}
