using Touyan.Kernel;

namespace Touyan.Platform.Scanning;

/// <summary>Why a file was not let in by the scanner.</summary>
public static class ScanRefusals
{
    /// <summary>The scanner found something.</summary>
    public static Refusal Harmful { get; } =
        Refusal.Invalid("file.harmful", "文件未通过安全检查，可能含有病毒或恶意内容，没有接收。请勿再打开该文件，并告知系统管理员。");

    /// <summary>The scanner gave no verdict.</summary>
    public static Refusal NotScanned { get; } =
        Refusal.Invalid("file.not-scanned", "文件没有完成安全检查，因此没有接收。请稍后再试；如仍然不行，请告知系统管理员。");
}
