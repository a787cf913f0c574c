using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Members;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Who sees a meeting, who may do what to it, and what becomes of it when its organisation ends.</summary>
public sealed class MeetingScopeTests
{
    [Fact]
    public async Task Out_of_scope_is_not_there_and_who_may_only_look_is_told_so()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();
        var stranger = await Hall.OpenAsync();
        var west = hall.Assembly() with { Organization = hall.County.WestVillage };
        var elsewhere = await hall.PlanAsync(west, Role.CountyAdministrator);

        Assert.Equal("meeting.forbidden", (await hall.ConfirmAsync(id, Role.Inspector)).Refusal?.Code);
        Assert.Equal("meeting.forbidden", (await hall.RecordAsync(hall.Minutes(id), Role.Member)).Refusal?.Code);
        Assert.Equal("meeting.not-found", (await hall.ConfirmAsync(id, Role.SystemAdministrator)).Refusal?.Code);
        Assert.Equal("meeting.not-found", (await stranger.ConfirmAsync(id, Role.CountyAdministrator)).Refusal?.Code);
        Assert.Equal("meeting.not-found", (await hall.ConfirmAsync(elsewhere)).Refusal?.Code);
        Assert.Equal("meeting.not-found", (await hall.TryShowAsync(elsewhere, Role.Member)).Refusal?.Code);
        Assert.Equal("meeting.organization-not-found", (await hall.TryPlanAsync(west)).Refusal?.Code);
    }

    [Fact]
    public async Task A_member_sees_what_he_is_called_to_and_nothing_else()
    {
        var hall = await Hall.OpenAsync();
        await hall.County.BeginTermAsync(hall.Village);
        await hall.County.AppointAsync(hall.Village, hall.ZhouKai);
        var assembly = await hall.PlanAsync();
        await hall.PlanAsync(hall.Assembly() with { Kind = "12" });

        Assert.Equal([assembly], await ListedAsync(hall, new FindMeetings.Input(), Role.Member));
        Assert.Equal(2, (await ListedAsync(hall, new FindMeetings.Input(), Role.BranchSecretary)).Count);
        var nobody = await hall.RunAsync<FindMeetings, FindMeetings.View>(
            Role.SystemAdministrator,
            (find, by) => find.RunAsync(new FindMeetings.Input(), by, default)
        );
        Assert.Equal("meeting.not-found", nobody.Refusal?.Code);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_month_state_and_organisation()
    {
        var hall = await Hall.OpenAsync();
        var theme = await hall.HeldAsync(hall.Assembly("2026-10-15") with { Kind = "21", Also = ["14"] });
        var assembly = await hall.PlanAsync();

        Assert.Equal([assembly, theme], await ListedAsync(hall, new FindMeetings.Input()));
        Assert.Equal([theme], await ListedAsync(hall, new FindMeetings.Input { Kind = "14" }));
        Assert.Equal([theme], await ListedAsync(hall, new FindMeetings.Input { Month = "2026-10" }));
        Assert.Equal(
            [assembly],
            await ListedAsync(hall, new FindMeetings.Input { State = Modules.OrganizationalLife.Model.MeetingState.Planned })
        );
        Assert.Equal([theme], await ListedAsync(hall, new FindMeetings.Input { Late = true }));
        Assert.Equal([assembly], await ListedAsync(hall, new FindMeetings.Input { Unrecorded = true }));
        Assert.Empty(await ListedAsync(hall, new FindMeetings.Input { Organization = hall.County.WestTown }));
        Assert.Equal(2, (await ListedAsync(hall, new FindMeetings.Input { Organization = hall.County.EastTown })).Count);
    }

    [Fact]
    public async Task A_branch_is_merged_only_when_its_records_are_confirmed_and_its_plans_end_with_it()
    {
        var hall = await Hall.OpenAsync();
        var held = await hall.HeldAsync(hall.Assembly("2026-11-10"));
        var ahead = await hall.PlanAsync(hall.Assembly("2026-12-10"));

        Assert.Equal("meeting.waiting-to-be-confirmed", (await MergeAsync(hall)).Refusal?.Code);
        Hall.Done(await hall.ConfirmAsync(held));
        Hall.Done(await MergeAsync(hall));

        var after = (await hall.ShowAsync(ahead, Role.CountyAdministrator)).Meeting;
        Assert.Equal(Modules.OrganizationalLife.Model.MeetingState.CalledOff, after.State);
        Assert.Single(await hall.KnownOnAsync("2026-11-20"));
    }

    private static async Task<IReadOnlyList<MeetingId>> ListedAsync(Hall hall, FindMeetings.Input input, Role by = Role.CountyAdministrator)
    {
        var found = await hall.RunAsync<FindMeetings, FindMeetings.View>(by, (find, actor) => find.RunAsync(input, actor, default));
        return [.. Hall.Done(found).Page.Rows.Select(r => r.Id)];
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(Hall hall) =>
        hall.RunAsync<MergeOrganization, ChangeOutcome>(
            Role.CountyAdministrator,
            (merge, by) =>
                merge.RunAsync(
                    new MergeOrganization.Input
                    {
                        Id = hall.Village,
                        IntoId = hall.County.EastOffice,
                        On = new DateOnly(2026, 11, 20),
                        Reason = "村支部合并",
                    },
                    by,
                    default
                )
        );
}
