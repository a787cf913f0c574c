using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>What stands beside somebody who is away: receptions, stations, and the rest of his file.</summary>
public sealed class OutflowPlacesTests
{
    [Fact]
    public async Task A_reception_is_a_contact_with_everybody_who_came()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();

        Assert.Equal("reception.nobody-came", (await ReceiveAsync(road)).Refusal?.Code);
        Assert.Equal("reception.guest-unknown", (await ReceiveAsync(road, EntityId.New<OutflowId>())).Refusal?.Code);
        var held = await ReceiveAsync(road, away);

        Assert.Equal(ContactSource.Reception, Assert.Single((await road.ShowAsync(away)).Contacts).Source);
        var shown = await road.County.RunAsync<FindReceptions, Result<FindReceptions.View>>(
            Role.Inspector,
            (find, by) => find.ShowAsync(held.Value, by, default)
        );
        Assert.Equal(["周凯"], shown.Value.Guests.Select(g => g.Name));
    }

    [Fact]
    public async Task A_station_serves_whoever_names_it_and_has_a_temporary_branch_of_the_tree()
    {
        var road = await Road.OpenAsync();
        var county = road.County;
        var branch = await county.EstablishAsync("中共驻沪临时支部委员会", OrganizationType.TemporaryBranch, county.EastTown);

        Assert.Equal("station.not-temporary", (await OpenAsync(road, county.EastVillage)).Refusal?.Code);
        var station = (await OpenAsync(road, branch)).Value;
        Assert.Equal("station.name-taken", (await OpenAsync(road, branch)).Refusal?.Code);
        await road.AwayAsync(road.Leaving() with { Station = station });

        var row = Assert.Single(
            await county.RunAsync<ListStations, IReadOnlyList<ListStations.Row>>(
                Role.Inspector,
                (list, by) => list.RunAsync(new(), by, default)
            )
        );
        Assert.Equal((1, "中共驻沪临时支部委员会"), (row.Served, row.Temporary));
        Assert.Equal("station.still-serves", (await CloseAsync(road, station)).Refusal?.Code);
    }

    [Fact]
    public async Task Whoever_died_is_away_no_more_whatever_his_record_says()
    {
        var road = await Road.OpenAsync();
        await road.AwayAsync();
        var input = new ChangeMembership.Input
        {
            Id = road.ZhouKai,
            Change = MembershipChange.Die,
            On = new DateOnly(2026, 11, 1),
            Reason = "病故",
        };

        var died = await road.County.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (change, by) => change.RunAsync(input, by, default)
        );

        Assert.False(died.IsRefused, died.Refusal?.Message);
        Assert.Empty(await road.ListedAsync());
        Assert.Empty(await road.ListedAsync(OutflowFilter.Silent));
    }

    [Fact]
    public async Task A_record_with_somebody_away_is_not_merged_into_another()
    {
        var road = await Road.OpenAsync();
        await road.AwayAsync();
        var other = await road.County.EnrolAsync("周凯", road.County.EastVillage, 73);
        var input = new MergeMembers.Input
        {
            First = road.ZhouKai,
            Second = other,
            Kept = other,
            Reason = "同一人",
        };

        var refused = await road.County.RunAsync<MergeMembers, Result<Guid>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );

        Assert.Equal("member.still-going-on", refused.Refusal?.Code);
        Assert.Contains("外出登记", refused.Refusal!.Message);
    }

    [Fact]
    public async Task Who_came_is_ticked_on_the_form()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();
        var secretary = await road.County.AsAsync(Role.BranchSecretary);

        var held = await secretary.SubmitAsync(
            $"/receptions/hold?organization={road.County.EastVillage}",
            new Dictionary<string, string>
            {
                ["Input.On"] = "2026-10-01",
                ["Input.Holiday"] = nameof(Holiday.NationalDay),
                ["Input.Place"] = "村部",
                ["Input.Content"] = "座谈",
                ["Input.Guests"] = away.ToString(),
            }
        );

        Assert.True(held.Location is not null, held.Reading);
        Assert.Equal(ContactSource.Reception, Assert.Single((await road.ShowAsync(away)).Contacts).Source);
    }

    private static Task<Result<ReceptionId>> ReceiveAsync(Road road, params OutflowId[] guests) =>
        road.County.RunAsync<HoldReception, Result<ReceptionId>>(
            Role.BranchSecretary,
            (hold, by) =>
                hold.RunAsync(
                    new HoldReception.Input
                    {
                        Organization = road.County.EastVillage,
                        On = new DateOnly(2026, 10, 1),
                        Holiday = Holiday.NationalDay,
                        Place = "村部",
                        Content = "座谈",
                        Guests = guests,
                    },
                    by,
                    default
                )
        );

    private static Task<Result<StationId>> OpenAsync(Road road, OrganizationId temporary) =>
        road.County.RunAsync<OpenStation, Result<StationId>>(
            Role.CommitteeAdministrator,
            (open, by) =>
                open.RunAsync(
                    new OpenStation.Input
                    {
                        Kind = StationKind.Office,
                        Name = "驻沪办事处党支部",
                        Organization = road.County.EastTown,
                        Temporary = temporary,
                        Province = "31",
                        Place = "上海市浦东新区",
                        EstablishedOn = new DateOnly(2018, 5, 1),
                        Contact = "王建国",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<StationId>> CloseAsync(Road road, StationId id) =>
        road.County.RunAsync<CloseStation, Result<StationId>>(
            Role.CommitteeAdministrator,
            (close, by) =>
                close.RunAsync(
                    new CloseStation.Input
                    {
                        Id = id,
                        On = new DateOnly(2026, 11, 1),
                        Why = "工程结束",
                    },
                    by,
                    default
                )
        );
}
