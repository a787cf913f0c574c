using System.ComponentModel;

namespace Touyan.Platform.Data;

/// <summary>One page of a list, walked by keys and not by offsets, so that the thousandth page costs what the first does.</summary>
/// <param name="Rows">At most <see cref="PageSize.Most"/> rows.</param>
/// <param name="Next">Cursor of the following page; null at the end.</param>
/// <param name="Previous">Cursor of the page before; null at the beginning.</param>
/// <param name="Total">How many rows the whole list has; null when it was not asked for.</param>
public sealed record Page<TRow>(
    [property: Description("本页各行")] IReadOnlyList<TRow> Rows,
    [property: Description("下一页的游标；没有下一页时为空")] string? Next,
    [property: Description("上一页的游标；没有上一页时为空")] string? Previous,
    [property: Description("总数；没有要求计数时为空")] int? Total = null
);

/// <summary>How many rows a page has.</summary>
public static class PageSize
{
    public const int Usual = 50;

    public const int Most = 200;

    /// <summary>What was asked for, within bounds; nothing asked means the usual.</summary>
    public static int Of(int? asked) => asked is null or <= 0 ? Usual : Math.Min(asked.Value, Most);
}
