using System.Net;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>A body above publishes what to meet about; a branch takes it over, and what it changed is seen.</summary>
public sealed class TemplateTests
{
    private static PublishTemplate.Input Theme(Hall hall) =>
        new()
        {
            Organization = hall.County.EastTown,
            Kind = "21",
            Also = ["14"],
            Title = "十一月主题党日",
            FirstMonth = "2026-11",
            LastMonth = "2026-12",
            Agenda = "集中学习\n志愿服务",
            Materials = "党章第一章",
            MustRecord = "学习体会",
        };

    private static Task<Result<TemplateId>> TryPublishAsync(
        Hall hall,
        PublishTemplate.Input input,
        Role by = Role.CommitteeAdministrator
    ) => hall.RunAsync<PublishTemplate, TemplateId>(by, (publish, actor) => publish.RunAsync(input, actor, default));

    private static async Task<TemplateId> PublishAsync(Hall hall, PublishTemplate.Input? input = null) =>
        Hall.Done(await TryPublishAsync(hall, input ?? Theme(hall)));

    private static PlanMeeting.Input Taking(Hall hall, TemplateId template, string agenda = "集中学习\n志愿服务") =>
        hall.Assembly() with
        {
            Kind = "21",
            Also = ["14"],
            Title = "十一月主题党日",
            Agenda = agenda,
            Materials = "党章第一章",
            Template = template,
        };

    private static async Task<ShowTemplate.View> ShowAsync(Hall hall, TemplateId id, Role by = Role.CommitteeAdministrator) =>
        Hall.Done(await hall.RunAsync<ShowTemplate, ShowTemplate.View>(by, (show, actor) => show.RunAsync(id, how: null, actor, default)));

    private static Task<Result<TemplateId>> ReviseAsync(Hall hall, TemplateId id, string agenda, Role by = Role.CommitteeAdministrator) =>
        hall.RunAsync<ReviseTemplate, TemplateId>(
            by,
            (revise, actor) =>
                revise.RunAsync(
                    new ReviseTemplate.Input
                    {
                        Id = id,
                        Kind = "21",
                        Title = "十一月主题党日",
                        FirstMonth = "2026-11",
                        LastMonth = "2026-12",
                        Agenda = agenda,
                        Why = "补充内容",
                    },
                    actor,
                    default
                )
        );

    private static Task<Result<TemplateId>> WithdrawAsync(Hall hall, TemplateId id, Role by = Role.CommitteeAdministrator) =>
        hall.RunAsync<WithdrawTemplate, TemplateId>(
            by,
            (withdraw, actor) => withdraw.RunAsync(new WithdrawTemplate.Input { Id = id, Reason = "活动取消" }, actor, default)
        );

    [Fact]
    public async Task The_publisher_sees_who_took_it_over_who_adapted_it_and_who_did_not_use_it()
    {
        var hall = await Hall.OpenAsync();
        var template = await PublishAsync(hall);
        Assert.Equal(2, (await ShowAsync(hall, template)).Counts[TemplateUse.NotUsed]);

        var plain = await hall.PlanAsync(Taking(hall, template));
        var asItIs = await ShowAsync(hall, template);
        await hall.RunAsync<CallOffMeeting, MeetingId>(
            Role.BranchSecretary,
            (off, by) => off.RunAsync(new CallOffMeeting.Input { Id = plain, Reason = "改期" }, by, default)
        );
        var adapted = await hall.PlanAsync(Taking(hall, template, "集中学习\n清理河道"));
        var after = await ShowAsync(hall, template);

        Assert.Equal(plain, Assert.Single(asItIs.Uses, u => u.How is TemplateUse.AsItIs).Meeting!.Id);
        var use = Assert.Single(after.Uses, u => u.How is TemplateUse.Adapted);
        Assert.Equal((adapted, hall.Village, 1), (use.Meeting!.Id, use.OrganizationId, use.Edition));
        Assert.Equal((1, 1), (after.Counts[TemplateUse.NotUsed], after.Counts[TemplateUse.Adapted]));
        // A branch sees what it made of it itself, and not its neighbours.
        Assert.Equal(hall.Village, Assert.Single((await ShowAsync(hall, template, Role.BranchSecretary)).Uses).OrganizationId);
    }

    [Fact]
    public async Task A_new_edition_leaves_meetings_made_from_the_one_before_as_they_are()
    {
        var hall = await Hall.OpenAsync();
        var first = await PublishAsync(hall);
        var meeting = await hall.PlanAsync(Taking(hall, first));

        var second = Hall.Done(await ReviseAsync(hall, first, "集中学习\n重温誓词"));
        var shown = await hall.ShowAsync(meeting);
        var late = await hall.TryPlanAsync(Taking(hall, first));
        var again = await ReviseAsync(hall, first, "别的");

        Assert.Equal((first, TemplateEnd.Replaced), (shown.Template!.Id, shown.Template.End));
        Assert.False(shown.Adapted!.IsAdapted);
        Assert.Equal(["集中学习", "志愿服务"], shown.Meeting.Agenda.OrderBy(i => i.Number).Select(i => i.Title));
        Assert.Equal(("template.ended", "template.ended"), (late.Refusal!.Code, again.Refusal!.Code));
        var edition = await ShowAsync(hall, second);
        Assert.Equal((2, 2), (edition.Template.Edition, edition.Editions.Count));
        Assert.Contains(edition.Change!.Parts.Single(p => p.Name == "议程").Lines, l => l is { Kind: DiffKind.Added, Text: "重温誓词" });
        Assert.Equal(1, Assert.Single(edition.Uses, u => u.Meeting is not null).Edition);
    }

    [Theory]
    [InlineData("2027-01-10", "21", "template.other-months")]
    [InlineData("2026-11-20", "11", "template.other-kind")]
    public async Task What_is_not_meant_by_the_template_is_not_made_from_it(string on, string kind, string code)
    {
        var hall = await Hall.OpenAsync();
        var template = await PublishAsync(hall);

        var refused = await hall.TryPlanAsync(Taking(hall, template) with { On = DateOnly.Parse(on), Kind = kind, Also = [] });

        Assert.Equal(code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task It_is_for_branches_below_and_of_the_sectors_that_it_names()
    {
        var hall = await Hall.OpenAsync();
        var organs = await PublishAsync(hall, Theme(hall) with { Sectors = ["05"] });
        var west = Hall.Done(
            await TryPublishAsync(hall, Theme(hall) with { Organization = hall.County.WestTown }, Role.CountyAdministrator)
        );

        Assert.Equal("template.not-found", (await hall.TryPlanAsync(Taking(hall, organs))).Refusal!.Code);
        Assert.Equal("template.not-found", (await hall.TryPlanAsync(Taking(hall, west))).Refusal!.Code);
        Assert.DoesNotContain((await ShowAsync(hall, organs)).Uses, u => u.OrganizationId == hall.Village);
        var unseen = await hall.RunAsync<ShowTemplate, ShowTemplate.View>(
            Role.BranchSecretary,
            (show, by) => show.RunAsync(west, how: null, by, default)
        );
        Assert.Equal("template.not-found", unseen.Refusal!.Code);
    }

    [Fact]
    public async Task Only_a_body_above_publishes_and_what_it_says_is_checked()
    {
        var hall = await Hall.OpenAsync();
        var theme = Theme(hall);

        Assert.Equal(
            "template.publisher-is-a-branch",
            (await TryPublishAsync(hall, theme with { Organization = hall.Village })).Refusal!.Code
        );
        Assert.Equal("template.months-backward", (await TryPublishAsync(hall, theme with { LastMonth = "2026-10" })).Refusal!.Code);
        Assert.Equal("template.sector-unknown", (await TryPublishAsync(hall, theme with { Sectors = ["77"] })).Refusal!.Code);
        Assert.Equal("meeting.kind-unknown", (await TryPublishAsync(hall, theme with { Kind = "41" })).Refusal!.Code);
        Assert.Equal("meeting.cannot-combine", (await TryPublishAsync(hall, theme with { Also = ["12"] })).Refusal!.Code);
        Assert.Equal(
            "meeting.organization-not-found",
            (await TryPublishAsync(hall, theme with { Organization = hall.County.WestTown })).Refusal!.Code
        );
    }

    [Fact]
    public async Task Whoever_did_not_publish_it_changes_nothing_of_it()
    {
        var hall = await Hall.OpenAsync();
        var county = Hall.Done(
            await TryPublishAsync(hall, Theme(hall) with { Organization = hall.County.CountyCommittee }, Role.CountyAdministrator)
        );

        Assert.Equal("meeting.forbidden", (await ReviseAsync(hall, county, "别的")).Refusal!.Code);
        Assert.Equal("meeting.forbidden", (await WithdrawAsync(hall, county)).Refusal!.Code);
        Hall.Done(await WithdrawAsync(hall, county, Role.CountyAdministrator));
        Assert.Equal("template.ended", (await WithdrawAsync(hall, county, Role.CountyAdministrator)).Refusal!.Code);
        Assert.Equal("template.ended", (await hall.TryPlanAsync(Taking(hall, county))).Refusal!.Code);
    }

    [Fact]
    public async Task A_branch_is_told_at_home_takes_it_over_by_the_form_and_the_page_shows_what_it_changed()
    {
        var hall = await Hall.OpenAsync();
        var template = await PublishAsync(hall);
        var secretary = await hall.County.AsAsync(Role.BranchSecretary);
        var home = await secretary.OpenAsync("/");
        var href = home.QuerySelector("a[href*='template=']")!.GetAttribute("href")!;
        Assert.Contains("1 个会议模板还没有采用", home.Body!.TextContent);
        Assert.NotNull((await secretary.OpenAsync("/meetings/plan")).QuerySelector($"a[href$='template={template}']"));

        var form = await secretary.OpenAsync(href);
        Assert.Equal("十一月主题党日", form.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        var planned = await secretary.SubmitAsync(href, new { Place = "村委会", Agenda = "集中学习\n清理河道" });
        Assert.True(planned.Status is HttpStatusCode.SeeOther, planned.Reading);

        var page = await secretary.OpenAsync(planned.Location!);
        Assert.Equal("清理河道", page.QuerySelector(".ty-diff ins")!.TextContent);
        Assert.Equal("志愿服务", page.QuerySelector(".ty-diff del")!.TextContent);
        Assert.DoesNotContain("会议模板还没有采用", (await secretary.GetAsync("/")).Reading);
        var publisher = await hall.County.AsAsync(Role.CommitteeAdministrator);
        var uses = await publisher.OpenAsync($"/meeting-templates/{template}?how=Adapted");
        Assert.Equal("中共城东镇东风村支部委员会", Assert.Single(uses.QuerySelectorAll("#uses ~ * tbody tr th")).TextContent.Trim());
    }

    [Fact]
    public async Task What_must_be_recorded_stands_beside_the_minutes()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync(Taking(hall, await PublishAsync(hall)));

        var form = await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync($"/meetings/{meeting}/minutes");

        Assert.Contains("学习体会", form.Reading);
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_is_his(Role role, HttpStatusCode shown, HttpStatusCode changed)
    {
        var hall = await Hall.OpenAsync();
        var id = await PublishAsync(hall);
        var browser = await hall.County.AsAsync(role);

        Assert.Equal(shown, (await browser.GetAsync("/meeting-templates")).Status);
        Assert.Equal(shown, (await browser.GetAsync($"/meeting-templates/{id}")).Status);
        foreach (var page in new[] { "/meeting-templates/new", $"/meeting-templates/{id}/revise", $"/meeting-templates/{id}/withdraw" })
            Assert.Equal(changed, (await browser.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_program_publishes_revises_and_reads_what_became_of_it()
    {
        var hall = await Hall.OpenAsync();
        var caller = await hall.County.CallerAsync(Role.CommitteeAdministrator);
        var body = new
        {
            organization = hall.County.EastTown.ToString(),
            kind = "21",
            also = Array.Empty<string>(),
            title = "主题党日",
            firstMonth = "2026-11",
            lastMonth = "2026-11",
            sectors = Array.Empty<string>(),
            agenda = "集中学习",
        };

        var made = await caller.PostAsync("/meeting-templates", body, key: "template");
        Assert.True((await caller.PostAsync("/meeting-templates", body, key: "template")).IsReplayed);
        var id = made.Json.GetProperty("id").GetString();
        var read = (await caller.GetAsync($"/meeting-templates/{id}")).Json;

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("notUsed", read.GetProperty("uses")[0].GetProperty("how").GetString());
        Assert.Equal("template.months-backward", (await caller.PostAsync("/meeting-templates", body with { lastMonth = "2026-10" })).Code);
        Assert.Equal(1, (await caller.ReadAsync("/meeting-templates?month=2026-11")).GetProperty("rows").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync($"/meeting-templates/{id}/withdraw", new { reason = "取消" })).Status);
        Assert.Equal(0, (await caller.ReadAsync("/meeting-templates?month=2026-11")).GetProperty("rows").GetArrayLength());
    }
}
