using System.Reflection;
using System.Xml.Linq;
using Touyan.Kernel;
using Touyan.Platform;

namespace Touyan.Tests.Architecture;

/// <summary>What everyone uses is explained where it stands.</summary>
public sealed class DocsTests
{
    [Fact]
    public void Public_types_of_the_kernel_say_what_they_are() => AssertExplained(typeof(Actor).Assembly, _ => true);

    [Fact]
    public void Public_types_of_the_platform_say_what_they_are() =>
        AssertExplained(typeof(TouyanOptions).Assembly, t => t.Namespace!.StartsWith("Touyan.Platform", StringComparison.Ordinal));

    private static void AssertExplained(Assembly assembly, Func<Type, bool> concerned)
    {
        var documented = XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        var types = assembly
            .GetExportedTypes()
            .Where(t => !t.IsNested && t.Namespace is { } name && !name.Contains("Migrations", StringComparison.Ordinal) && concerned(t))
            .ToList();

        Assert.NotEmpty(types);
        Offenders.None(types.Where(t => !documented.Contains("T:" + t.FullName)).Select(t => t.FullName));
    }
}
