using System.Runtime.InteropServices;

namespace Touyan.Bench.Report;

/// <summary>On what it was measured.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal));
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        return $"{Environment.ProcessorCount} cores of {model?.Split(':')[1].Trim()}, {memory} GB, {RuntimeInformation.FrameworkDescription}; "
            + $"load when it ended {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";
    }
}
