namespace Touyan.Platform.Backup;

internal static class DiskFault
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>What an operator can do something about, in words.</summary>
    public static string Say(Exception fault) =>
        fault switch
        {
            IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => "磁盘空间不足",
            UnauthorizedAccessException => $"没有写入权限（当前用户 {Environment.UserName}）",
            _ => fault.Message,
        };
}
