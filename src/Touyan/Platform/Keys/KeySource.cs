using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Touyan.Platform.Keys;

/// <summary>Reads the key ring from where it is.</summary>
internal abstract class KeySource
{
    /// <summary>Where that is, for people.</summary>
    public abstract string Place { get; }

    /// <summary>The document; null when there is none.</summary>
    public abstract byte[]? Read();

    public static KeySource Of(KeySettings settings) =>
        settings switch
        {
            { Command: { } command } => new CommandSource(command),
            { Ring: { } ring } => new TextSource(ring),
            _ => new FileSource(settings.File),
        };
}

/// <summary>The environment holds it.</summary>
internal sealed class TextSource(string base64) : KeySource
{
    public override string Place => "环境变量 TOUYAN_KEY_RING";

    public override byte[] Read() =>
        Base64.IsValid(base64) ? Convert.FromBase64String(base64) : throw new KeyException(KeyWords.Unreadable(Place, "不是 base64 文本"));
}

/// <summary>A command tells it: a key management service, a vault, a smart card.</summary>
internal sealed class CommandSource(string command) : KeySource
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override string Place => $"环境变量 TOUYAN_KEY_COMMAND 指定的命令：{command}";

    public override byte[] Read()
    {
        using var process = Process.Start(Shell()) ?? throw new KeyException(KeyWords.CommandFailed(Place, "不能启动"));
        var output = ReadAllAsync(process.StandardOutput.BaseStream);
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new KeyException(KeyWords.CommandFailed(Place, $"{Patience.TotalSeconds:0} 秒内没有结束"));
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new KeyException(KeyWords.CommandFailed(Place, $"退出码 {process.ExitCode}。{Short(error.GetAwaiter().GetResult())}"));
    }

    private ProcessStartInfo Shell()
    {
        var (shell, option) = OperatingSystem.IsWindows() ? ("cmd.exe", "/c") : ("/bin/sh", "-c");
        return new ProcessStartInfo(shell, [option, command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }

    private static async Task<byte[]> ReadAllAsync(Stream output)
    {
        using var all = new MemoryStream();
        await output.CopyToAsync(all).ConfigureAwait(false);
        return all.ToArray();
    }

    private static string Short(string error) => error.Trim() is { Length: > 300 } length ? length[..300] : error.Trim();
}

/// <summary>A file that only the program's user may read.</summary>
internal sealed class FileSource(string path) : KeySource
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Beside = ".new";

    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(30);

    public override string Place => $"文件 {path}";

    public override byte[]? Read()
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new KeyException(KeyWords.Unreadable(Place, $"没有读取权限（当前用户 {Environment.UserName}）"), e);
        }
    }

    /// <summary>Writes a first ring; false when someone else was quicker.</summary>
    public bool Make(byte[] ring)
    {
        var beside = WriteBeside(ring);
        try
        {
            File.Move(beside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
            return false;
        }
    }

    /// <summary>Puts another ring in its place: whoever reads meanwhile reads the one or the other, and a crash leaves one of them whole.</summary>
    public void Replace(byte[] ring) => File.Move(WriteBeside(ring), path, overwrite: true);

    /// <summary>
    /// Holds the file still while it is changed: of two processes that change it at once the second waits and then reads what the first wrote, so
    /// that no key is lost. The hold ends with its process. What a killed one left beside the file goes.
    /// </summary>
    public IDisposable Hold()
    {
        FileStream? held = null;
        if (!SpinWait.SpinUntil(() => (held = TryHold()) is not null, LongestHold))
            throw new KeyException(KeyWords.Unreadable(Place, "另一个进程正在更改它"));

        foreach (var left in Directory.GetFiles(Folder, Path.GetFileName(path) + ".*" + Beside))
            File.Delete(left);

        return held!;
    }

    private FileStream? TryHold()
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = Own;

        try
        {
            return new FileStream(path + ".lock", how);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private string WriteBeside(byte[] ring)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, Own | UnixFileMode.UserExecute);

        var beside = $"{path}.{Guid.CreateVersion7():N}{Beside}";
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = Own;

        using var file = new FileStream(beside, how);
        file.Write(ring);
        file.Flush(flushToDisk: true);
        return beside;
    }
}
