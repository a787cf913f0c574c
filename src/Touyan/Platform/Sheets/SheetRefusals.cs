using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>Why a file is not read. Codes are stable; messages are for the clerk who sent it.</summary>
public static class SheetRefusals
{
    public static Refusal NotAWorkbook { get; } =
        Refusal.Invalid("file.not-a-workbook", "这不是电子表格文件。请用 Excel 或 WPS 另存为 .xlsx，或导出为 CSV 后再上传。");

    public static Refusal Encrypted { get; } = Refusal.Invalid("file.encrypted", "文件设有打开密码，无法读取。请取消密码后重新上传。");

    public static Refusal ZipBomb { get; } =
        Refusal.Invalid("file.zip-bomb", "文件解压后的体积异常，已停止读取。请检查文件来源，另存为新文件后再上传。");

    public static Refusal Unreadable { get; } =
        Refusal.Invalid("file.unreadable", "文件已损坏或格式不规范，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。");

    public static Refusal NoSheet { get; } = Refusal.Invalid("file.no-sheet", "工作簿中没有可读取的工作表。");

    public static Refusal TooMuchText(long limit) =>
        Refusal.Invalid("file.too-large", $"文件内的文字超过 {limit >> 20} MB 的上限，请拆分后分次上传。");

    public static Refusal TooManyRows(int limit) =>
        Refusal.Invalid("file.too-many-rows", $"表格超过 {limit:N0} 行的上限，请拆分后分次上传。");

    public static Refusal HeaderNotFound(IEnumerable<string> titles) =>
        Refusal.Invalid("header.not-found", $"没有找到表头行。表头应包含：{string.Join("、", titles)}。");

    public static Refusal MissingColumns(IEnumerable<string> titles) =>
        Refusal.Invalid("header.missing-columns", $"表头缺少必需的列：{string.Join("、", titles)}。");
}
