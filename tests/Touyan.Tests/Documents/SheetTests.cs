using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Printing;
using Touyan.Modules.Documents.Register;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Papers stand on sheets of A4 whose numbers hold, and nothing of their words is lost where a sheet ends.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task A_letter_has_its_three_parts_in_order_and_a_seal_in_the_middle_one()
    {
        var county = await SmallCounty.OpenAsync();

        var sheets = (await ShownAsync(county, (await county.IssueAsync(county.Letter())).Id)).Sheets;

        Assert.True(sheets.Count <= 2, $"{sheets.Count} sheets");
        Assert.Equal(
            ["中国共产党党员组织关系介绍信（存根）", "中国共产党党员组织关系介绍信", "中国共产党党员组织关系介绍信（回执联）"],
            sheets.SelectMany(s => s.Blocks).Where(b => b.Kind is SheetBlockKind.Title).Select(b => b.Texts[0])
        );
        Assert.Single(sheets.SelectMany(s => s.Blocks), b => b.Kind is SheetBlockKind.Seal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(131)]
    public async Task A_long_text_goes_on_from_sheet_to_sheet(int times)
    {
        var county = await SmallCounty.OpenAsync();
        var body = string.Join('\n', Enumerable.Range(1, times).Select(i => $"第{i}段：班子任期届满，拟于近期召开党员大会进行换届。"));

        var sheets = (await ShownAsync(county, (await county.IssueAsync(county.Request(body))).Id)).Sheets;

        var words = string.Concat(
            sheets.SelectMany(s => s.Blocks).Where(b => b.Kind is SheetBlockKind.Text or SheetBlockKind.Left).Select(b => b.Texts[0])
        );
        Assert.Contains(body.Replace("\n", ""), words);
        Assert.All(sheets, s => Assert.InRange(s.Blocks.Sum(Measure.Of), 1, Measure.Sheet));
        Assert.Equal(Enumerable.Range(1, sheets.Count), sheets.Select(s => s.Number));
        Assert.All(sheets, s => Assert.Equal(sheets.Count, s.Of));
    }

    [Fact]
    public async Task A_row_longer_than_a_sheet_is_parted()
    {
        var county = await SmallCounty.OpenAsync();
        var draft = county.Request() with
        {
            Kind = "floating-book",
            Values = new Dictionary<string, string?>
            {
                ["direction"] = "流出",
                ["on"] = "2026年11月20日",
                ["count"] = "150",
                ["contact"] = "李伟",
                ["list"] = string.Join('\n', Enumerable.Range(1, 150).Select(i => $"{i}　某同志　流向上海")),
            },
        };

        var sheets = (await ShownAsync(county, (await county.IssueAsync(draft)).Id)).Sheets;

        var names = sheets.SelectMany(s => s.Blocks).Where(b => b.Kind is SheetBlockKind.Row && b.Texts[0].StartsWith("名册")).ToList();
        Assert.True(names.Count > 3);
        Assert.Equal(draft.Values["list"], string.Join('\n', names.Select(b => b.Texts[1].Trim('\n'))));
        Assert.All(sheets, s => Assert.InRange(s.Blocks.Sum(Measure.Of), 1, Measure.Sheet));
    }

    [Fact]
    public async Task A_bundle_tells_in_front_where_each_part_begins()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var request = await county.IssueAsync(county.Request(string.Concat(Enumerable.Repeat("正文很长。", 700))));
        var order = new BundleOrder(
            "发展党员卷宗",
            ["李伟", "中共城东镇东风村支部委员会"],
            [
                BundlePart.Of("请示", request.Id, "名单"),
                BundlePart.List("证明材料", "身份证复印件", "学历证书复印件"),
                BundlePart.Of("介绍信", letter.Id),
            ]
        );

        var bundle = await county.RunAsync<IPapers, Bundle>(Role.CountyAdministrator, (papers, by) => papers.BindAsync(order, by, default));
        var seen = await county.RunAsync<IPapers, Bundle>(Role.BranchSecretary, (papers, by) => papers.BindAsync(order, by, default));

        Assert.Equal(["请　示", "证明材料", "中国共产党党员组织关系介绍信（存根）"], bundle.Contents.Select(e => TitleOn(bundle, e.Page)));
        Assert.Equal(Enumerable.Range(1, bundle.Sheets.Count), bundle.Sheets.Select(s => s.Number));
        Assert.Equal(bundle.Contents[0].Page + 3, bundle.Contents[1].Page);
        Assert.Equal(
            bundle.Contents.Select(e => $"{e.Page}"),
            bundle.Sheets[1].Blocks.Where(b => b.Kind is SheetBlockKind.Entry).Select(b => b.Texts[3])
        );
        Assert.Equal(["证明材料", "介绍信"], seen.Contents.Select(e => e.Title));
    }

    private static string TitleOn(Bundle bundle, int page) => bundle.Sheets[page - 1].Blocks[0].Texts[0];

    private static async Task<ShowPaper.View> ShownAsync(SmallCounty county, PaperId id) =>
        (
            await county.RunAsync<ShowPaper, Result<ShowPaper.View>>(Role.CountyAdministrator, (show, by) => show.RunAsync(id, by, default))
        ).Value;
}
