using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Posts.Api;

/// <summary>Which deeds are asked for.</summary>
internal abstract record DeedFilterAsked
{
    [Description("情形；不填为没有撤回的"), Example("confirmed")]
    public Choice<DeedState>? State { get; init; }

    [Description("类别"), Example("activity")]
    public Choice<DeedKind>? Kind { get; init; }

    [Description("服务领域，见规则库 service-area"), Display(Name = "服务领域"), StringLength(2), Example("03")]
    public string? Area { get; init; }

    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("在这个岗位上的"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public ServicePostId? Post { get; init; }

    [Description("这名党员的"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public MemberId? Member { get; init; }

    [Description("服务日期不早于"), Example("2026-01-01")]
    public DateOnly? From { get; init; }

    [Description("服务日期不晚于"), Example("2026-12-31")]
    public DateOnly? To { get; init; }

    protected FindDeeds.Input Filter =>
        new()
        {
            State = State,
            Kind = Kind,
            Area = Area,
            Organization = Organization,
            Post = Post,
            Member = Member,
            From = From,
            To = To,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record DeedsAsked : DeedFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindDeeds.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record DeedsExported : DeedFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindDeeds.Input ToInput() => Filter;
}

/// <summary>A deed.</summary>
internal sealed record DeedAnswer
{
    [Description("服务登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required ServiceDeedId Id { get; init; }

    [Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MemberId MemberId { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("党支部"), Example("中共城东镇东风村支部委员会")]
    public required string Organization { get; init; }

    [Description("岗位的编号；不在岗位上做的为空")]
    public ServicePostId? PostId { get; init; }

    [Description("类别"), Example("goodDeed")]
    public required DeedKind Kind { get; init; }

    [Description("服务领域，见规则库 service-area"), Example("07")]
    public required string Area { get; init; }

    [Description("服务日期"), Example("2026-05-01")]
    public required DateOnly On { get; init; }

    [Description("服务时间，小时"), Example("1.5")]
    public required decimal Hours { get; init; }

    [Description("做了什么"), Example("陪同独居老人就医")]
    public required string What { get; init; }

    [Description("服务对象，概括"), Example("独居老人")]
    public required string ForWhom { get; init; }

    [Description("补记"), Example("false")]
    public required bool IsLate { get; init; }

    [Description("情形；没有确认的不计入"), Example("confirmed")]
    public required DeedState State { get; init; }

    [Description("确认方式；待确认为空"), Example("byBranch")]
    public DeedConfirmation? Confirmation { get; init; }

    [Description("确认人；待确认为空"), Example("王建国")]
    public string? ConfirmedBy { get; init; }

    [Description("撤回原因；没有撤回为空")]
    public string? WithdrawnFor { get; init; }

    public static DeedAnswer Of(DeedRow row) =>
        new()
        {
            Id = row.Id,
            MemberId = row.MemberId,
            Name = row.Name,
            Organization = row.Branch,
            PostId = row.PostId,
            Kind = row.Kind,
            Area = row.Area,
            On = row.On,
            Hours = row.Hours,
            What = row.What,
            ForWhom = row.ForWhom,
            IsLate = row.IsLate,
            State = row.State,
            Confirmation = row.Confirmation,
            ConfirmedBy = row.ConfirmedBy,
            WithdrawnFor = row.WithdrawnFor,
        };
}
