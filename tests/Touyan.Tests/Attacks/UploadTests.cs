using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Tests.Architecture;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Attacks;

/// <summary>A file is what its content says, its name is only a name, and nothing of it comes back as it was sent.</summary>
public sealed class UploadTests
{
    public static TheoryData<string, string> NoSheets =>
        new()
        {
            { "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff", "花名册.xlsx" },
            { "\u007fELF\u0002\u0001\u0001\0", "花名册.csv" },
            { "%PDF-1.7\n1 0 obj\n<<>>", "花名册.xlsx" },
            { "<html><script>alert(1)</script></html>", "花名册.csv" },
            { "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "花名册.xls" },
            { "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "花名册.csv" },
            { "GIF89a\u0001\0\u0001\0", "花名册.xlsx" },
            { "#!/bin/sh\nrm -rf /\n", "花名册.xlsx" },
        };

    [Theory]
    [MemberData(nameof(NoSheets))]
    public async Task What_is_no_sheet_is_refused_whatever_it_is_called(string content, string name)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        var import = await desk.CheckedAsync(Encoding.Latin1.GetBytes(content), name);

        Assert.Equal(ImportStatus.Refused, await desk.StatusAsync(import));
    }

    [Theory]
    [InlineData("image/png", "花名册.png")]
    [InlineData("text/html", "花名册.html")]
    [InlineData("application/x-msdownload", "花名册.exe")]
    public async Task What_is_a_sheet_is_read_whatever_it_is_called(string type, string name)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        var sent = await SendAsync(desk, await XlsxAsync(Row("孙刚", 71)), $"\"{name}\"", type);
        await desk.County.App.WorkAsync();

        Assert.Equal(ImportStatus.Checked, await desk.StatusAsync(sent.Location!));
    }

    public static TheoryData<string, string> Names =>
        new()
        {
            { "..%2f..%2f..%2fetc%2fpasswd", "passwd" },
            { "..%5c..%5cboot.ini", "boot.ini" },
            { "%2fetc%2fcron.d%2fx.xlsx", "x.xlsx" },
            { "a%00b.xlsx", "ab.xlsx" },
            { "a%0d%0aSet-Cookie%3A%20x%3D1.xlsx", "aSet-Cookie: x=1.xlsx" },
            { "%E8%8A%B1%E5%90%8D%E5%86%8C%E2%80%AExslx.exe", "花名册xslx.exe" },
            { "%E2%81%A6a%E2%81%A9.xlsx", "a.xlsx" },
            { "CON", "CON" },
            { "%20%20", "未命名" },
            { "..", ".." },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_only_a_name(string sentAs, string kept)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        var sent = await SendAsync(desk, await XlsxAsync(Row("", 71)), $"x; filename*=UTF-8''{sentAs}", "application/octet-stream");
        await desk.County.App.WorkAsync();

        Assert.Equal(kept, (await desk.FindAsync(sent.Location!)).FileName);
        await AssertInertAsync(desk, sent.Location!);
    }

    [Fact]
    public async Task A_very_long_name_keeps_its_end()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        var import = await desk.CheckedAsync(await XlsxAsync(Row("", 71)), new string('长', 500) + ".xlsx");

        Assert.InRange((await desk.FindAsync(import)).FileName.Length, 6, 120);
        await AssertInertAsync(desk, import);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_by_page_and_API()
    {
        var county = await SmallCounty.OpenAsync();
        var large = new byte[(64 << 20) + 1];
        var (desk, caller) = (await ImportDesk.OpenAsync(county), await county.CallerAsync(Role.CountyAdministrator));

        var page = await desk.UploadAsync(large);
        using var content = new ByteArrayContent(large);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var api = await caller.SendAsync(HttpMethod.Post, "/imports?kind=members", content);

        Assert.Contains("64 MB", page.Reading);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.too-large"), (api.Status, api.Code));
    }

    // Content-Disposition with a name as an attacker's program writes it; nothing corrects it on the way.
    private static async Task<Shown> SendAsync(ImportDesk desk, byte[] file, string name, string type)
    {
        var page = await desk.Browser.OpenAsync("/imports/new/members");
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        using var content = new MultipartFormDataContent("grenze");
        foreach (var (field, value) in Browser.Filled(form, new { }))
            content.Add(new StringContent(value), field);

        using var part = new ByteArrayContent(file);
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=Input.File; filename={name}");
        content.Add(part);
        var sent = await Shown.OfAsync(await desk.Browser.Http.PostAsync(new Uri("/imports/new/members", UriKind.Relative), content));
        Assert.True(sent.Status is HttpStatusCode.SeeOther, $"{(int)sent.Status} {sent.Reading}");
        return sent;
    }

    private static async Task AssertInertAsync(ImportDesk desk, string import)
    {
        using var sheet = await desk.Browser.Http.GetAsync(new Uri(import + "/rejected", UriKind.Relative));
        var headers = sheet.Content.Headers;

        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(sheet.Headers.GetValues("X-Content-Type-Options")));
        var disposition = Assert.Single(headers.GetValues("Content-Disposition"));
        Assert.StartsWith("attachment;", disposition);
        Assert.EndsWith(".xlsx", disposition);
        Assert.DoesNotContain(disposition, char.IsControl);
        Assert.DoesNotContain('/', disposition);
        Assert.False(sheet.Headers.Contains("Set-Cookie"));
    }
}
