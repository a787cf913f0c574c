using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Posts.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record ServiceDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>How many an act settled.</summary>
internal sealed record ServiceSettled([property: Description("办理的件数"), Example("3")] int Count);

/// <summary>Which posts are asked for.</summary>
internal abstract record PostFilterAsked
{
    [Description("岗位名称的一部分"), Display(Name = "岗位名称"), StringLength(ServicePost.NameMaxLength), Example("环境")]
    public string? Name { get; init; }

    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("岗位类别，见规则库 post-kind"), Display(Name = "岗位类别"), StringLength(2), Example("01")]
    public string? Kind { get; init; }

    [Description("服务领域，见规则库 service-area"), Display(Name = "服务领域"), StringLength(2), Example("03")]
    public string? Area { get; init; }

    [Description("情形；不填为正在设置的岗位"), Example("vacant")]
    public Choice<PostFilter>? State { get; init; }

    protected FindPosts.Input Filter =>
        new()
        {
            Name = Name,
            Organization = Organization,
            Kind = Kind,
            Area = Area,
            State = State,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record PostsAsked : PostFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindPosts.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record PostsExported : PostFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindPosts.Input ToInput() => Filter;
}

/// <summary>A post, in a list.</summary>
internal sealed record PostAnswer
{
    [Description("岗位的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required ServicePostId Id { get; init; }

    [Description("岗位名称"), Example("环境整治岗")]
    public required string Name { get; init; }

    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("党组织"), Example("中共城东镇东风村支部委员会")]
    public required string Organization { get; init; }

    [Description("岗位类别，见规则库 post-kind"), Example("02")]
    public required string Kind { get; init; }

    [Description("服务领域，见规则库 service-area"), Example("03")]
    public required string Area { get; init; }

    [Description("承诺事项"), Example("包干一段道路的保洁")]
    public required string Promise { get; init; }

    [Description("人数"), Example("3")]
    public required int Places { get; init; }

    [Description("承担的党员人数"), Example("2")]
    public required int Holders { get; init; }

    [Description("认领待确认的人数"), Example("1")]
    public required int Waiting { get; init; }

    [Description("设置日期"), Example("2026-01-01")]
    public required DateOnly Since { get; init; }

    [Description("期限；长期为空")]
    public DateOnly? Until { get; init; }

    [Description("撤销日期；没有撤销为空")]
    public DateOnly? ClosedOn { get; init; }

    [Description("岗位样本"), Example("false")]
    public required bool IsTemplate { get; init; }

    public static PostAnswer Of(PostRow row) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            OrganizationId = row.OrganizationId,
            Organization = row.Organization,
            Kind = row.Kind,
            Area = row.Area,
            Promise = row.Promise,
            Places = row.Places,
            Holders = row.Holders,
            Waiting = row.Waiting,
            Since = row.Since,
            Until = row.Until,
            ClosedOn = row.ClosedOn,
            IsTemplate = row.IsTemplate,
        };
}

/// <summary>A post with who holds it.</summary>
internal sealed record PostWithHoldersAnswer(
    [property: Description("岗位")] PostAnswer Post,
    [property: Description("承担岗位的党员")] IReadOnlyList<HolderAnswer> Holders
)
{
    public static PostWithHoldersAnswer Of(ShowPost.View view) => new(PostAnswer.Of(view.Row), [.. view.Holders.Select(HolderAnswer.Of)]);
}

/// <summary>Somebody who holds or held a post.</summary>
internal sealed record HolderAnswer(
    [property: Description("认领的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] PostHoldingId Id,
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("开始日期"), Example("2026-01-05")] DateOnly Since,
    [property: Description("方式"), Example("taken")] HoldingSource Source,
    [property: Description("党支部确认日期；待确认为空"), Example("2026-01-06")] DateOnly? ConfirmedOn,
    [property: Description("终止日期；承担中为空")] DateOnly? EndedOn,
    [property: Description("终止方式")] HoldingEnd? End,
    [property: Description("现在承担着这个岗位"), Example("true")] bool IsInForce
)
{
    public static HolderAnswer Of(ShowPost.Holder h) =>
        new(h.Id, h.MemberId, h.Name, h.Since, h.Source, h.ConfirmedOn, h.EndedOn, h.End, h.IsInForce);
}
