using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>Leaving, being heard of, coming home: on the real database.</summary>
public sealed class OutflowActTests
{
    [Fact]
    public async Task A_member_goes_away_once_at_a_time()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();

        Assert.Equal("outflow.already-away", (await road.LeaveAsync()).Refusal?.Code);
        Assert.Equal(["周凯"], await road.ListedAsync());
        await EndAsync(road, away, "2026-10-01");
        Assert.Equal("outflow.overlaps-last", (await road.LeaveAsync(road.Leaving(since: "2026-09-01"))).Refusal?.Code);
        Assert.False((await road.LeaveAsync(road.Leaving(since: "2026-10-01"))).IsRefused);
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.Ended));
    }

    [Fact]
    public async Task The_contact_person_is_a_full_member_of_the_branch_and_not_himself()
    {
        var road = await Road.OpenAsync();

        foreach (var person in new[] { road.County.WangFang, road.County.ZhangMin, road.ZhouKai })
        {
            var refused = (await road.LeaveAsync(road.Leaving() with { ContactPerson = person })).Refusal!;
            Assert.Equal("floating.not-a-contact-person", refused.Code);
            Assert.Contains("第三十三条", refused.Article);
        }
    }

    [Fact]
    public async Task Out_of_scope_is_not_there_and_who_may_only_look_is_told_so()
    {
        var road = await Road.OpenAsync();
        var elsewhere = road.Leaving(road.County.ZhangMin) with { ContactPerson = road.County.ZhangMin };
        var away = await road.AwayAsync();
        var stranger = await Road.OpenAsync();

        Assert.Equal("outflow.member-not-found", (await road.LeaveAsync(elsewhere)).Refusal?.Code);
        Assert.Equal("floating.forbidden", (await road.ContactAsync(away, "2026-11-01", Role.Inspector)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await stranger.ContactAsync(away, "2026-11-01", Role.CountyAdministrator)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await road.ContactAsync(away, "2026-11-01", Role.SystemAdministrator)).Refusal?.Code);
    }

    [Fact]
    public async Task A_member_reports_of_himself_and_of_nobody_else()
    {
        var road = await Road.OpenAsync();
        var others = await road.AwayAsync();
        var own = await road.AwayAsync(road.Leaving(road.County.LiWei) with { ContactPerson = road.ZhouKai });

        Assert.False((await road.ReportAsync(own, "2026-11-18")).IsRefused);
        Assert.Equal("outflow.not-found", (await road.ReportAsync(others, "2026-11-18")).Refusal?.Code);
        Assert.Equal("floating.forbidden", (await road.ContactAsync(own, "2026-11-18", Role.Member)).Refusal?.Code);
        Assert.Equal("floating.forbidden", (await road.ReportAsync(own, "2026-11-18", Role.BranchSecretary)).Refusal?.Code);
        Assert.Equal(ContactSource.Member, Assert.Single((await road.ShowAsync(own, Role.Member)).Contacts).Source);
        Assert.Equal(["李伟"], await road.ListedAsync(by: Role.Member));
    }

    [Fact]
    public async Task A_contact_moves_the_next_one_on_and_ends_the_silence()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.Silent));

        Assert.Equal("floating.before-it-began", (await road.ContactAsync(away, "2026-02-01")).Refusal?.Code);
        Assert.Equal("date.in-future", (await road.ContactAsync(away, "2026-11-21")).Refusal?.Code);
        Assert.False((await road.ContactAsync(away, "2026-09-01")).IsRefused);
        Assert.Empty(await road.ListedAsync(OutflowFilter.Silent));
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.Late));
        Assert.False((await road.ContactAsync(away, "2026-11-10")).IsRefused);
        Assert.Empty(await road.ListedAsync(OutflowFilter.Late));
        Assert.Equal(new DateOnly(2026, 12, 10), (await road.ShowAsync(away)).Findings.NextContactOn);
    }

    [Fact]
    public async Task Of_two_who_change_at_once_the_second_is_told()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync();
        var version = (await road.ShowAsync(away)).Outflow.Version;
        var secretary = await road.County.ActorAsync(Role.BranchSecretary);

        var done = await road.County.TogetherAsync<ChangeOutflow, Result<OutflowId>>(
            secretary,
            (change, by) => change.RunAsync(Moved(road, away, version, "苏州"), by, default),
            (change, by) => change.RunAsync(Moved(road, away, version, "杭州"), by, default)
        );

        Assert.Equal(["floating.changed-meanwhile"], done.Where(d => d.IsRefused).Select(d => d.Refusal!.Code));
        var late = await road.County.RunAsync<ChangeOutflow, Result<OutflowId>>(
            Role.BranchSecretary,
            (change, by) => change.RunAsync(Moved(road, away, version, "无锡"), by, default)
        );
        Assert.Equal("floating.changed-meanwhile", late.Refusal?.Code);
        Assert.Equal("139******78", (await road.ShowAsync(away)).Outflow.Phone!.ToString());
    }

    [Fact]
    public async Task The_education_that_is_owed_is_made_up_for_once()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync(
            road.Leaving() with
            {
                EducatedOn = null,
                EducationContent = null,
                EducatedBy = null,
                EducationLateReason = "急事",
            }
        );
        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.NotEducated));

        Assert.False((await EducateAsync(road, away)).IsRefused);
        Assert.Equal("outflow.already-educated", (await EducateAsync(road, away)).Refusal?.Code);
        Assert.Equal(EducationState.Late, (await road.ShowAsync(away)).Row.Education);
    }

    [Fact]
    public async Task What_is_done_is_told_on_the_file_of_the_member()
    {
        var road = await Road.OpenAsync();
        await road.ContactAsync(await road.AwayAsync(), "2026-11-01");

        var acts = await road.County.LookAsync(db =>
            db.Set<Modules.Trail.TrailEntry>()
                .Where(e => e.SubjectId == road.ZhouKai.Value)
                .OrderBy(e => e.Id)
                .Select(e => e.ActCode)
                .ToListAsync()
        );

        Assert.Equal(["member.enrol", FloatingActs.BeginOutflow.Code, FloatingActs.ContactOutflow.Code], acts);
    }

    private static ChangeOutflow.Input Moved(Road road, OutflowId id, int version, string place)
    {
        var (from, range) = (road.Leaving(), place == "杭州" ? "33" : "32");
        return new ChangeOutflow.Input
        {
            Id = id,
            Version = version,
            Province = range,
            Place = place,
            Range = FloatingRange.OtherProvince,
            ContactPerson = from.ContactPerson,
            Why = "换了工地",
        };
    }

    private static Task<Result<OutflowId>> EndAsync(Road road, OutflowId id, string on) =>
        road.County.RunAsync<EndOutflow, Result<OutflowId>>(
            Role.BranchSecretary,
            (end, by) =>
                end.RunAsync(
                    new EndOutflow.Input
                    {
                        Id = id,
                        On = DateOnly.Parse(on),
                        Why = "返乡",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<OutflowId>> EducateAsync(Road road, OutflowId id) =>
        road.County.RunAsync<EducateOutflow, Result<OutflowId>>(
            Role.BranchSecretary,
            (educate, by) =>
                educate.RunAsync(
                    new EducateOutflow.Input
                    {
                        Id = id,
                        EducatedOn = new DateOnly(2026, 4, 1),
                        EducationContent = "外出纪律",
                        EducatedBy = "李伟",
                    },
                    by,
                    default
                )
        );
}
