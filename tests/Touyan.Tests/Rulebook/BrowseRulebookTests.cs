using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Modules.Rulebook.Reading;

namespace Touyan.Tests.Rulebook;

public sealed class BrowseRulebookTests
{
    private static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, new(2026, 7, 1));
    private static readonly BrowseRulebook Browse = new(Rules);

    // Folders that houses above read and show themselves.
    private static readonly string[] OfHouses = ["papers", "strokes", "procedures", "duties", "messages", "points"];

    [Fact]
    public void Every_file_of_the_folder_has_a_page_of_its_own()
    {
        var files = Directory
            .EnumerateFiles(RulebookLoader.DefaultFolder, "*.yaml", SearchOption.AllDirectories)
            .Where(f => !OfHouses.Contains(Path.GetFileName(Path.GetDirectoryName(f))))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(files.Order(), Browse.Pages().Select(p => p.Id).Order());
        Assert.Equal(Browse.Pages().Count, Browse.Pages().Select(p => p.Href).Distinct().Count());
        Assert.All(Browse.Pages(), p => Assert.True(p.Count > 0 && p.Title.Length > 0 && p.About.Length > 0));
    }

    [Theory]
    [InlineData("ORG-08", "基层党委任期", "/rulebook/rules/ORG-08.committee-term-years")]
    [InlineData("土家", "土家族", "/rulebook/codes/ethnicity#15")]
    [InlineData("大 专", "大学专科", "/rulebook/codes/education#30")]
    [InlineData("第二十四条", "失去联系停止党籍的时间", "/rulebook/rules/MEM-02.lost-contact-months")]
    public void A_word_is_found_in_rules_and_codes(string text, string title, string href) =>
        Assert.Contains(Browse.Find(text), h => h.Title == title && h.Href == href);

    [Fact]
    public void Nothing_is_found_for_no_word_or_an_unknown_one()
    {
        Assert.Empty(Browse.Find(" "));
        Assert.Empty(Browse.Find("飞碟"));
    }

    [Fact]
    public void A_rule_that_is_cited_has_an_address()
    {
        Assert.Equal("/rulebook/rules/ORG-01.min-full-members", Rules.AddressOf("ORG-01.min-full-members"));
        Assert.Null(Rules.AddressOf("ORG-99"));
    }

    [Fact]
    public void Every_role_may_read_the_rule_book()
    {
        var grant = Assert.Single(new RulebookPermissions().Grants, g => g.Permission == RulebookPermissions.Read);

        Assert.Equal(Enum.GetValues<Role>(), grant.Roles);
    }
}
