using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Rulebook;

/// <summary>A house above keeps files of its own in the rule book; they are read as strictly as the rest.</summary>
public sealed class RulebookFolderTests : IDisposable
{
    private readonly RulebookCopy copy = new();

    public sealed class Recipe : Located
    {
        public string? Title { get; set; }
        public List<Step> Steps { get; set; } = [];
    }

    public sealed class Step : Located
    {
        public string? Rule { get; set; }
    }

    public void Dispose() => copy.Dispose();

    private List<string> Read(string text)
    {
        Directory.CreateDirectory(Path.Combine(copy.Folder, "recipes"));
        File.WriteAllText(Path.Combine(copy.Folder, "recipes", "one.yaml"), text);
        var folder = RulebookFolder.Open(copy.Folder, new(2026, 7, 1));
        return folder.Read<Recipe, List<string>>(
            "recipes",
            (files, problems) =>
            {
                foreach (var file in files)
                    problems.AddRange(
                        file.Content.Steps.Where(s => folder.Rules.Versions(s.Rule!).Count == 0)
                            .Select(s => file.Wrong(s.At("rule"), s.Rule, "没有这条规则"))
                    );
                return [.. files.Select(f => f.Content.Title!)];
            }
        );
    }

    [Fact]
    public void Its_files_are_read() => Assert.Equal(["转接"], Read("title: 转接\nsteps:\n  - rule: TRF-04.letter-months\n"));

    [Fact]
    public void What_its_own_check_finds_stops_the_start_with_the_place()
    {
        var refused = Assert.Throws<RulebookException>(() =>
            Read("title: 转接\nsteps:\n  - rule: TRF-04.letter-months\n  - rule: TRF-99.none\n")
        );

        Assert.Equal("rulebook/recipes/one.yaml 第 4 行第 11 列 TRF-99.none：没有这条规则", refused.Problems.Single().ToString());
    }

    [Theory]
    [InlineData("title: 转接\nstep: []\n", "第 2 行第 1 列：不认识的键“step”")]
    [InlineData("title: 转接\nline: 3\n", "第 2 行第 1 列：不认识的键“line”")]
    [InlineData("title: 转接\nplace: {}\n", "第 2 行第 1 列：不认识的键“place”")]
    [InlineData("", "第 1 行第 1 列：文件是空的")]
    public void What_cannot_be_read_stops_the_start(string text, string said) =>
        Assert.Contains(said, Assert.Throws<RulebookException>(() => Read(text)).Problems.Single().ToString());
}
