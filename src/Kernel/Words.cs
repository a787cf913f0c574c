using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Touyan.Kernel;

/// <summary>The Chinese word for a value of an enum, from its <see cref="DisplayAttribute"/>.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) =>
        Known.GetOrAdd(
            value,
            static v => v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? v.ToString()
        );
}
