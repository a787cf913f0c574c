using System.Diagnostics;

namespace Touyan.Tests.Support;

/// <summary>A command as an operator types it: a process of its own, in the folder of a database.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static Task<ProgramRun> OfAsync(TestDatabase database, params string[] arguments) =>
        InAsync(database.Folder, database.ConnectionString, arguments);

    /// <summary>In a folder, which is the data folder as well.</summary>
    public static async Task<ProgramRun> InAsync(string folder, string? database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Touyan.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        start.Environment["TOUYAN_DATA"] = folder;
        start.Environment["TOUYAN_DATABASE"] = database ?? "";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
