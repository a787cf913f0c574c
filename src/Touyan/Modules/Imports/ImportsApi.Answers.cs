using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Imports.Preview;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Imports;

// What the API takes and tells.
internal sealed partial class ImportsApi
{
    public sealed record Accept([property: Description("全部通过才导入"), Example("false")] bool AllOrNothing);

    public sealed record Undo
    {
        [Description("撤销理由"), Example("镇里发错了表"), StringLength(200)]
        public required string Reason { get; init; }
    }

    public sealed record Uploaded([property: Description("导入编号")] ImportId Id);

    /// <summary>An import as the API tells it.</summary>
    public sealed record Shown
    {
        [Description("导入编号")]
        public ImportId Id { get; init; }

        [Description("种类")]
        public string Kind { get; init; } = "";

        [Description("文件名")]
        public string FileName { get; init; } = "";

        [Description("状态")]
        public ImportStatus Status { get; init; }

        [Description("文件不能读取时的代码")]
        public string? RefusalCode { get; init; }

        [Description("文件不能读取的原因")]
        public string? RefusalMessage { get; init; }

        [Description("行数")]
        public int Rows { get; init; }

        [Description("通过行数")]
        public int Accepted { get; init; }

        [Description("未通过行数")]
        public int Rejected { get; init; }

        [Description("对整张表的提示：读取了隐藏的行、没有填写的按什么登记等；核对完成后有")]
        public IReadOnlyList<string> Notes { get; init; } = [];

        [Description("本页各行的结果")]
        public IReadOnlyList<RowShown> Results { get; init; } = [];

        [Description("下一页从此行号之后开始；没有下一页时为空")]
        public int? Next { get; init; }

        public static Shown Of(ReadImport.View view) =>
            new()
            {
                Id = view.Import.Id,
                Kind = view.Import.Kind,
                FileName = view.Import.FileName,
                Status = view.Import.Status,
                RefusalCode = view.Import.RefusalCode,
                RefusalMessage = view.Import.RefusalMessage,
                Rows = view.Import.Rows,
                Accepted = view.Import.Accepted,
                Rejected = view.Import.Rejected,
                Notes = [.. view.Found?.Notes.Select(n => n.Message) ?? []],
                Results = [.. view.Rows.Select(r => new RowShown(r.Number, r.IsAccepted, r.Problems, r.SubjectId))],
                Next = view.Next,
            };
    }

    /// <summary>A row's outcome.</summary>
    public sealed record RowShown(
        [property: Description("行号")] int Row,
        [property: Description("是否通过")] bool Accepted,
        [property: Description("问题和提示")] IReadOnlyList<SheetProblem> Problems,
        [property: Description("写入后的编号")] Guid? SubjectId
    );
}
