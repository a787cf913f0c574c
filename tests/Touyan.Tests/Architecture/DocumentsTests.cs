using System.Text.RegularExpressions;

namespace Touyan.Tests.Architecture;

/// <summary>Documents point at what is there.</summary>
public sealed partial class DocumentsTests
{
    private static readonly IReadOnlyList<string> Documents =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(f => Path.GetRelativePath(Repository.Root, f)),
    ];

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var links = Documents.SelectMany(d => Link().Matches(Repository.Read(d)).Select(m => (In: d, To: m.Groups[1].Value))).ToList();

        Assert.True(links.Count > 20);
        Offenders.None(
            links.Where(l => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(l.In)!, l.To))).Select(l => $"{l.In}: {l.To}")
        );
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own()
    {
        var numbers = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs/decisions"))
            .Select(f => Path.GetFileName(f)[..4])
            .ToList();

        Assert.True(numbers.Count > 10);
        Offenders.None(numbers.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_test_that_the_security_page_names_is_there()
    {
        var named = TestClass()
            .Matches(Repository.Read("docs/security.md"))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var tests = typeof(DocumentsTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 30);
        Offenders.None(named.Except(tests));
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`")]
    private static partial Regex TestClass();
}
