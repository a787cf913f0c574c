using System.Reflection;

namespace Touyan.Platform.Backup;

internal static class ProgramVersion
{
    /// <summary>As <c>--version</c> tells it.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
