using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Elections;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>Arriving, being matched with the other side, paying, being signed off.</summary>
public sealed class InflowActTests
{
    [Fact]
    public async Task One_of_this_county_is_tied_to_his_record_and_one_of_elsewhere_is_here_once()
    {
        var road = await Road.OpenAsync();
        var outsider = SmallCounty.IdNumber(new DateOnly(1990, 1, 1), 81);

        var own = await ShowAsync(road, await road.HereAsync(road.Arriving(Road.ZhouKaiNumber)));
        await road.HereAsync(road.Arriving(outsider, "赵明"));

        Assert.Equal(road.ZhouKai, own.Inflow.MemberId);
        Assert.Equal("inflow.already-here", (await road.ArriveAsync(road.Arriving(outsider, "赵明"))).Refusal?.Code);
        Assert.Equal("inflow.already-here", (await road.ArriveAsync(road.Arriving(Road.ZhouKaiNumber))).Refusal?.Code);
    }

    [Theory]
    [InlineData(MembershipChange.Leave, "inflow.not-on-the-books")]
    [InlineData(MembershipChange.Suspend, "inflow.not-on-the-books")]
    [InlineData(MembershipChange.LoseContact, null)]
    public async Task Whom_this_county_knows_to_be_no_member_is_not_taken_in(MembershipChange change, string? code)
    {
        var road = await Road.OpenAsync();
        await road.County.ChangeMemberAsync(road.ZhouKai, change, leaveReason: change is MembershipChange.Leave ? "11" : null);

        Assert.Equal(code, (await road.ArriveAsync(road.Arriving(Road.ZhouKaiNumber))).Refusal?.Code);
    }

    [Fact]
    public async Task What_does_not_agree_is_refused()
    {
        var road = await Road.OpenAsync();
        var own = road.Arriving(SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42), "张敏");

        Assert.Equal("inflow.name-disagrees", (await road.ArriveAsync(road.Arriving(Road.ZhouKaiNumber, "周强"))).Refusal?.Code);
        Assert.Equal("inflow.own-member", (await road.ArriveAsync(own)).Refusal?.Code);
        Assert.Equal("inflow.id-number-unreadable", (await road.ArriveAsync(road.Arriving() with { IdNumber = "123" })).Refusal?.Code);
        Assert.Equal("floating.phone-unreadable", (await road.ArriveAsync(road.Arriving() with { Phone = "不知道" })).Refusal?.Code);
        Assert.Equal("organization.not-found", (await road.ArriveAsync(by: Role.BranchSecretary)).Refusal?.Code);
        Assert.Equal(
            "floating.not-a-contact-person",
            (await road.ArriveAsync(road.Arriving() with { ContactPerson = road.County.LiWei })).Refusal?.Code
        );
    }

    [Fact]
    public async Task Both_sides_confirm_and_the_home_side_reads_what_the_other_wrote()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();
        var here = await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));
        await road.VisitAsync(here, "2026-11-15");
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.Silent));

        var seen = Assert.Single(await road.PairsAsync(Role.BranchSecretary));
        Assert.Equal((MatchBasis.SameRecord, true, false, true), (seen.Basis, seen.IsHomeMine, seen.IsHostMine, seen.WaitsForMe));
        Assert.False((await road.ConfirmAsync(away, here, Role.BranchSecretary)).IsRefused);
        Assert.Equal("match.already-confirmed", (await road.ConfirmAsync(away, here, Role.BranchSecretary)).Refusal?.Code);
        Assert.Null((await road.ShowAsync(away)).Host);
        Assert.False((await road.ConfirmAsync(away, here, Role.CountyAdministrator)).IsRefused);

        var view = await road.ShowAsync(away);
        Assert.Equal("中共河西镇柳桥村支部委员会", view.Host!.Organization);
        Assert.Equal([ContactSource.Host], view.Contacts.Select(c => c.Source));
        Assert.Empty(await road.ListedAsync(OutflowFilter.Silent));
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.Matched));
        Assert.Empty(await road.PairsAsync(Role.CountyAdministrator));
    }

    [Fact]
    public async Task The_county_confirms_for_both_and_a_name_is_enough_to_propose()
    {
        var road = await Road.OpenAsync();
        var (away, here) = (await road.AwayAsync(), await road.HereAsync());

        Assert.Equal(MatchBasis.SameName, Assert.Single(await road.PairsAsync(Role.CountyAdministrator)).Basis);
        Assert.False((await road.ConfirmAsync(away, here, Role.CountyAdministrator)).IsRefused);

        Assert.NotNull((await road.ShowAsync(away)).Host);
        Assert.Equal(road.ZhouKai, (await ShowAsync(road, here)).Inflow.MemberId);
    }

    [Fact]
    public async Task Who_answers_for_neither_side_knows_of_no_pair()
    {
        var road = await Road.OpenAsync();
        var there = await Road.OpenAsync();
        var (away, here) = (await road.AwayAsync(), await road.HereAsync(road.Arriving(Road.ZhouKaiNumber)));

        Assert.Equal("match.not-found", (await there.ConfirmAsync(away, here, Role.CountyAdministrator)).Refusal?.Code);
        Assert.Equal("match.not-found", (await road.ConfirmAsync(away, here, Role.Inspector)).Refusal?.Code);
        Assert.Equal("match.not-found", (await road.ConfirmAsync(away, EntityId.New<InflowId>(), Role.CountyAdministrator)).Refusal?.Code);
        Assert.Empty(await there.PairsAsync(Role.CountyAdministrator));
        Assert.Empty(await road.PairsAsync(Role.Member));
    }

    [Fact]
    public async Task What_was_said_not_to_be_one_person_is_not_proposed_again()
    {
        var road = await Road.OpenAsync();
        var (away, here) = (await road.AwayAsync(), await road.HereAsync());
        var input = new SettleMatch.Input { Outflow = away, Inflow = here };

        var declined = await road.County.RunAsync<SettleMatch, Result<MatchId>>(
            Role.BranchSecretary,
            (settle, by) => settle.DeclineAsync(input, by, default)
        );

        Assert.False(declined.IsRefused, declined.Refusal?.Message);
        Assert.Empty(await road.PairsAsync(Role.CountyAdministrator));
        Assert.Equal("match.declined", (await road.ConfirmAsync(away, here, Role.CountyAdministrator)).Refusal?.Code);
    }

    [Fact]
    public async Task Months_that_were_paid_here_are_read_at_home_and_not_paid_twice()
    {
        var road = await Road.OpenAsync();
        var (away, here) = (await road.AwayAsync(), await road.HereAsync(road.Arriving(Road.ZhouKaiNumber)));
        await road.ConfirmAsync(away, here, Role.CountyAdministrator);
        var by = await road.County.ActorAsync(Role.CountyAdministrator);

        var both = await road.County.TogetherAsync<NoteDues, Result<Guid>>(
            by,
            (note, actor) => note.RunAsync(Paid(here, "2026-03-31", "2026-05-02"), actor, default),
            (note, actor) => note.RunAsync(Paid(here, "2026-05-31", "2026-06-02"), actor, default)
        );
        var overlapping = await road.County.RunAsync<NoteDues, Result<Guid>>(
            Role.CountyAdministrator,
            (note, actor) => note.RunAsync(Paid(here, "2026-05-01", "2026-05-01"), actor, default)
        );

        Assert.Equal(["floating.changed-meanwhile"], both.Where(d => d.IsRefused).Select(d => d.Refusal!.Code));
        Assert.Equal("inflow.months-overlap", overlapping.Refusal?.Code);
        Assert.Contains("第九条", overlapping.Refusal!.Article);
        Assert.Single((await road.ShowAsync(away)).Host!.Dues);
    }

    [Fact]
    public async Task Signed_off_he_is_here_no_more_and_may_come_again()
    {
        var road = await Road.OpenAsync();
        var here = await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));

        Assert.False((await SignOffAsync(road, here)).IsRefused);
        Assert.Equal("inflow.ended", (await SignOffAsync(road, here)).Refusal?.Code);
        Assert.Equal("inflow.ended", (await road.VisitAsync(here, "2026-11-01")).Refusal?.Code);
        await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));
    }

    [Fact]
    public async Task An_organisation_with_somebody_here_is_not_dissolved_and_merged_he_goes_along()
    {
        var road = await Road.OpenAsync();
        var county = road.County;
        var branch = await county.EstablishAsync("中共河西镇柳东村支部委员会", OrganizationType.Branch, county.WestTown);
        var contact = await county.EnrolAsync("孙悦", branch, 84);
        var here = await road.HereAsync(road.Arriving() with { Organization = branch, ContactPerson = contact });

        var uses = await county.RunAsync<IEnumerable<IOrganizationUse>, List<string>>(
            Role.CountyAdministrator,
            async (all, _) =>
            {
                var hanging = new List<string>();
                foreach (var use in all)
                    hanging.AddRange(await use.StillHangingAsync(branch, default));

                return hanging;
            }
        );
        var input = new MergeOrganization.Input
        {
            Id = branch,
            IntoId = county.WestVillage,
            On = new DateOnly(2026, 11, 1),
            Reason = "村组合并",
        };
        var merged = await county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );

        Assert.Contains("1 名流入党员", uses);
        Assert.False(merged.IsRefused, merged.Refusal?.Message);
        Assert.Equal(county.WestVillage, (await ShowAsync(road, here)).Inflow.OrganizationId);
    }

    private static NoteDues.Input Paid(InflowId id, string from, string to) =>
        new()
        {
            Id = id,
            From = DateOnly.Parse(from),
            To = DateOnly.Parse(to),
            AmountYuan = 12.50m,
            PaidOn = new DateOnly(2026, 11, 1),
        };

    private static async Task<ShowInflow.View> ShowAsync(Road road, InflowId id) =>
        (
            await road.County.RunAsync<ShowInflow, Result<ShowInflow.View>>(
                Role.CountyAdministrator,
                (show, by) => show.RunAsync(id, by, default)
            )
        ).Value;

    private static Task<Result<InflowId>> SignOffAsync(Road road, InflowId id) =>
        road.County.RunAsync<SignOffInflow, Result<InflowId>>(
            Role.CountyAdministrator,
            (signOff, by) =>
                signOff.RunAsync(
                    new SignOffInflow.Input
                    {
                        Id = id,
                        On = new DateOnly(2026, 11, 2),
                        LeftFor = "返回原籍",
                    },
                    by,
                    default
                )
        );
}
