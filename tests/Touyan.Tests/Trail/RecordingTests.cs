using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>Acts that change nothing leave a trace as well.</summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task Who_asks_for_what_he_may_not_is_written_down_once()
    {
        var county = await SmallCounty.OpenAsync();
        var member = await county.AsAsync(Role.Member);

        var refused = await member.GetAsync("/accounts");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var entry = Assert.Single(await EntriesAsync(county, TrailActs.Refused));
        Assert.Equal("GET /accounts", entry.SubjectTitle);
        Assert.Contains("权限", entry.Detail);
    }

    [Fact]
    public async Task A_program_that_asks_for_what_its_owner_may_not_is_written_down()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.Inspector);

        await caller.PostAsync("/members", new { });

        var entry = Assert.Single(await EntriesAsync(county, TrailActs.Refused));
        Assert.StartsWith("api", entry.Origin);
    }

    [Fact]
    public async Task A_page_that_is_printed_is_written_down_and_carries_the_last_seal()
    {
        var county = await SmallCounty.OpenAsync();
        await county.SealAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);

        var printed = await caller.PostAsync("/prints", new { path = "/members", title = "花名册 · 头雁" });

        Assert.Matches(@"2026-11-20 12:00 打印　操作记录封存第 1 号 [0-9A-F]{16}", printed.Json.GetProperty("line").GetString());
        var entry = Assert.Single(await EntriesAsync(county, TrailActs.Print));
        Assert.Equal(("花名册 · 头雁", "/members"), (entry.SubjectTitle, entry.Detail));
    }

    [Theory]
    [InlineData("members")]
    [InlineData("/members?name=李伟")]
    [InlineData("")]
    public async Task A_print_of_what_is_no_page_is_refused(string path)
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);

        var refused = await caller.PostAsync("/prints", new { path, title = "花名册" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await EntriesAsync(county, TrailActs.Print));
    }

    [Fact]
    public async Task The_audit_administrator_sees_the_seals_and_has_them_checked()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        var auditor = await county.AsAsync(Role.AuditAdministrator);

        await auditor.SubmitAsync("/trail/seals", new { });
        var again = await auditor.SubmitAsync("/trail/seals", new { });
        await app.WorkAsync();
        var shown = await auditor.GetAsync("/trail/seals");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("本县核验相符：封存 1 号", shown.Reading);
        Assert.Contains("系统和服务器核验相符", shown.Reading);
        Assert.Single(shown.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task What_the_check_finds_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        await county.LookAsync(db =>
            db.TrailEntries.Where(e => e.SealNo == 1).ExecuteUpdateAsync(s => s.SetProperty(e => e.Reason, "改过"))
        );
        var auditor = await county.AsAsync(Role.AuditAdministrator);

        await auditor.SubmitAsync("/trail/seals", new { });
        await app.WorkAsync();

        Assert.Contains("核验不符，发现", (await auditor.GetAsync("/trail/seals")).Reading);
    }

    private static Task<List<TrailEntry>> EntriesAsync(SmallCounty county, TrailAct act) =>
        county.LookAsync(db => db.TrailEntries.AsNoTracking().Where(e => e.ActCode == act.Code).ToListAsync());
}
