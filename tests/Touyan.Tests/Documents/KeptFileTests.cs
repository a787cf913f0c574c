using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Keys.Rotation;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>A file is what its content says, lies sealed, and goes to whom its owner lets.</summary>
public sealed class KeptFileTests
{
    [Fact]
    public async Task It_lies_sealed_and_comes_back_as_it_was_to_be_saved_and_not_shown()
    {
        var county = await SmallCounty.OpenAsync();
        var kept = (await county.KeepAsync(FileDesk.Pdf, "..\\证明.exe")).Value;

        var browser = await county.AsAsync(Role.CountyAdministrator);
        using var answer = await browser.Http.GetAsync(new Uri($"/files/{kept}", UriKind.Relative));

        Assert.Equal(FileDesk.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("证明.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var content = await county.LookAsync(db => db.KeptFileContents.Where(f => f.Id == kept).Select(f => f.Content).SingleAsync());
        Assert.Equal(-1, content.AsSpan().IndexOf("endobj"u8));
        Assert.Equal(1, await county.LookAsync(db => db.Set<TrailEntry>().CountAsync(e => e.ActCode == "file.look")));
    }

    [Fact]
    public async Task Whom_the_owner_does_not_let_finds_nothing()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var kept = (await county.KeepAsync(FileDesk.Pdf, "证明.pdf")).Value;

        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member })
            Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(role)).GetAsync($"/files/{kept}")).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(Role.SystemAdministrator)).GetAsync($"/files/{kept}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await other.AsAsync(Role.CountyAdministrator)).GetAsync($"/files/{kept}")).Status);
        Assert.StartsWith("/sign-in", (await county.Stranger().GetAsync($"/files/{kept}")).Location);
        var seen = await county.RunAsync<IFiles, IReadOnlyList<KeptFileGlance>>(
            Role.BranchSecretary,
            (files, by) => files.OfAsync(Drawer.Own.Kind, Drawer.Own.Id, by, default)
        );
        Assert.Empty(seen);
    }

    public static TheoryData<byte[], string, FileKind?> Contents =>
        new()
        {
            { FileDesk.Pdf, "a.doc", FileKind.Pdf },
            { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], "a.png", FileKind.Jpeg },
            { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a", FileKind.Png },
            { FileDesk.Package("[Content_Types].xml", "word/document.xml"), "a.zip", FileKind.Docx },
            { FileDesk.Package("[Content_Types].xml", "xl/workbook.xml"), "a.xlsm", FileKind.Xlsx },
            { FileDesk.Package("word/document.xml", "word/vbaProject.bin"), "a.docx", null },
            { FileDesk.Package("readme.txt"), "a.docx", null },
            { "MZ\u0090"u8.ToArray(), "a.pdf", null },
            { "<html><script>alert(1)</script>"u8.ToArray(), "a.pdf", null },
            { "GIF89a"u8.ToArray(), "a.png", null },
            { "PK\u0003\u0004 broken"u8.ToArray(), "a.docx", null },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a.doc", null },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task It_is_what_its_content_says(byte[] content, string name, FileKind? kind)
    {
        var county = await SmallCounty.OpenAsync();

        var received = await county.RunAsync<IFiles, Result<ReceivedFile>>(
            Role.CountyAdministrator,
            (files, by) => files.ReceiveAsync(new SentUpload(name, new MemoryStream(content)), by, default)
        );

        Assert.Equal(kind is null ? "file.wrong-kind" : null, received.Refusal?.Code);
        if (kind is not null)
            Assert.Equal(kind, received.Value.Kind);
    }

    [Fact]
    public async Task What_is_too_large_or_empty_is_refused()
    {
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_FILE_MEGABYTES", "1"));
        var county = await SmallCounty.OpenAsync(app);

        Assert.Equal("file.too-large", (await county.KeepAsync([.. FileDesk.Pdf, .. new byte[1 << 20]], "a.pdf")).Refusal?.Code);
        Assert.Equal("file.empty", (await county.KeepAsync([], "a.pdf")).Refusal?.Code);
        Assert.False((await county.KeepAsync([.. FileDesk.Pdf, .. new byte[1 << 19]], "a.pdf")).IsRefused);
    }

    [Fact]
    public async Task What_the_scanner_refuses_is_kept_nowhere_and_the_trail_knows()
    {
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_SCAN_COMMAND", "cat >/dev/null; exit 1"));
        var county = await SmallCounty.OpenAsync(app);

        var refused = await county.KeepAsync(FileDesk.Pdf, "坏.pdf");

        Assert.Equal("file.harmful", refused.Refusal?.Code);
        Assert.Equal(0, await county.LookAsync(db => db.KeptFiles.CountAsync()));
        Assert.Equal(
            "坏.pdf",
            await county.LookAsync(db =>
                db.Set<TrailEntry>().Where(e => e.ActCode == "file.refuse").Select(e => e.SubjectTitle).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_wrong_one_is_withdrawn_and_stays()
    {
        var county = await SmallCounty.OpenAsync();
        var kept = (await county.KeepAsync(FileDesk.Pdf, "a.pdf")).Value;

        Assert.Equal("reason.required", (await WithdrawAsync(county, kept, " "))?.Code);
        Assert.Null(await WithdrawAsync(county, kept, "传错了"));
        Assert.Equal("file.already-withdrawn", (await WithdrawAsync(county, kept, "再撤"))?.Code);

        var seen = await county.RunAsync<IFiles, IReadOnlyList<KeptFileGlance>>(
            Role.CountyAdministrator,
            (files, by) => files.OfAsync(Drawer.Own.Kind, Drawer.Own.Id, by, default)
        );
        Assert.Equal("传错了", Assert.Single(seen).WithdrawnFor);
        Assert.Empty(await county.FindingsAsync());
    }

    [Fact]
    public async Task New_keys_seal_it_anew_and_it_still_opens()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (kept, letter) = ((await county.KeepAsync(FileDesk.Pdf, "a.pdf")).Value, await county.IssueAsync(county.Letter()));
        var before = await ContentAsync(county, kept);

        await app.Services.GetRequiredService<RotateKeys>().RotateAsync(lookUp: false, default);

        Assert.NotEqual(before, await ContentAsync(county, kept));
        var browser = await county.AsAsync(Role.CountyAdministrator);
        using var answer = await browser.Http.GetAsync(new Uri($"/files/{kept}", UriKind.Relative));
        Assert.Equal(FileDesk.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains(letter.Code, (await browser.GetAsync($"/papers/{letter.Id}")).Text);
        Assert.Empty(await county.FindingsAsync());
    }

    private static Task<byte[]> ContentAsync(SmallCounty county, KeptFileId id) =>
        county.LookAsync(db => db.KeptFileContents.Where(f => f.Id == id).Select(f => f.Content).SingleAsync());

    private static async Task<Refusal?> WithdrawAsync(SmallCounty county, KeptFileId id, string reason)
    {
        var by = await county.ActorAsync(Role.CountyAdministrator);
        await using var scope = county.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(county.Code);
        var refusal = await scope.ServiceProvider.GetRequiredService<IFiles>().WithdrawAsync(id, reason, by, default);
        if (refusal is null)
            await db.SaveChangesAsync();

        return refusal;
    }
}
