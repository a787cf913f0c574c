using System.Diagnostics;
using System.Globalization;

namespace Touyan.Bench.Servers;

/// <summary>Memory of another process in MB, as the kernel counts it.</summary>
internal static class ProcessMemory
{
    /// <summary>What it holds now.</summary>
    public static double Now(this Process process) => Read(process, "VmRSS:") ?? 0;

    /// <summary>The most that it ever held; null once it has ended.</summary>
    public static double? Most(this Process process) => Read(process, "VmHWM:");

    private static double? Read(Process process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null
                ? null
                : double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
