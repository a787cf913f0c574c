using System.Diagnostics;

namespace Touyan.Reliability.Servers;

/// <summary>A command of the product as a process of its own beside the server, which may be killed in the middle.</summary>
internal sealed class Command : IDisposable
{
    private readonly Process process;
    private readonly Task<string> said;
    private readonly Task<string> complained;

    private Command(Process process)
    {
        this.process = process;
        (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool HasExited => process.HasExited;

    public static Command Begin(Ground ground, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [TouyanProcess.Dll, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in ground.Settings)
            start.Environment[name] = value;

        return new Command(Process.Start(start)!);
    }

    /// <summary>kill -9, unless it was quicker; true when it was killed.</summary>
    public async Task<bool> KillAsync()
    {
        if (!process.HasExited)
            process.Kill();

        await process.WaitForExitAsync();
        return process.ExitCode != 0;
    }

    /// <summary>Waits for its end; what it said when it failed, null when it did not.</summary>
    public async Task<string?> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"ended with {process.ExitCode}: {await said}{await complained}";
    }

    public void Dispose() => process.Dispose();
}
