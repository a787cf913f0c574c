using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Papers over REST: who sees which, what stands in an answer, and that of two acts the later is told.</summary>
public sealed class PapersApiTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, "letter request west")]
    [InlineData(Role.CommitteeAdministrator, "letter request")]
    [InlineData(Role.Inspector, "letter request")]
    [InlineData(Role.BranchSecretary, "letter")]
    [InlineData(Role.Member, "letter")]
    public async Task A_list_has_what_its_reader_sees_and_the_rest_is_not_found(Role role, string seen)
    {
        var county = await SmallCounty.OpenAsync();
        var issued = new Dictionary<string, IssuedPaper>
        {
            ["letter"] = await county.IssueAsync(county.Letter()),
            ["request"] = await county.IssueAsync(county.Request()),
            ["west"] = await county.IssueAsync(West(county)),
        };
        var caller = await county.CallerAsync(role);

        var rows = (await caller.WalkAsync("/papers?size=1")).Select(r => r.GetProperty("number").GetString()).ToList();

        var expected = seen.Split(' ').Select(name => issued[name].Number);
        Assert.Equal(expected.Reverse(), rows);
        foreach (var (name, paper) in issued)
        {
            var answer = await caller.GetAsync($"/papers/{paper.Id}");
            Assert.Equal(
                seen.Split(' ').Contains(name) ? (HttpStatusCode.OK, null) : (HttpStatusCode.NotFound, "paper.not-found"),
                (answer.Status, answer.Status is HttpStatusCode.OK ? null : answer.Code)
            );
        }
    }

    [Fact]
    public async Task What_a_member_may_not_see_he_does_not_find()
    {
        var county = await SmallCounty.OpenAsync();
        var inquiry = await county.IssueAsync(county.Inquiry());
        var member = await county.CallerAsync(Role.Member);

        Assert.Empty(await member.WalkAsync("/papers"));
        Assert.Equal("paper.not-found", (await member.GetAsync($"/papers/{inquiry.Id}")).Code);
        Assert.Equal("paper.series-not-found", (await member.GetAsync("/papers/series")).Code);
        Assert.Equal("paper.series-not-found", (await member.GetAsync(Numbers(county, "inquiry-letter", county.EastTown))).Code);
        Assert.Equal("permission.missing", (await VoidAsync(member, inquiry.Id)).Code);
    }

    [Fact]
    public async Task Another_county_finds_nothing_and_does_nothing()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var letter = await county.IssueAsync(county.Letter());
        var caller = await other.CallerAsync(Role.CountyAdministrator);

        Assert.Equal((HttpStatusCode.NotFound, "paper.not-found"), StatusOf(await caller.GetAsync($"/papers/{letter.Id}")));
        Assert.Equal((HttpStatusCode.NotFound, "paper.not-found"), StatusOf(await VoidAsync(caller, letter.Id)));
        Assert.Equal((HttpStatusCode.NotFound, "paper.not-found"), StatusOf(await ReceiptAsync(caller, letter.Id, "2026-11-20")));
        Assert.Empty(await caller.WalkAsync("/papers"));
        Assert.Equal(0, (await caller.ReadAsync("/papers/series")).GetArrayLength());
        Assert.Equal(HttpStatusCode.Unauthorized, (await county.Nobody().GetAsync($"/papers/{letter.Id}")).Status);
        var system = await (await county.PageCallerAsync(Role.SystemAdministrator)).GetAsync("/papers");
        Assert.Equal((HttpStatusCode.Forbidden, "permission.missing"), StatusOf(system));
    }

    [Fact]
    public async Task One_paper_says_what_stands_on_it_with_its_code_and_no_number_in_full()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());

        var answer = await (await county.CallerAsync(Role.BranchSecretary)).GetAsync($"/papers/{letter.Id}");

        Assert.Equal(
            (letter.Number, letter.Code, "valid", "李伟", county.EastTown.ToString()),
            (Text(answer, "number"), Text(answer, "code"), Text(answer, "state"), Text(answer, "subject"), Text(answer, "issuerId"))
        );
        Assert.Equal(
            ["stub", "body", "receipt"],
            answer.Json.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("kind").GetString())
        );
        Assert.Contains("转到中共河西镇柳桥村支部委员会，请转接组织关系", answer.Text);
        Assert.Contains(CitizenId.Of(PaperDesk.IdNumber).ToString(), answer.Text);
        Assert.DoesNotContain(PaperDesk.IdNumber, answer.Text);
        Assert.StartsWith("《", Text(answer, "article"));
        Assert.NotNull(Text(answer, "kept"));
    }

    [Theory]
    [InlineData("kind=transfer-letter", 2)]
    [InlineData("kind=request", 1)]
    [InlineData("state=voided", 1)]
    [InlineData("state=valid&kind=transfer-letter", 1)]
    [InlineData("q=换届", 1)]
    [InlineData("year=2026", 3)]
    [InlineData("year=2025", 0)]
    [InlineData("issuer={west}", 0)]
    [InlineData("size=1&kind=transfer-letter", 1, 2)]
    public async Task A_list_is_narrowed_as_on_the_page(string query, int rows, int? total = null)
    {
        var county = await SmallCounty.OpenAsync();
        var spoilt = await county.IssueAsync(county.Letter());
        await county.IssueAsync(county.Letter());
        await county.IssueAsync(county.Request());
        await county.VoidAsync(spoilt.Id, "打印损坏");
        var caller = await county.CallerAsync(Role.CommitteeAdministrator);

        var list = await caller.ReadAsync("/papers?" + query.Replace("{west}", county.WestTown.ToString()));

        Assert.Equal((rows, total ?? rows), (list.GetProperty("rows").GetArrayLength(), list.GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task Who_leads_the_issuer_voids_once_and_not_over_others()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var office = await county.CallerAsync(Role.CommitteeAdministrator);
        var seen = (await office.GetAsync($"/papers/{letter.Id}")).ETag;

        var notHis = await VoidAsync(await county.CallerAsync(Role.BranchSecretary), letter.Id);
        var unasked = await VoidAsync(await county.CallerAsync(Role.Inspector), letter.Id);
        var empty = await office.PostAsync($"/papers/{letter.Id}/void", new { reason = "" });
        var stale = await VoidAsync(office, letter.Id, "\"99-00\"");
        var done = await VoidAsync(office, letter.Id, seen);
        var late = await VoidAsync(office, letter.Id, seen);
        var again = await VoidAsync(office, letter.Id);
        var receipt = await ReceiptAsync(office, letter.Id, "2026-11-20");

        Assert.Equal((HttpStatusCode.Forbidden, "paper.forbidden"), StatusOf(notHis));
        Assert.Equal((HttpStatusCode.Forbidden, "permission.missing"), StatusOf(unasked));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "input.invalid"), StatusOf(empty));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "paper.changed-meanwhile"), StatusOf(stale));
        Assert.Equal((HttpStatusCode.OK, letter.Id.ToString()), (done.Status, Text(done, "id")));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "paper.changed-meanwhile"), StatusOf(late));
        Assert.Equal((HttpStatusCode.Conflict, "paper.already-void"), StatusOf(again));
        Assert.Equal((HttpStatusCode.Conflict, "paper.already-void"), StatusOf(receipt));
        var shown = await office.GetAsync($"/papers/{letter.Id}");
        Assert.Equal(("voided", "打印损坏"), (Text(shown, "state"), Text(shown, "voidedFor")));
        Assert.Equal(1, await county.LookAsync(db => db.Set<TrailEntry>().CountAsync(e => e.ActCode == "paper.void")));
    }

    [Fact]
    public async Task A_receipt_is_entered_once_and_a_key_is_done_once()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var office = await county.CallerAsync(Role.CommitteeAdministrator);

        var early = await ReceiptAsync(office, letter.Id, "2026-11-19");
        var stale = await ReceiptAsync(office, letter.Id, "2026-11-20", ifMatch: "\"99-00\"");
        var done = await ReceiptAsync(office, letter.Id, "2026-11-20", key: "one");
        var retried = await ReceiptAsync(office, letter.Id, "2026-11-20", key: "one");
        var again = await ReceiptAsync(office, letter.Id, "2026-11-20");
        var noPart = await ReceiptAsync(office, (await county.IssueAsync(county.Request())).Id, "2026-11-20");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "paper.receipt-before-issue"), StatusOf(early));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "paper.changed-meanwhile"), StatusOf(stale));
        Assert.Equal((HttpStatusCode.OK, true), (done.Status, retried.IsReplayed));
        Assert.Equal((HttpStatusCode.Conflict, "paper.already-receipted"), StatusOf(again));
        Assert.Equal((HttpStatusCode.Conflict, "paper.no-receipt-part"), StatusOf(noPart));
        var shown = await office.GetAsync($"/papers/{letter.Id}");
        Assert.Equal(("receipted", "2026-11-20", "寄回"), (Text(shown, "state"), Text(shown, "receiptOn"), Text(shown, "receiptNote")));
    }

    [Fact]
    public async Task Of_a_row_of_numbers_every_one_is_accounted_for()
    {
        var county = await SmallCounty.OpenAsync();
        var (first, second) = (await county.IssueAsync(county.Letter()), await county.IssueAsync(county.Letter()));
        await county.VoidAsync(first.Id, "遗失");
        var office = await county.CallerAsync(Role.CommitteeAdministrator);

        var row = Assert.Single((await office.ReadAsync("/papers/series")).EnumerateArray());
        var one = await office.ReadAsync(Numbers(county, "transfer-letter", county.EastTown));
        var beyond = await office.ReadAsync(Numbers(county, "transfer-letter", county.EastTown) + $"&after={int.MaxValue}");
        var none = await office.GetAsync(Numbers(county, "request", county.EastTown));

        Assert.Equal((2, 1, 0), (Count(row, "last"), Count(row, "voided"), Count(row, "missing")));
        Assert.Equal(
            [(1, first.Number, "voided", "遗失"), (2, second.Number, "valid", null)],
            one.GetProperty("numbers").EnumerateArray().Select(n => (Count(n, "serial"), Of(n, "number"), Of(n, "state"), Of(n, "note")))
        );
        Assert.Equal(0, beyond.GetProperty("numbers").GetArrayLength());
        Assert.Equal((HttpStatusCode.NotFound, "paper.series-not-found"), StatusOf(none));
        Assert.Equal("input.invalid", (await office.GetAsync("/papers/series/numbers?year=2026")).Code);
    }

    private static PaperDraft West(SmallCounty county) =>
        county.Letter() with
        {
            Issuer = county.WestTown,
            Concerned = [],
            Subject = new PaperSubject(PaperSubject.Member, county.ZhangMin.Value, "张敏"),
        };

    private static string Numbers(SmallCounty county, string kind, OrganizationId of) =>
        $"/papers/series/numbers?kind={kind}&year={county.App.Clock.Today.Year}&of={of}";

    private static Task<Answered> VoidAsync(ApiCaller caller, PaperId id, string? ifMatch = null) =>
        caller.PostAsync($"/papers/{id}/void", new { reason = "打印损坏" }, ifMatch: ifMatch);

    private static Task<Answered> ReceiptAsync(ApiCaller caller, PaperId id, string on, string? key = null, string? ifMatch = null) =>
        caller.PostAsync($"/papers/{id}/receipt", new { on, note = "寄回" }, key, ifMatch);

    private static (HttpStatusCode, string?) StatusOf(Answered answer) => (answer.Status, answer.Code);

    private static string? Text(Answered answer, string name) => Of(answer.Json, name);

    private static string? Of(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
