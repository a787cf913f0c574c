using System.Diagnostics;
using Touyan.Kernel;

namespace Touyan.Platform.Scanning;

/// <summary>
/// Has an operator's scanner look a file through before anything is done with it (TOUYAN_SCAN_COMMAND). The file goes to its standard input and never
/// to a disk: what was sent lies nowhere in the clear. Whatever is not clearly a yes is a no: a scanner that is missing, fails, takes too long or does
/// not listen to the end lets nothing pass.
/// </summary>
public sealed class FileScan(ScanSettings settings, ILogger<FileScan> log)
{
    private const int Clean = 0;
    private const int Harmful = 1;

    /// <summary>Why the file is not to be used; null when it may be, or when no scanner is configured.</summary>
    /// <param name="send">Writes the file's content.</param>
    /// <param name="ct">Ends the scanner as well.</param>
    public async Task<Refusal?> LookAsync(Func<Stream, CancellationToken, Task> send, CancellationToken ct)
    {
        if (settings.Command is not { } command)
            return null;

        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(settings.Patience);
        using var scanner = Process.Start(Shell(command))!;
        try
        {
            return VerdictOf(await RunAsync(scanner, send, time.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Unanswered($"no answer within {settings.Patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!scanner.HasExited)
                scanner.Kill(entireProcessTree: true);
        }
    }

    // The exit code, and whether it heard the file to its end.
    private static async Task<(int Code, bool HeardAll)> RunAsync(
        Process scanner,
        Func<Stream, CancellationToken, Task> send,
        CancellationToken ct
    )
    {
        // What it says may name the file's content; it is let out, so that it is not held up, and not kept.
        var said = Task.WhenAll(
            scanner.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None),
            scanner.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None)
        );
        var heardAll = await SendAsync(scanner.StandardInput.BaseStream, send, ct).WaitAsync(ct);
        await said.WaitAsync(ct);
        await scanner.WaitForExitAsync(ct);
        return (scanner.ExitCode, heardAll);
    }

    private static async Task<bool> SendAsync(Stream input, Func<Stream, CancellationToken, Task> send, CancellationToken ct)
    {
        try
        {
            await using (input)
                await send(input, ct);

            return true;
        }
        catch (IOException)
        {
            // It hung up: many do as soon as they have found something.
            return false;
        }
    }

    private Refusal? VerdictOf((int Code, bool HeardAll) scan) =>
        scan switch
        {
            (Clean, true) => null,
            (Harmful, _) => ScanRefusals.Harmful,
            (Clean, false) => Unanswered("it did not read the whole file"),
            var (code, _) => Unanswered($"exit code {code}"),
        };

    private Refusal Unanswered(string why)
    {
        log.LogError("An uploaded file was refused because the scanner of TOUYAN_SCAN_COMMAND gave no verdict: {Why}", why);
        return ScanRefusals.NotScanned;
    }

    private static ProcessStartInfo Shell(string command)
    {
        var (shell, option) = OperatingSystem.IsWindows() ? ("cmd.exe", "/c") : ("/bin/sh", "-c");
        return new ProcessStartInfo(shell, [option, command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
