using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Duplicates;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>Pairs of records that may be of one person, and the latest merges.</summary>
internal sealed record DuplicatesAnswer(
    [property: Description("疑似重复的各对，按姓名；一次至多 200 对")] IReadOnlyList<PairAnswer> Pairs,
    [property: Description("是否还有；办完这些之后再查"), Example("false")] bool HasMore,
    [property: Description("最近 20 次合并，从新到旧")] IReadOnlyList<MergeLine> Merges
)
{
    public static DuplicatesAnswer Of(FindDuplicates.View view) =>
        new(
            [.. view.Pairs.Select(p => new PairAnswer(RecordAnswer.Of(p.First), RecordAnswer.Of(p.Second), p.Why))],
            view.HasMore,
            [.. view.Merges.Select(m => new MergeLine(m.Id, m.Name, m.Reason, m.MergedAt, m.UndoneAt))]
        );
}

/// <summary>Two records that look alike.</summary>
internal sealed record PairAnswer(
    [property: Description("第一份")] RecordAnswer First,
    [property: Description("第二份")] RecordAnswer Second,
    [property: Description("为什么列为疑似重复"), Example("同名，出生日期相同")] string Why
);

/// <summary>One record of a pair.</summary>
internal sealed record RecordAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId Id,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("出生日期"), Example("1985-07-01")] DateOnly BornOn,
    [property: Description("公民身份号码，遮盖"), Example("3299************19")] string IdNumber,
    [property: Description("入党日期"), Example("2010-06-20")] DateOnly AdmittedOn,
    [property: Description("所在党组织"), Example("中共海安镇江海社区支部委员会")] string Organization
)
{
    public static RecordAnswer Of(FindDuplicates.Row row) =>
        new(row.Id, row.Name, row.BornOn, row.IdNumber.ToString(), row.AdmittedOn, row.Organization);
}

/// <summary>A merge in the list.</summary>
internal sealed record MergeLine(
    [property: Description("合并的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("理由"), Example("见面核实是同一人")] string Reason,
    [property: Description("合并时刻，UTC"), Example("2026-07-02T01:30:00Z")] DateTime MergedAt,
    [property: Description("撤销时刻，UTC；没有撤销为空")] DateTime? UndoneAt
);

/// <summary>Two records side by side.</summary>
internal sealed record ComparisonAnswer(
    [property: Description("第一份的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId First,
    [property: Description("第二份的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e90")] MemberId Second,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("逐项对照")] IReadOnlyList<ComparisonLine> Lines
)
{
    public static ComparisonAnswer Of(CompareMembers.View view) =>
        new(view.First, view.Second, view.Name, [.. view.Lines.Select(l => new ComparisonLine(l.Label, l.First, l.Second, l.Differs))]);
}

/// <summary>One value of both records; sensitive ones masked.</summary>
internal sealed record ComparisonLine(
    [property: Description("项目"), Example("出生日期")] string Label,
    [property: Description("第一份的值；没有登记为空文本"), Example("1985-07-01")] string First,
    [property: Description("第二份的值；没有登记为空文本"), Example("1985-07-11")] string Second,
    [property: Description("是否不同"), Example("true")] bool Differs
);

/// <summary>A merge: what was kept, what went into it.</summary>
internal sealed record MergeAnswer(
    [property: Description("合并的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("保留的党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId KeptId,
    [property: Description("保留的党员"), Example("李伟（3299************19）")] string Kept,
    [property: Description("并入的党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e90")] MemberId MergedId,
    [property: Description("并入的党员"), Example("李伟（3299************27）")] string Merged,
    [property: Description("理由"), Example("见面核实是同一人")] string Reason,
    [property: Description("随同转移的内容"), Example("学历 1 条，表彰 0 条，班子职务 0 条，补上空缺 1 项")] string Moved,
    [property: Description("合并时刻，UTC"), Example("2026-07-02T01:30:00Z")] DateTime MergedAt,
    [property: Description("撤销时刻，UTC；没有撤销为空")] DateTime? UndoneAt
)
{
    public static MergeAnswer Of(ReadMerge.View view)
    {
        var merge = view.Merge;
        return new(
            merge.Id,
            merge.KeptId,
            view.Kept,
            merge.MergedId,
            view.Merged,
            merge.Reason,
            view.Moved,
            merge.MergedAt,
            merge.UndoneAt
        );
    }
}

/// <summary>The merge that was done.</summary>
internal sealed record MergeDone([property: Description("合并的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class DuplicateExamples
{
    public const string Merge = """
        { "kept": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "reason": "见面核实是同一人，以身份证为准" }
        """;

    public const string Reason = """
        { "reason": "见面核实是两个人" }
        """;

    public const string Undo = """
        { "reason": "合错了" }
        """;
}
