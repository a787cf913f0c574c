using System.Diagnostics;

namespace Touyan.Bench.Servers;

/// <summary>A program run to its end as a process of its own: how long it took and how much memory it held at most.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">Looked at twenty times a second.</param>
internal sealed record ProgramRun(double Seconds, double Megabytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>A command of the product.</summary>
    public static Task<ProgramRun> OfTouyanAsync(Ground ground, params string[] arguments) =>
        RunAsync([TouyanServer.Dll, .. arguments], ground.Settings);

    /// <summary>A part of this bench that is measured like a command of the product.</summary>
    public static Task<ProgramRun> OfBenchAsync(params string[] arguments) =>
        RunAsync([typeof(ProgramRun).Assembly.Location, .. arguments], []);

    private static async Task<ProgramRun> RunAsync(string[] arguments, Dictionary<string, string?> settings)
    {
        // As ./run starts commands.
        settings["DOTNET_TieredPGO"] = "0";
        settings["DOTNET_gcServer"] = "0";
        var began = Stopwatch.GetTimestamp();
        using var process = Shell.Start("dotnet", arguments, settings);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync();
        var most = 0.0;
        while (await Task.WhenAny(ended, Task.Delay(Look)) != ended)
            most = process.Most() ?? most;

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return process.ExitCode == 0
            ? new ProgramRun(seconds, most)
            : throw new InvalidOperationException($"{arguments[1]} ended with {process.ExitCode}: {await said}{await complained}");
    }
}
