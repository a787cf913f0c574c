using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Preview;

/// <summary>The imports that a person brought, or answers for, the newest first.</summary>
public sealed class FindImports(TouyanDb db, ImportQueue queue)
{
    public sealed record Row
    {
        [Description("导入编号")]
        public ImportId Id { get; init; }

        [Description("种类代码")]
        public string Kind { get; init; } = "";

        [Description("种类")]
        public string KindTitle { get; init; } = "";

        [Description("文件名")]
        public string FileName { get; init; } = "";

        [Description("状态")]
        public ImportStatus Status { get; init; }

        [Description("上传人")]
        public string UploadedByName { get; init; } = "";

        [Description("上传时间（UTC）")]
        public DateTime UploadedAt { get; init; }

        [Description("行数")]
        public int Rows { get; init; }

        [Description("通过行数")]
        public int Accepted { get; init; }

        [Description("未通过行数")]
        public int Rejected { get; init; }
    }

    public async Task<Page<Row>> RunAsync(string? cursor, Actor by, CancellationToken ct)
    {
        var imports = db.Imports.VisibleTo(by);
        if (Cursor.Read(cursor) is { } after)
        {
            var id = ImportId.From(after.Id);
            imports = imports.Where(i => i.Id < id);
        }

        var rows = await imports
            .OrderByDescending(i => i.Id)
            .Take(PageSize.Usual + 1)
            .Select(i => new Row
            {
                Id = i.Id,
                Kind = i.Kind,
                FileName = i.FileName,
                Status = i.Status,
                UploadedByName = i.UploadedByName,
                UploadedAt = i.UploadedAt,
                Rows = i.Rows,
                Accepted = i.Accepted,
                Rejected = i.Rejected,
            })
            .ToListAsync(ct);
        var page = rows.Take(PageSize.Usual).Select(r => r with { KindTitle = queue.TitleOf(r.Kind) }).ToList();
        var next = rows.Count > PageSize.Usual ? new Cursor("", page[^1].Id.Value).ToString() : null;
        return new Page<Row>(page, next, Previous: null);
    }
}
