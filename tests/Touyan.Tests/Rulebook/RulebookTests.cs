using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Rulebook;

public sealed class RulebookTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);

    [Fact]
    public void A_number_is_read_with_the_article_it_comes_from()
    {
        var rule = Rules.SetUp(Today).MinFullMembers;

        Assert.Equal((3, "ORG-01.min-full-members", Strength.Hard), (rule.Value, rule.Id, rule.Strength));
        Assert.Contains("支部工作条例", rule.Article);
        Assert.Equal(rule, Rules.Number("ORG-01.min-full-members", Today));
    }

    [Fact]
    public void A_past_month_is_recomputed_with_the_rule_of_that_month()
    {
        Assert.Contains("第二十一条", Rules.Security(new(2025, 12, 31)).MinLogMonths.Article);
        Assert.Contains("第二十三条", Rules.Security(new(2026, 1, 1)).MinLogMonths.Article);
        Assert.Equal(2, Rules.Versions("SEC-01.min-log-months").Count);
    }

    [Fact]
    public void A_rule_is_not_read_on_a_day_before_it_was_in_force()
    {
        Assert.Null(Rules.Find("ORG-01.min-full-members", new(2018, 10, 27)));
        Assert.Throws<RuleNotInForceException>(() => Rules.SetUp(new(2018, 10, 27)).MinFullMembers);
    }

    [Fact]
    public void Every_rule_names_an_instrument()
    {
        var all = Rules.Files.SelectMany(f => f.Rules).ToList();

        Assert.True(all.Count > 50);
        Assert.All(all, r => Assert.Matches(r.Evidence is Evidence.L ? "^《|^本地" : "^《", r.Article));
        Assert.All(all, r => Assert.NotEmpty(r.Shown));
    }

    [Theory]
    [InlineData("education", "大专", "大学专科")]
    [InlineData("education", "本 科", "大学本科")]
    [InlineData("education", "大学", "大学本科")]
    [InlineData("education", "中等专科", "中专")]
    [InlineData("education", "普通高中", "高中")]
    [InlineData("education", "硕士", "研究生")]
    [InlineData("ethnicity", "汉", "汉族")]
    [InlineData("ethnicity", " 土　家", "土家族")]
    [InlineData("ethnicity", "维族", "维吾尔族")]
    [InlineData("sex", "女", "女")]
    [InlineData("occupation", "离退休人员", "离退休人员")]
    [InlineData("occupation", "工人(工勤技能人员)", "工勤技能人员")]
    [InlineData("organization-type", "总支部委员会", "党总支")]
    [InlineData("sector", "村", "农村")]
    [InlineData("committee-post", "支部书记", "书记")]
    public void A_written_word_is_resolved_to_the_one_name(string table, string written, string name) =>
        Assert.Equal(name, Rules.Codes(table).Resolve(written)?.Name);

    [Theory]
    [InlineData("member-kind", "党外人士")]
    [InlineData("ethnicity", "汉汉")]
    [InlineData("education", "")]
    public void An_unknown_word_is_not_guessed(string table, string written) => Assert.Null(Rules.Codes(table).Resolve(written));

    [Fact]
    public void Ethnic_groups_are_fifty_six_and_two_more()
    {
        var table = Rules.Codes("ethnicity");

        Assert.Equal(58, table.Entries.Count);
        Assert.Equal(["01"], table.CodesIn("1"));
        Assert.Equal("少数民族", table.GroupOf("56")?.Name);
        Assert.Equal("基诺族", table.Name("56"));
        Assert.Equal("77", table.Name("77"));
    }

    [Theory]
    [InlineData("研究生", "1")]
    [InlineData("大学本科", "2")]
    [InlineData("大学专科", "3")]
    [InlineData("中专", "4")]
    [InlineData("高中", "5")]
    [InlineData("技校", "5")]
    [InlineData("小学", "6")]
    public void Education_counts_under_the_columns_of_the_statistics(string written, string group)
    {
        var table = Rules.Codes("education");

        Assert.Equal(group, table.GroupOf(table.Resolve(written)?.Code)?.Code);
    }

    [Fact]
    public void Every_occupation_that_can_be_written_counts_under_one_of_the_eight_public_groups()
    {
        var table = Rules.Codes("occupation");
        string[] inRosters =
        [
            "专业技术人员",
            "学生",
            "党政机关工作人员",
            "农牧渔民",
            "其他职业人员",
            "企业管理人员",
            "工勤技能人员",
            "离退休人员",
        ];

        Assert.Equal(8, table.Groups.Count);
        Assert.Equal(8, inRosters.Select(word => table.GroupOf(table.Resolve(word)?.Code)?.Code).Distinct().Count(g => g is not null));
    }

    [Theory]
    [InlineData(18, "1")]
    [InlineData(30, "1")]
    [InlineData(31, "2")]
    [InlineData(60, "7")]
    [InlineData(61, "8")]
    [InlineData(101, "8")]
    public void An_age_falls_into_one_band(int age, string band) => Assert.Equal(band, Rules.Ages().Of(age).Code);

    [Theory]
    [InlineData("1949-09-30", "1")]
    [InlineData("1949-10-01", "2")]
    [InlineData("1979-01-01", "3")]
    [InlineData("2012-10-31", "3")]
    [InlineData("2012-11-01", "4")]
    public void A_joining_date_falls_into_one_period(string day, string band) =>
        Assert.Equal(band, Rules.Periods().Of(DateOnly.Parse(day)).Code);

    [Theory]
    [InlineData(3, 5, "3–5 人")]
    [InlineData(6, null, "6 人以上")]
    [InlineData(null, 7, "7 人以下")]
    public void A_range_is_written_with_its_unit(int? min, int? max, string words) => Assert.Equal(words, new Bounds(min, max).With("人"));

    [Fact]
    public void Branches_of_the_statistics_are_the_lasting_ones() =>
        Assert.Equal(["631", "632"], Rules.Codes("organization-type").Entries.Where(e => e.Has("branch")).Select(e => e.Code));
}
