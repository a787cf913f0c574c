using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Imports;

/// <summary>Someone who imports: uploads by the form, has the jobs done, presses the buttons of the page.</summary>
internal sealed class ImportDesk(SmallCounty county, Browser browser)
{
    public SmallCounty County => county;

    public Browser Browser => browser;

    public static async Task<ImportDesk> OpenAsync(SmallCounty county, Role role = Role.CountyAdministrator) =>
        new(county, await county.AsAsync(role));

    /// <summary>Uploads and has it checked; the address of the import.</summary>
    public async Task<string> CheckedAsync(byte[] file, string name = "花名册.xlsx", string kind = "members")
    {
        var sent = await UploadAsync(file, name, kind);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await county.App.WorkAsync();
        return sent.Location!;
    }

    /// <summary>Uploads, has it checked, agrees, has it written.</summary>
    public async Task<string> TakenInAsync(byte[] file, string name = "花名册.xlsx", string kind = "members")
    {
        var import = await CheckedAsync(file, name, kind);
        Assert.Equal(HttpStatusCode.SeeOther, (await PressAsync(import, "Accept")).Status);
        await county.App.WorkAsync();
        return import;
    }

    public Task<Shown> UploadAsync(byte[] file, string name = "花名册.xlsx", string kind = "members") =>
        browser.UploadAsync($"/imports/new/{kind}", new { }, "Input.File", file, name);

    /// <summary>Presses one of the buttons of the page: Accept, Discard, Retry, Undo.</summary>
    public async Task<Shown> PressAsync(string import, string button, object? fields = null) =>
        await browser.SubmitAsync(import, fields ?? new { }, $"form[action*={button}]");

    public async Task<Shown> UndoAsync(string import, string reason = "镇里发错了表") =>
        await PressAsync(import, "Undo", new { Reason = reason });

    public async Task<byte[]> RejectedAsync(string import) =>
        await browser.Http.GetByteArrayAsync(new Uri($"{import}/rejected", UriKind.Relative));

    public Task<Import> FindAsync(string import) => county.LookAsync(db => db.Imports.SingleAsync(i => i.Id == IdOf(import)));

    public async Task<ImportStatus> StatusAsync(string import) => (await FindAsync(import)).Status;

    public Task<int> KeptRowsAsync(string import) => county.LookAsync(db => db.ImportRows.CountAsync(r => r.ImportId == IdOf(import)));

    public Task<int> KeptFilesAsync(string import) => county.LookAsync(db => db.ImportFiles.CountAsync(f => f.Id == IdOf(import)));

    /// <summary>Members of the county by name, those of the cast left out.</summary>
    public Task<List<Member>> MembersAsync() =>
        county.LookAsync(async db =>
            (await db.Members.Where(m => m.ImportId != null).ToListAsync())
                .OrderBy(m => m.IdNumber.Value.Value, StringComparer.Ordinal)
                .ToList()
        );

    public static ImportId IdOf(string import) => ImportId.Parse(import.Split('/')[^1], provider: null);
}
