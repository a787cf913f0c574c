using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>The acts on a real database, by those who may and those who may not.</summary>
public sealed partial class OrganizationActTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Fact]
    public async Task A_new_name_is_recorded_with_its_reason_and_paper()
    {
        var county = await SmallCounty.OpenAsync();

        var done = await RenameAsync(county, Role.CountyAdministrator, county.EastVillage);

        Assert.True(done.Value.IsDone);
        var entry = await county.LookAsync(db =>
            db.TrailEntries.Where(e => e.SubjectId == county.EastVillage.Value).OrderByDescending(e => e.Id).FirstAsync()
        );
        Assert.Equal(("organization.rename", "规范命名"), (entry.ActCode, entry.Reason));
        Assert.Contains("中共城东镇东湖村支部委员会，自 2024-03-01 起，依据海组〔2024〕9号", entry.Detail);
        Assert.Contains("\"Before\":\"中共城东镇东风村支部委员会\"", entry.Changes);
    }

    [Fact]
    public async Task A_preview_tells_the_effects_and_writes_nothing()
    {
        var county = await SmallCounty.OpenAsync();

        var asked = await RenameAsync(county, Role.CountyAdministrator, county.EastVillage, preview: true);

        Assert.False(asked.Value.IsDone);
        Assert.Contains("更名为“中共城东镇东湖村支部委员会”", asked.Value.Effects[0]);
        Assert.Equal("中共城东镇东风村支部委员会", (await OrganizationAsync(county, county.EastVillage)).Name);
        Assert.False(await county.LookAsync(db => db.TrailEntries.AnyAsync(e => e.ActCode == "organization.rename")));
    }

    [Theory]
    [InlineData(Role.CommitteeAdministrator)]
    [InlineData(Role.BranchSecretary)]
    [InlineData(Role.Inspector)]
    public async Task Who_may_only_look_is_told_so_and_what_is_out_of_sight_is_not_found(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        var own = await RenameAsync(county, role, county.EastVillage);
        var foreign = await RenameAsync(county, role, county.WestVillage);

        Assert.Equal((RefusalKind.Forbidden, "organization.forbidden"), (own.Refusal!.Kind, own.Refusal.Code));
        Assert.Equal(RefusalKind.NotFound, foreign.Refusal!.Kind);
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task To_a_stranger_nothing_is_there(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal("organization.not-found", (await RenameAsync(county, role, county.EastVillage)).Refusal!.Code);
    }

    [Fact]
    public async Task Another_county_is_out_of_sight()
    {
        var (one, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());

        Assert.Equal("organization.not-found", (await RenameAsync(one, Role.CountyAdministrator, other.EastVillage)).Refusal!.Code);
        Assert.Equal("organization.parent-not-found", (await MoveAsync(one, one.EastVillage, other.WestTown)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_instead_of_overwriting()
    {
        var county = await SmallCounty.OpenAsync();
        var seen = (await OrganizationAsync(county, county.EastVillage)).Version;
        await RenameAsync(county, Role.CountyAdministrator, county.EastVillage);

        var late = await county.RunAsync<RenameOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (rename, by) =>
                rename.RunAsync(Renaming(county.EastVillage) with { Name = "别的名称", On = Day.AddDays(1), Version = seen }, by, default)
        );

        Assert.Equal("organization.changed-meanwhile", late.Refusal!.Code);
    }

    [Fact]
    public async Task Two_that_go_below_each_other_at_once_do_not_both_get_there()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            var one = await county.EstablishAsync($"甲{i}党委", OrganizationType.PartyCommittee, county.CountyCommittee, on: "2020-01-01");
            var other = await county.EstablishAsync(
                $"乙{i}党委",
                OrganizationType.PartyCommittee,
                county.CountyCommittee,
                on: "2020-01-01"
            );

            var both = await Task.WhenAll(Task.Run(() => MoveAsync(county, one, other)), Task.Run(() => MoveAsync(county, other, one)));

            Assert.Single(both, done => !done.IsRefused);
            Assert.Contains(both, done => done.Refusal?.Code is "organization.changed-meanwhile" or "organization.below-itself");
        }
    }

    [Fact]
    public async Task Moved_with_all_below_it_is_seen_where_it_stands_now()
    {
        var county = await SmallCounty.OpenAsync();

        Assert.False((await MoveAsync(county, county.EastGeneralBranch, county.WestTown)).IsRefused);

        var (west, office) = (await OrganizationAsync(county, county.WestTown), await OrganizationAsync(county, county.EastOffice));
        Assert.StartsWith(west.Path, office.Path);
        var tree = await TreeAsync(county, Role.CommitteeAdministrator, new DateOnly(2026, 11, 20));
        Assert.Null(tree.Find(county.EastOffice));
    }

    [Fact]
    public async Task The_past_keeps_the_old_parent()
    {
        var county = await SmallCounty.OpenAsync();
        await MoveAsync(county, county.EastGeneralBranch, county.WestTown);

        var before = await TreeAsync(county, Role.CountyAdministrator, Day.AddDays(-1));
        var since = await TreeAsync(county, Role.CountyAdministrator, Day);

        Assert.Equal(county.EastTown, before.Find(county.EastGeneralBranch)!.ParentId);
        Assert.Equal(county.WestTown, since.Find(county.EastGeneralBranch)!.ParentId);
        Assert.Empty((await TreeAsync(county, Role.CountyAdministrator, new DateOnly(2009, 12, 31))).All);
    }

    [Theory]
    [InlineData("中共城东镇东风村支部委员会", OrganizationType.Branch, "organization.name-taken")]
    [InlineData("中共城东镇新组", OrganizationType.Group, "organization.wrong-parent-type")]
    [InlineData("", OrganizationType.Branch, "organization.name-required")]
    public async Task A_new_organisation_fits_where_it_is_to_stand(string name, OrganizationType type, string code)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(code, (await EstablishAsync(county, name, type, county.EastTown)).Refusal!.Code);
    }

    [Fact]
    public async Task A_code_belongs_to_one()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await EstablishAsync(county, "中共城东镇西风村支部委员会", OrganizationType.Branch, county.EastTown, "001.001.002");

        Assert.Equal("organization.code-taken", refused.Refusal!.Code);
    }

    private static Task<Result<ChangeOutcome>> EstablishAsync(
        SmallCounty county,
        string name,
        OrganizationType type,
        OrganizationId parent,
        string? code = null
    ) =>
        county.RunAsync<EstablishOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (establish, by) =>
                establish.RunAsync(
                    Of<EstablishOrganization.Input>() with
                    {
                        ParentId = parent,
                        Name = name,
                        Type = type,
                        Sector = "01",
                        Code = code,
                    },
                    by,
                    default
                )
        );

    private static RenameOrganization.Input Renaming(OrganizationId id) =>
        Of<RenameOrganization.Input>() with
        {
            Id = id,
            Name = "中共城东镇东湖村支部委员会",
            DocumentNumber = "海组〔2024〕9号",
        };

    private static Task<Result<ChangeOutcome>> RenameAsync(SmallCounty county, Role role, OrganizationId id, bool preview = false) =>
        county.RunAsync<RenameOrganization, Result<ChangeOutcome>>(
            role,
            (rename, by) => rename.RunAsync(Renaming(id) with { Preview = preview }, by, default)
        );

    private static Task<Result<ChangeOutcome>> MoveAsync(SmallCounty county, OrganizationId id, OrganizationId parent) =>
        county.RunAsync<MoveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (move, by) => move.RunAsync(Of<MoveOrganization.Input>() with { Id = id, ParentId = parent }, by, default)
        );

    private static TInput Of<TInput>()
        where TInput : ChangeInput, new()
    {
        ChangeInput empty = new TInput();
        return (TInput)(empty with { On = Day, Reason = "规范命名" });
    }

    private static Task<Organization> OrganizationAsync(SmallCounty county, OrganizationId id) =>
        county.LookAsync(db => db.Organizations.SingleAsync(o => o.Id == id));

    private static Task<OrganizationTree> TreeAsync(SmallCounty county, Role role, DateOnly day) =>
        county.RunAsync<IOrganizations, OrganizationTree>(
            role,
            (organizations, by) => organizations.TreeAsOfAsync(day, by, OrganizationsPermissions.Read, default)
        );
}
