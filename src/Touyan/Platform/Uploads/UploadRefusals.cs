using Touyan.Kernel;

namespace Touyan.Platform.Uploads;

/// <summary>Why a file is not taken, whatever it holds.</summary>
public static class UploadRefusals
{
    public static Refusal Empty { get; } = Refusal.Invalid("file.empty", "文件是空的，没有可读取的内容。");

    public static Refusal TooLarge(long limit) =>
        Refusal.Invalid("file.too-large", $"文件超过 {limit >> 20} MB 的上限，请拆分后分次上传。");
}
