using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Duplicates;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

/// <summary>Two records of one person over REST: found, compared, merged, unmerged, or settled to be two persons.</summary>
internal sealed class DuplicatesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("重复党员").Needs(MembersPermissions.Merge);
        MapPairs(members.MapGroup("/duplicates"));
        MapMerges(members.MapGroup("/merges/{id:guid}"));
    }

    private static void MapPairs(RouteGroupBuilder duplicates)
    {
        duplicates
            .MapGet("", FindAsync)
            .WithName("listDuplicates")
            .WithSummary("疑似重复的党员")
            .WithDescription("姓名相同，而出生日期相同或公民身份号码只差一处的两份档案；以及最近的合并。")
            .Produces<DuplicatesAnswer>();
        var pair = duplicates.MapGroup("/{first:guid}/{second:guid}");
        pair.MapGet("", CompareAsync)
            .WithName("compareMembers")
            .WithSummary("两份档案逐项对照")
            .WithDescription("敏感信息遮盖。")
            .Produces<ComparisonAnswer>();
        pair.MapPost("/merge", MergeAsync)
            .WithName("mergeMembers")
            .WithSummary("合并为一份")
            .WithDescription("kept 为两份中保留的一份；另一份并入，仍可查看。可以撤销。")
            .Produces<MergeDone>(StatusCodes.Status201Created)
            .Example(DuplicateExamples.Merge)
            .Idempotent();
        pair.MapPost("/distinct", SettleAsync)
            .WithName("settleDistinct")
            .WithSummary("认定不是同一人")
            .WithDescription("不再列为疑似重复。")
            .Produces<MemberDone>()
            .Example(DuplicateExamples.Reason)
            .Idempotent();
    }

    private static void MapMerges(RouteGroupBuilder merge)
    {
        merge
            .MapGet("", ReadAsync)
            .WithName("readMerge")
            .WithSummary("一次合并")
            .WithDescription("保留的、并入的、随同转移的内容和理由。")
            .Produces<MergeAnswer>();
        merge
            .MapPost("/undo", UndoAsync)
            .WithName("undoMerge")
            .WithSummary("撤销合并")
            .WithDescription("两份档案恢复原状，返回原先并入的党员的编号；合并以后又有变动的，不能撤销。")
            .Produces<MemberDone>()
            .Example(DuplicateExamples.Undo)
            .Idempotent();
    }

    private static async Task<DuplicatesAnswer> FindAsync(FindDuplicates find, Actor by, CancellationToken ct) =>
        DuplicatesAnswer.Of(await find.RunAsync(by, ct));

    private static async Task<IResult> CompareAsync(MemberId first, MemberId second, CompareMembers compare, Actor by, CancellationToken ct)
    {
        var view = await compare.RunAsync(first, second, by, ct);
        return view.Refusal?.ToProblem() ?? Results.Ok(ComparisonAnswer.Of(view.Value));
    }

    private static async Task<IResult> MergeAsync(
        MemberId first,
        MemberId second,
        MergeMembers.Input body,
        MergeMembers merge,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await merge.RunAsync(body with { First = first, Second = second }, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/members/merges/{done.Value}", new MergeDone(done.Value));
    }

    private static async Task<IResult> SettleAsync(
        MemberId first,
        MemberId second,
        SettleDistinct.Input body,
        SettleDistinct settle,
        Actor by,
        CancellationToken ct
    ) => Answer(await settle.RunAsync(body with { First = first, Second = second }, by, ct));

    private static async Task<IResult> ReadAsync([Description("合并的编号")] Guid id, ReadMerge read, Actor by, CancellationToken ct)
    {
        var view = await read.RunAsync(id, by, ct);
        return view.Refusal?.ToProblem() ?? Results.Ok(MergeAnswer.Of(view.Value));
    }

    private static async Task<IResult> UndoAsync(
        [Description("合并的编号")] Guid id,
        UndoMerge.Input body,
        UndoMerge undo,
        Actor by,
        CancellationToken ct
    ) => Answer(await undo.RunAsync(body with { Id = id }, by, ct));

    private static IResult Answer(Result<MemberId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new MemberDone(done.Value));
}
