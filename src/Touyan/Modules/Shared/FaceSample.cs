using Touyan.Platform.Ui;

namespace Touyan.Modules.Shared;

/// <summary>Invented data for the page of components.</summary>
public sealed class FaceSample
{
    public sealed record Row(string Name, string Sex, DateOnly JoinedOn, string Branch, int Age);

    public IReadOnlyList<Row> Rows { get; } =
    [
        new("王建国", "男", new(1984, 7, 1), "城东社区第一党支部", 66),
        new("欧阳秀英", "女", new(1999, 12, 28), "新时代实验小学教育集团联合党支部", 51),
        new("李军", "男", new(2021, 6, 18), "机关第三党支部", 34),
    ];

    public Chart Ages { get; } =
        new(
            ChartKind.Bar,
            "党员年龄",
            "名",
            [
                .. new[] { "30岁及以下", "31至35岁", "36至40岁", "41至45岁", "46至50岁", "51至55岁", "56至60岁", "61岁及以上" }.Zip(
                    [2410, 2105, 1933, 1720, 1811, 2044, 2190, 6105],
                    (band, n) => new ChartPoint(band, n, "/face?band=" + n)
                ),
            ]
        );

    public Chart Education { get; } =
        new(
            ChartKind.Pie,
            "党员学历",
            "名",
            [
                new("研究生", 812, "/face"),
                new("大学本科", 6930, "/face"),
                new("大学专科", 4100, "/face"),
                new("高中、中专", 3800, "/face"),
                new("初中及以下", 4676, "/face"),
            ]
        );

    public Chart Growth { get; } =
        new(
            ChartKind.Line,
            "近年发展党员",
            "名",
            [.. Enumerable.Range(2019, 7).Select(y => new ChartPoint(y + "年", 280 + (y * 37 % 90), "/face"))]
        );

    public Chart Sexes { get; } =
        new(
            ChartKind.Bar,
            "各类组织的党员",
            "名",
            [
                new("农村", 8100, "/face", "男"),
                new("农村", 2300, "/face", "女"),
                new("社区", 2900, "/face", "男"),
                new("社区", 1900, "/face", "女"),
                new("机关", 2700, "/face", "男"),
                new("机关", 1200, "/face", "女"),
            ]
        );

    public IReadOnlyList<TreeNode> Tree { get; } =
    [
        new("1", "中共示例县委员会", "/face")
        {
            IsOpen = true,
            Note = "1186 个党支部",
            Children =
            [
                new("11", "城东街道党工委", "/face")
                {
                    ChildrenHref = "/face?handler=Children&of=11",
                    OpenHref = "/face?open=11",
                    Note = "86 个党支部",
                },
                new("12", "海东镇党委", "/face")
                {
                    IsOpen = true,
                    Children = [new("121", "东风村党总支", "/face") { IsCurrent = true }, new("122", "镇机关党支部", "/face")],
                },
                new("13", "县级机关工委", "/face"),
            ],
        },
    ];

    public IReadOnlyList<TreeNode> Below { get; } = [new("111", "城东社区党委", "/face"), new("112", "新华社区党总支", "/face")];
}
