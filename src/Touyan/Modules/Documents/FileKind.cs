using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Documents;

/// <summary>Kinds of files that are kept, told by what is in them.</summary>
public enum FileKind
{
    [Display(Name = "PDF")]
    Pdf = 1,

    [Display(Name = "JPG 图片")]
    Jpeg = 2,

    [Display(Name = "PNG 图片")]
    Png = 3,

    [Display(Name = "Word 文档")]
    Doc = 4,

    [Display(Name = "Word 文档")]
    Docx = 5,

    [Display(Name = "Excel 表格")]
    Xls = 6,

    [Display(Name = "Excel 表格")]
    Xlsx = 7,
}

/// <summary>What is true of a kind of file.</summary>
public static class FileKinds
{
    /// <summary>For the <c>accept</c> of a field; on a phone it offers the camera as well.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.doc,.docx,.xls,.xlsx,image/jpeg,image/png";

    /// <summary>For a field that is meant for the camera: <c>accept="@FileKinds.Picture" capture="environment"</c>.</summary>
    public const string Picture = "image/jpeg,image/png";

    extension(FileKind kind)
    {
        internal string Ending => "." + Name(kind);

        internal string ContentType =>
            kind switch
            {
                FileKind.Pdf => "application/pdf",
                FileKind.Jpeg => "image/jpeg",
                FileKind.Png => "image/png",
                FileKind.Doc => "application/msword",
                FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                FileKind.Xls => "application/vnd.ms-excel",
                FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            };
    }

    private static string Name(FileKind kind) => kind is FileKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant();
}
