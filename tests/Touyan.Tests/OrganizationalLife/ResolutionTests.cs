using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Tests.Members;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Votes at a meeting: impossible figures are refused, and the list is asked.</summary>
public sealed class ResolutionTests
{
    [Theory]
    [InlineData(2, 1, 0, true)]
    [InlineData(1, 2, 0, false)]
    [InlineData(1, 1, 1, false)]
    public async Task A_matter_passes_by_more_than_half_of_those_entitled(int yes, int no, int abstained, bool isPassed)
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();

        Hall.Done(await hall.ResolveAsync(id, Hall.Vote(yes, no, abstained)));

        var resolution = Assert.Single((await hall.ShowAsync(id)).Meeting.Resolutions);
        Assert.Equal(isPassed, resolution.IsPassed);
        Assert.Contains("支部工作条例", resolution.Article);
    }

    [Theory]
    [InlineData(3, 0, 0, 3, 4, "vote.entitled_not_by_the_books")]
    [InlineData(4, 0, 0, 4, 3, "vote.more_than_entitled")]
    [InlineData(3, 1, 0, 3, 3, "vote.does_not_add_up")]
    [InlineData(1, 0, 0, 1, 3, "vote.no_quorum")]
    public async Task Figures_that_cannot_be_are_refused(int yes, int no, int abstained, int present, int entitled, string code)
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();

        var refused = await hall.ResolveAsync(id, Hall.Vote(yes, no, abstained, present, entitled));

        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task Not_more_vote_than_came_neither_when_it_is_entered_nor_when_the_list_is_put_right()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync(null, hall.County.LiWei, hall.ZhouKai, hall.County.WangFang);

        Assert.Equal("vote.more_than_came", (await hall.ResolveAsync(id, Hall.Vote())).Refusal?.Code);
        Hall.Done(await hall.ResolveAsync(id, Hall.Vote(yes: 2, present: 2)));
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Assert.Equal("vote.more_than_came", (await hall.ConfirmAsync(id)).Refusal?.Code);
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai, hall.SunLi));
        Hall.Done(await hall.ConfirmAsync(id));
    }

    [Fact]
    public async Task Who_is_left_out_is_left_out_by_the_rules_of_votes()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync(null, hall.County.LiWei, hall.ZhouKai);
        var vote = Hall.Vote(yes: 2, present: 2, entitled: 2) with { Excluded = 1, ExcludedWhy = "孙丽长期卧床" };

        Assert.Equal("vote.exclusion_ground_missing", (await hall.ResolveAsync(id, vote)).Refusal?.Code);
        var consent = vote with { ExcludedGrounds = ["14"], ExcludedConsent = "东组〔2026〕3号" };
        Assert.Equal("vote.exclusion_not_resolved", (await hall.ResolveAsync(id, consent)).Refusal?.Code);
        Hall.Done(await hall.ResolveAsync(id, consent with { ExcludedOn = new DateOnly(2026, 10, 10) }));
    }

    [Fact]
    public async Task What_only_an_assembly_decides_no_committee_decides()
    {
        var hall = await Hall.OpenAsync();
        await hall.County.BeginTermAsync(hall.Village);
        await hall.County.AppointAsync(hall.Village, hall.County.LiWei);
        var id = await hall.PlanAsync(hall.Assembly() with { Kind = "12" });
        Hall.Done(await hall.TickAsync(id, hall.County.LiWei));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id)));
        var vote = Hall.Vote(yes: 1, present: 1, entitled: 1);

        var refused = (await hall.ResolveAsync(id, vote)).Refusal!;

        Assert.Equal("meeting.matter-for-assembly", refused.Code);
        Assert.Contains("第十一条", refused.Article);
        Hall.Done(await hall.ResolveAsync(id, vote, matter: "21"));
        Hall.Done(await hall.ConfirmAsync(id));
    }

    [Fact]
    public async Task A_committee_without_its_quorum_did_not_meet()
    {
        var hall = await Hall.OpenAsync();
        for (var serial = 81; serial < 85; serial++)
            await hall.County.EnrolAsync("党员" + "甲乙丙丁"[serial - 81], hall.Village, serial);

        await hall.County.BeginTermAsync(hall.Village, seats: 3);
        await hall.County.AppointAsync(hall.Village, hall.County.LiWei);
        await hall.County.AppointAsync(hall.Village, hall.ZhouKai, "12");
        await hall.County.AppointAsync(hall.Village, hall.SunLi, "11");
        var id = await hall.PlanAsync(hall.Assembly() with { Kind = "12" });
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id)));

        var refused = (await hall.ConfirmAsync(id)).Refusal!;

        Assert.Equal("meeting.too-few-to-meet", refused.Code);
        Assert.Contains("第十二条", refused.Article);
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai, hall.SunLi));
        Hall.Done(await hall.ConfirmAsync(id));
    }

    [Fact]
    public async Task There_is_no_vote_on_a_theme_day_unless_it_is_an_assembly_as_well()
    {
        var hall = await Hall.OpenAsync();
        var plain = await hall.HeldAsync(hall.Assembly() with { Kind = "21" });
        var both = await hall.HeldAsync(hall.Assembly() with { Kind = "21", Also = ["11"] });

        Assert.Equal("meeting.no-votes-here", (await hall.ResolveAsync(plain, Hall.Vote())).Refusal?.Code);
        Assert.Equal("meeting.matter-by-procedure", (await hall.ResolveAsync(both, Hall.Vote(), matter: "12")).Refusal?.Code);
        Assert.Equal("meeting.matter-unknown", (await hall.ResolveAsync(both, Hall.Vote(), matter: "77")).Refusal?.Code);
        Hall.Done(await hall.ResolveAsync(both, Hall.Vote()));
    }

    [Fact]
    public async Task Written_opinions_count_where_admission_is_voted_on_and_nowhere_else()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync(null, hall.County.LiWei, hall.ZhouKai);
        var vote = Hall.Vote(yes: 3, present: 2) with { Written = 1 };

        Assert.Equal("vote.written_not_counted", (await hall.ResolveAsync(id, vote)).Refusal?.Code);
        Hall.Done(await hall.ResolveAsync(id, vote, matter: "14"));
    }

    [Fact]
    public async Task A_vote_entered_wrongly_is_struck_while_nothing_is_confirmed()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync();
        var first = Hall.Done(await hall.ResolveAsync(id, Hall.Vote()));
        var second = Hall.Done(await hall.ResolveAsync(id, Hall.Vote(2, 1)));

        Hall.Done(await StrikeAsync(hall, id, first));
        Assert.Equal("meeting.resolution-not-found", (await StrikeAsync(hall, id, first)).Refusal?.Code);
        Hall.Done(await hall.ConfirmAsync(id));

        Assert.Equal("meeting.settled", (await StrikeAsync(hall, id, second)).Refusal?.Code);
        Assert.Equal(second, Assert.Single((await hall.ShowAsync(id)).Meeting.Resolutions).Id);
    }

    private static Task<Result<MeetingId>> StrikeAsync(Hall hall, MeetingId id, Guid resolution) =>
        hall.RunAsync<AddResolution, MeetingId>(Role.BranchSecretary, (add, by) => add.StrikeAsync(id, resolution, by, default));
}
