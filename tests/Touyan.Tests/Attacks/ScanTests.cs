using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Commands;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Scanning;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Attacks;

/// <summary>An operator's scanner sees every file before anything else does, and whatever is not its clear yes is a no.</summary>
public sealed class ScanTests
{
    private const string FindsEicar = "grep -a -q EICAR && exit 1 || exit 0";

    [Theory]
    [InlineData(FindsEicar, "file.harmful")]
    [InlineData("exit 1", "file.harmful")]
    [InlineData("cat >/dev/null; exit 2", "file.not-scanned")]
    [InlineData("/no/such/scanner -", "file.not-scanned")]
    [InlineData("exec sleep 60", "file.not-scanned")]
    [InlineData("cat >/dev/null; sleep 60 & wait", "file.not-scanned")]
    [InlineData("head -c 10 >/dev/null; exit 0", "file.not-scanned")]
    [InlineData("cat >/dev/null; yes >&2 & kill $!; exit 0", null)]
    [InlineData("cat >/dev/null", null)]
    public async Task Only_a_clear_yes_lets_a_file_in(string command, string? code)
    {
        var scan = new FileScan(new ScanSettings(command, TimeSpan.FromSeconds(1)), NullLogger<FileScan>.Instance);
        // More than a pipe holds at once.
        var file = Encoding.UTF8.GetBytes("EICAR" + new string('x', 1 << 20));

        var refusal = await scan.LookAsync((stream, ct) => stream.WriteAsync(file, ct).AsTask(), default);

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public async Task Where_no_scanner_is_set_nothing_is_asked() =>
        Assert.Null(
            await new FileScan(ScanSettings.None, NullLogger<FileScan>.Instance).LookAsync(
                (_, _) => throw new InvalidOperationException("Nobody listens."),
                default
            )
        );

    [Fact]
    public async Task The_scanner_sees_the_file_as_it_was_sent()
    {
        using var folder = new TemporaryFolder();
        var copy = Path.Combine(folder.Path, "seen");
        var scan = new FileScan(new ScanSettings($"cat >'{copy}'", TimeSpan.FromSeconds(10)), NullLogger<FileScan>.Instance);
        var file = await XlsxAsync(Enumerable.Range(0, 3_000).Select(i => Row("孙刚", 71)));

        Assert.Null(await scan.LookAsync((stream, ct) => stream.WriteAsync(file, ct).AsTask(), default));
        Assert.Equal(file, await File.ReadAllBytesAsync(copy));
    }

    [Fact]
    public async Task What_is_refused_by_page_API_and_command_line_is_kept_nowhere_and_the_trail_knows()
    {
        await using var app = await TestApp.StartAsync(change: host =>
            host.UseSetting("TOUYAN_SCAN_COMMAND", FindsEicar).UseSetting("TOUYAN_SCAN_SECONDS", "10")
        );
        var county = await SmallCounty.OpenAsync(app);
        var (desk, caller) = (await ImportDesk.OpenAsync(county), await county.CallerAsync(Role.CountyAdministrator));
        var file = Csv(Encoding.UTF8, Row("EICAR", 71));

        var page = await desk.UploadAsync(file, "甲.csv");
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var api = await caller.SendAsync(HttpMethod.Post, "/imports?kind=members&fileName=b.csv", content);
        var command = await RunAsync(county, file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("可能含有病毒", page.Page.QuerySelector("#Input_File-error")!.TextContent);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.harmful"), (api.Status, api.Code));
        Assert.Equal("file.harmful", command.Refusal?.Code);
        Assert.Equal(["b.csv", "丙.csv", "甲.csv"], await RefusedAsync(county));
        Assert.Equal((0, 0), await county.LookAsync(async db => (await db.Imports.CountAsync(), await db.ImportFiles.CountAsync())));
        // What is clean goes its way.
        Assert.Equal(ImportStatus.Checked, await desk.StatusAsync(await desk.CheckedAsync(await XlsxAsync(Row("孙刚", 71)))));
    }

    private static async Task<Result<ImportReport>> RunAsync(SmallCounty county, byte[] file)
    {
        using var folder = new TemporaryFolder();
        var sheet = new FileInfo(Path.Combine(folder.Path, "丙.csv"));
        await File.WriteAllBytesAsync(sheet.FullName, file);
        await using var scope = county.App.Services.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetServices<IImportKind>().Single(k => k.Code == "members");
        var order = new RunImport.Order(kind, sheet, DryRun: true, AllOrNothing: false, TellsRows: false, []);
        return await county.RunAsync<RunImport, Result<ImportReport>>(
            Role.CountyAdministrator,
            (run, by) => run.RunAsync(order, by, default)
        );
    }

    private static Task<List<string>> RefusedAsync(SmallCounty county) =>
        county.LookAsync(async db =>
            (await db.Set<TrailEntry>().Where(e => e.ActCode == "import.refuse-file" && e.Detail == "file.harmful").ToListAsync())
                .Select(e => e.SubjectTitle)
                .Order(StringComparer.Ordinal)
                .ToList()
        );
}
