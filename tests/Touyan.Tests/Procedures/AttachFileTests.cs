using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Trail;
using Touyan.Tests.Documents;
using Touyan.Tests.Members;
using Touyan.Tests.OrganizationAffairs;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

/// <summary>Scans and photographs of a case: by whoever has it in hand, for whoever sees it, for good.</summary>
public sealed class AttachFileTests
{
    [Fact]
    public async Task A_scan_is_kept_with_its_case_and_told_in_its_story()
    {
        var (county, id) = await BegunAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);

        var sent = await secretary.UploadAsync($"/cases/{id}/files/new", Titled("务工合同"), "Input.File", FileDesk.Pdf, "合同.pdf");

        Assert.Equal($"/cases/{id}", sent.Location);
        var page = await (await county.AsAsync(Role.Member)).OpenAsync($"/cases/{id}");
        Assert.Contains("务工合同：合同.pdf", page.QuerySelector(".ty-story")!.TextContent);
        var link = page.QuerySelector("main a[href^='/files/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await (await county.AsAsync(Role.Member)).GetAsync(link)).Status);
        Assert.Equal(1, await county.LookAsync(db => db.Set<TrailEntry>().CountAsync(e => e.ActCode == "case.attach")));
    }

    [Fact]
    public async Task Only_those_who_have_it_in_hand_add_and_withdraw()
    {
        var (county, id) = await BegunAsync();
        var kept = await AttachAsync(county, Role.Member, id);

        var refused = await TryAttachAsync(county, Role.CountyAdministrator, id, "合同");
        var onlooker = await county.AsAsync(Role.CountyAdministrator);

        Assert.Equal("case.may_not_attach", refused.Refusal?.Code);
        Assert.Equal($"/cases/{id}", (await onlooker.GetAsync($"/cases/{id}/files/new")).Location);
        Assert.DoesNotContain("上传附件</a>", (await onlooker.GetAsync($"/cases/{id}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await onlooker.GetAsync($"/files/{kept}/withdraw")).Status);
        Assert.Equal(HttpStatusCode.OK, (await onlooker.GetAsync($"/files/{kept}")).Status);
    }

    [Fact]
    public async Task Out_of_sight_neither_the_case_nor_its_files_are_found()
    {
        var (county, id) = await BegunAsync();
        var kept = await AttachAsync(county, Role.Member, id);
        var stranger = await (await SmallCounty.OpenAsync(county.App)).AsAsync(Role.CountyAdministrator);

        foreach (var url in new[] { $"/cases/{id}/files/new", $"/files/{kept}", $"/files/{kept}/withdraw" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
    }

    [Fact]
    public async Task A_wrong_one_is_withdrawn_with_its_reason_and_stays_told()
    {
        var (county, id) = await BegunAsync();
        var kept = await AttachAsync(county, Role.Member, id);
        var member = await county.AsAsync(Role.Member);

        var silent = await member.SubmitAsync($"/files/{kept}/withdraw", new { Reason = "" });
        var done = await member.SubmitAsync($"/files/{kept}/withdraw", new { Reason = "传错了" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal($"/cases/{id}", done.Location);
        Assert.Contains("已撤下：传错了", (await member.OpenAsync($"/cases/{id}")).QuerySelector(".ty-story")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/files/{kept}/withdraw")).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_kept()
    {
        var (county, id) = await BegunAsync();
        var (member, url) = (await county.AsAsync(Role.Member), $"/cases/{id}/files/new");

        var nameless = await member.UploadAsync(url, Titled(""), "Input.File", FileDesk.Pdf, "合同.pdf");
        var harmful = await member.UploadAsync(url, Titled("合同"), "Input.File", "MZ\u0090"u8.ToArray(), "合同.pdf");
        var none = await member.SubmitAsync(url, Titled("合同"));
        var invented = await TryAttachAsync(county, Role.Member, id, title: null, document: "不在清单上");

        Assert.Contains("请写明是什么材料", nameless.Reading);
        Assert.Contains("只能上传 PDF", harmful.Reading);
        Assert.Contains("请选择要上传的文件", none.Reading);
        Assert.Equal("case.file_title_unknown", invented.Refusal?.Code);
        Assert.Equal(0, await county.LookAsync(db => db.KeptFiles.CountAsync()));
    }

    [Fact]
    public async Task A_scan_of_a_document_of_the_gate_stands_beside_it_when_it_is_decided()
    {
        var (county, id) = await AppointingAsync();
        var secretary = await county.AsAsync(Role.BranchSecretary);
        const string Minutes = "党员大会（委员会）会议记录";

        var choice = (await secretary.OpenAsync($"/cases/{id}/files/new")).QuerySelectorAll("input[type=radio]");
        Assert.Contains(choice, c => c.GetAttribute("value") == Minutes);
        var fields = new Dictionary<string, string> { ["Input.Document"] = Minutes };
        var sent = await secretary.UploadAsync($"/cases/{id}/files/new", fields, "Input.File", FileDesk.Pdf, "记录.pdf");
        Assert.Equal($"/cases/{id}", sent.Location);

        var gate = await secretary.OpenAsync($"/cases/{id}/decide");
        Assert.Contains("附件：记录.pdf", gate.Body!.TextContent);
        Assert.NotNull(gate.QuerySelector("input[type=checkbox][name='Papers[branch-minutes].IsGiven'][checked]"));
        Assert.Null(gate.QuerySelector("input[type=checkbox][name='Papers[request].IsGiven'][checked]"));
    }

    [Fact]
    public async Task A_program_sends_one_reads_of_it_and_takes_it_back()
    {
        var (county, id) = await BegunAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);
        using var content = new ByteArrayContent(FileDesk.Pdf);

        var sent = await caller.SendAsync(HttpMethod.Post, $"/cases/{id}/files?title=合同&fileName=合同.pdf", content);
        var read = await caller.GetAsync($"/cases/{id}");

        Assert.Equal(HttpStatusCode.Created, sent.Status);
        var file = read.Json.GetProperty("files")[0];
        Assert.Equal("合同.pdf", file.GetProperty("name").GetString());
        var withdrawn = await caller.PostAsync($"/files/{file.GetProperty("id").GetString()}/withdraw", new { reason = "传错了" });
        var again = await caller.PostAsync($"/files/{file.GetProperty("id").GetString()}/withdraw", new { reason = "再撤" });
        Assert.Equal((HttpStatusCode.OK, "file.already-withdrawn"), (withdrawn.Status, again.Code));
    }

    private static Dictionary<string, string> Titled(string title) => new() { ["Input.Title"] = title };

    private static async Task<(SmallCounty County, CaseId Id)> BegunAsync()
    {
        var county = await SmallCounty.OpenAsync();
        return (county, await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei)));
    }

    // The branch asks its town for a committee member; at its own gate it may add papers.
    private static async Task<(SmallCounty County, CaseId Id)> AppointingAsync()
    {
        var county = await SmallCounty.OpenAsync();
        Assert.False((await county.BeginTermAsync(county.EastVillage)).IsRefused);
        (string, string)[] said = [("path", "党组织提出"), ("member", $"{county.LiWei}"), ("post", "11"), ("vacancy", "原任调离")];
        return (county, await county.StartCaseAsync(Role.BranchSecretary, Affair.Of("committee-appointment", county.EastVillage, said)));
    }

    private static async Task<KeptFileId> AttachAsync(SmallCounty county, Role role, CaseId id)
    {
        var kept = await TryAttachAsync(county, role, id, "合同");
        Assert.False(kept.IsRefused, kept.Refusal?.Message);
        return kept.Value;
    }

    private static Task<Result<KeptFileId>> TryAttachAsync(
        SmallCounty county,
        Role role,
        CaseId id,
        string? title,
        string? document = null
    ) =>
        county.RunAsync<AttachFile, Result<KeptFileId>>(
            role,
            (attach, by) =>
                attach.RunAsync(
                    new AttachFile.Input
                    {
                        Case = id,
                        Title = title,
                        Document = document,
                    },
                    new SentUpload("合同.pdf", new MemoryStream(FileDesk.Pdf)),
                    by,
                    default
                )
        );
}
