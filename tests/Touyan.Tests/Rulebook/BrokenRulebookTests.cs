using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Tests.Support;

namespace Touyan.Tests.Rulebook;

/// <summary>A copy of the real rule book with one thing broken does not start, and says where.</summary>
public sealed class BrokenRulebookTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private readonly RulebookCopy copy = new();

    public void Dispose() => copy.Dispose();

    private RulebookProblem Problem(string file, string old, string broken)
    {
        copy.Change(file, old, broken);

        var refused = Assert.Throws<RulebookException>(() => RulebookLoader.Load(copy.Folder, Today));
        Assert.Contains(refused.Problems[0].Message, refused.ToString());
        return refused.Problems[0];
    }

    [Fact]
    public void The_copy_itself_is_sound() => Assert.NotEmpty(RulebookLoader.Load(copy.Folder, Today).Files);

    [Theory]
    [InlineData("    value: 3\n    unit: 人", "    vale: 3", "不认识的键“vale”")]
    [InlineData("    value: 3\n    unit: 人", "    value: 3\n    value: 4", "键“value”重复")]
    [InlineData("    value: 3\n    unit: 人", "    unit: 人", "取值应为")]
    [InlineData("    local: true\n    local-min: 20", "    local-min: 20", "只用于可由县（市、区）规定的规则")]
    [InlineData("    local-min: 20", "    local-min: 51", "下限大于上限")]
    [InlineData("    local-max: 50", "    local-max: 49", "不在本地取值的界限")]
    [InlineData("    local-min: 20", "    local-values: [一]", "界限用 local-min、local-max")]
    [InlineData("    value: 本单位党员负责人", "    value: 本单位党员负责人\n    local: true", "可以选用的词")]
    [InlineData("    value: 本单位党员负责人", "    value: 一\n    local: true\n    local-values: [二, 三]", "可以选用的词")]
    [InlineData("    values: [书记]\n", "    values: [书记]\n    local: true\n", "只能是一个数或者一个词")]
    [InlineData("    value: 3\n    unit: 人", "    share: 3", "应写成分数")]
    [InlineData("    value: 3\n    unit: 人", "    share: 1/2", "写明是否超过")]
    [InlineData("    value: 3\n    unit: 人", "    value: 3\n    exceeds: true", "只用于比例")]
    [InlineData("    value: 3\n    unit: 人", "    share: 1/2\n    exceeds: true", "取值应为一个整数")]
    [InlineData("    value: 3\n    unit: 人", "    share: 1/2\n    exceeds: true\n    of: all", "格式有误")]
    [InlineData("    value: 3\n    unit: 人", "    value: 3\n    min: 2", "取值应为")]
    [InlineData("    value: 3\n    unit: 人", "    value: 三", "取值应为一个整数")]
    [InlineData("    article: 《中国共产党支部工作条例（试行）》第四条、第五条\n", "", "缺少依据条款")]
    [InlineData(
        "    strength: soft\n    from: 2018-10-28\n    value: 50",
        "    strength: mild\n    from: 2018-10-28\n    value: 50",
        "格式有误"
    )]
    [InlineData("    from: 2018-10-28\n    value: 50", "    from: 2018-13-28\n    value: 50", "格式有误")]
    [InlineData("    from: 2018-10-28\n    value: 50", "    value: 50", "缺少施行日期")]
    [InlineData("    from: 2018-10-28\n    value: 50", "    from: 2018-10-28\n    to: 2018-10-28\n    value: 50", "应晚于施行日期")]
    [InlineData("id: ORG-01.max-branch-members", "id: ORG-01.min-full-members", "施行日期重叠")]
    [InlineData("id: ORG-01.max-branch-members", "id: branch size", "写法不对")]
    [InlineData("id: ORG-01.max-branch-members", "id: ORG-01.other", "ORG-01.max-branch-members")]
    [InlineData("[书记, 组织委员,", "[书记, 组织部长,", "代码表“班子职务”中没有“组织部长”")]
    [InlineData("codes: committee-post", "codes: committee-posts", "没有代码表“committee-posts”")]
    [InlineData("rules:\n", "rules:\n  - [\n", "格式有误")]
    public void A_broken_rule_stops_the_start(string old, string broken, string message) =>
        Assert.Contains(message, Problem("organization-setup.yaml", old, broken).Message);

    [Fact]
    public void The_message_names_file_line_column_and_id()
    {
        var problem = Problem("organization-setup.yaml", "    article: 《中国共产党支部工作条例（试行）》第四条、第五条\n", "");

        Assert.Equal(
            "rulebook/organization-setup.yaml 第 4 行第 5 列 ORG-01.min-full-members：缺少依据条款（article）",
            problem.ToString()
        );
    }

    [Theory]
    [InlineData("    value: 3\n", "    value: 三\n", 0, 0)]
    [InlineData("    value: 3\n", "    vale: 3\n", 10, 5)]
    [InlineData("    from: 2018-10-28\n    value: 3", "    from: 2018-10-40\n    value: 3", 9, 11)]
    [InlineData("    from: 2018-10-28\n    value: 3", "    from: 2018-10-28\n    to: 2018-10-28\n    value: 3", 10, 9)]
    [InlineData("    value: 3\n", "    share:   3/2\n    exceeds: true\n", 10, 14)]
    public void A_wrong_value_is_found_in_its_column(string old, string broken, int line, int column)
    {
        var problem = Problem("organization-setup.yaml", old, broken);

        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("codes/sex.yaml", "code: '2'", "code: '1'", "代码 1 重复")]
    [InlineData("codes/sex.yaml", "女性", "男性", "已是代码 1 的名称或别名")]
    [InlineData("codes/sector.yaml", "group: '8', tags", "group: '88', tags", "没有分组 88")]
    [InlineData("codes/sector.yaml", "tags: [township]", "tags: [town]", "没有标记 town")]
    [InlineData("codes/degree.yaml", "parent: '2'", "parent: '22'", "没有上级代码 22")]
    [InlineData("codes/sex.yaml", "standard: ", "note: ", "不认识的键“note”")]
    [InlineData("bands/age.yaml", "from: 31", "from: 32", "不留空隙")]
    [InlineData("bands/age.yaml", "from: 31", "from: thirty", "写法正确的界限")]
    [InlineData("bands/age.yaml", "of: years", "of: months", "应为 years 或 days")]
    [InlineData("calendar/working-days.yaml", "[2004-01-01]", "[2005-01-01]", "不在 2004 年")]
    [InlineData("calendar/working-days.yaml", "[2004-01-17, 2004-01-18]", "[2004-01-22]", "既是放假日又是上班日")]
    public void A_broken_table_stops_the_start(string file, string old, string broken, string message)
    {
        var problem = Problem(file, old, broken);

        Assert.Contains(message, problem.Message);
        Assert.Equal("rulebook/" + file, problem.File);
    }

    [Theory]
    [InlineData("{ up-to: 5000.00, rate: 1% }", "{ up-to: 2000.00, rate: 1% }", "从小到大")]
    [InlineData("{ up-to: 5000.00, rate: 1% }", "{ rate: 1% }", "除最后一档外都应写明上限")]
    [InlineData("{ rate: 2% }", "{ up-to: 90000.00, rate: 2% }", "除最后一档外都应写明上限")]
    [InlineData("{ rate: 2% }", "{ rate: 2 }", "应写明比例（rate）")]
    [InlineData("{ rate: 2% }", "{ rate: 101% }", "应写明比例（rate）")]
    [InlineData("{ rate: 2% }", "{ rates: 2% }", "不认识的键“rates”")]
    public void A_broken_table_of_rates_stops_the_start(string old, string broken, string message) =>
        Assert.Contains(message, Problem("dues.yaml", old, broken).Message);

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start() =>
        Assert.Throws<RulebookException>(() => RulebookLoader.Load(Path.Combine(copy.Folder, "none"), Today));
}
