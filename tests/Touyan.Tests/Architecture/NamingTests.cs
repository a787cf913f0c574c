using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Touyan.Tests.Architecture;

/// <summary>Names say the act; a file has one reason to be opened.</summary>
public sealed partial class NamingTests
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Service", "Dto", "Impl", "Base"];

    // Interfaces with one implementation that are no door of a house: what the platform asks and exactly one house answers is
    // found by the test itself; these are the rest, each with its reason.
    private static readonly Dictionary<string, string> Seams = new(StringComparer.Ordinal)
    {
        ["ISecret"] = "a secret of whatever type, for the data layer",
        ["INewDb"] = "hides which of the two database contexts is in use",
    };

    private static readonly IReadOnlyList<TypeDefinition> Written =
    [
        .. Code.Types.Where(t =>
            !t.Name.Contains('<') && t.Namespace != "AspNetCoreGeneratedDocument" && !Code.HomeOf(t).Namespace.Contains("Migrations")
        ),
    ];

    [Fact]
    public void No_name_is_an_empty_word()
    {
        Assert.True(Written.Count > 50);
        Offenders.None(
            Written
                .Where(t =>
                    Empty.Any(word => Bare(t).EndsWith(word, StringComparison.Ordinal))
                    && !Bare(t).EndsWith("TagHelper", StringComparison.Ordinal)
                )
                .Select(t => t.FullName)
        );
    }

    [Fact]
    public void An_interface_has_several_implementations_or_is_a_door_or_a_seam()
    {
        var interfaces = Written.Where(t => t.IsInterface).ToList();
        var implementers = Written
            .Where(t => !t.IsInterface)
            .SelectMany(t => t.Interfaces.Select(i => (Interface: i.InterfaceType.GetElementType().FullName, By: Code.HomeOf(t))))
            .ToLookup(pair => pair.Interface, pair => pair.By, StringComparer.Ordinal);

        var lonely = interfaces.Where(i =>
            implementers[i.FullName].Count() < 2
            && !Code.HomeOf(i).IsDoor
            && !Seams.ContainsKey(i.Name)
            && !(Code.HomeOf(i).IsPlatform && implementers[i.FullName].All(by => by.House is not null))
        );

        Assert.NotEmpty(interfaces);
        Offenders.None(lonely.Select(i => i.FullName));
    }

    [Fact]
    public void A_page_model_is_called_a_page()
    {
        var models = Written.Where(IsPageModel).ToList();

        Assert.NotEmpty(models);
        Offenders.None(models.Where(m => !m.IsAbstract && !m.Name.EndsWith("Page", StringComparison.Ordinal)).Select(m => m.FullName));
    }

    [Fact]
    public void A_use_case_needs_at_most_four_things()
    {
        var useCases = Written.Where(t => t.Methods.Any(m => m is { IsPublic: true, Name: "RunAsync", IsStatic: false })).ToList();

        Assert.NotEmpty(useCases);
        Offenders.None(
            useCases.Where(t => t.Methods.Any(m => m.IsConstructor && !m.IsStatic && m.Parameters.Count > 4)).Select(t => t.FullName)
        );
    }

    [Fact]
    public void A_namespace_is_the_folder()
    {
        var files = Repository.SourceFiles("src").Where(f => Path.GetFileName(f) != "Program.cs").ToList();
        var strays = files.Where(f => NamespaceLine().Match(Repository.Read(f)).Groups["name"].Value != NamespaceOf(f));

        Assert.NotEmpty(files);
        Offenders.None(strays);
    }

    [Theory]
    [InlineData("src", "*.cs", 250)]
    [InlineData("src", "*.cshtml", 250)]
    [InlineData("tests", "*.cs", 400)]
    public void A_file_is_short_enough_to_be_read(string folder, string pattern, int lines)
    {
        var files = Repository.SourceFiles(folder, pattern);

        Assert.True(files.Count > 10);
        Offenders.None(files.Where(f => Repository.Read(f).Count(c => c == '\n') > lines));
    }

    internal static bool IsPageModel(TypeDefinition type)
    {
        for (var up = type.BaseType; up is not null; up = up.Module == type.Module ? up.Resolve()?.BaseType : null)
        {
            if (up.Name == "PageModel")
                return true;
        }

        return false;
    }

    private static string Bare(TypeDefinition type) => type.Name.Split('`')[0];

    private static string NamespaceOf(string file)
    {
        var folders = Path.GetDirectoryName(file)!.Split('/')[1..];
        return folders[0] == "Kernel" ? string.Join('.', folders.Prepend("Touyan")) : string.Join('.', folders);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();
}
