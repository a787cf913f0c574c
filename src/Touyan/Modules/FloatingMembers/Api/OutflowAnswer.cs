using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers.Api;

/// <summary>One time away with its story.</summary>
internal sealed record OutflowAnswer
{
    [Description("登记和按规则推算的情形")]
    public required OutflowRowAnswer Outflow { get; init; }

    [Description("外出原因"), Example("work")]
    public required FloatingReason Reason { get; init; }

    [Description("去向"), Example("privateEnterprise")]
    public required FloatingPlace Kind { get; init; }

    [Description("地点相对固定"), Example("true")]
    public required bool IsFixedPlace { get; init; }

    [Description("所在单位"), Example("某某建设集团有限公司")]
    public string? Unit { get; init; }

    [Description("在外联系电话，只显示一部分"), Example("138******01")]
    public string? Phone { get; init; }

    [Description("流动党员活动证编号"), Example("流动2026001")]
    public string? CardNumber { get; init; }

    [Description("支部联系人"), Example("王建国")]
    public required string ContactPerson { get; init; }

    [Description("服务的驻外党组织"), Example("驻上海建筑业流动党员党总支")]
    public string? Station { get; init; }

    [Description("流出前教育的日期；没有为空"), Example("2026-02-26")]
    public DateOnly? EducatedOn { get; init; }

    [Description("教育内容")]
    public string? EducationContent { get; init; }

    [Description("谈话教育人"), Example("王建国")]
    public string? EducatedBy { get; init; }

    [Description("未能在流出前教育的原因；按时教育的为空")]
    public string? EducationLateReason { get; init; }

    [Description("结束方式；正在外出为空"), Example("returned")]
    public OutflowEnd? End { get; init; }

    [Description("双方已确认的流入登记；没有为空")]
    public HostAnswer? Host { get; init; }

    [Description("本支部登记的在流入地交纳党费")]
    public required IReadOnlyList<DuesAwayAnswer> Dues { get; init; }

    [Description("联系记录，从新到旧，流入地登记的也在其中")]
    public required IReadOnlyList<ContactAnswer> Contacts { get; init; }

    public static OutflowAnswer Of(ShowOutflow.View view) =>
        new()
        {
            Outflow = OutflowRowAnswer.Of(view.Row, view.Findings),
            Reason = view.Outflow.Reason,
            Kind = view.Outflow.Kind,
            IsFixedPlace = view.Outflow.IsFixedPlace,
            Unit = view.Outflow.Unit,
            Phone = view.Outflow.Phone?.ToString(),
            CardNumber = view.Outflow.CardNumber,
            ContactPerson = view.ContactPerson,
            Station = view.Row.Station,
            EducatedOn = view.Outflow.EducatedOn,
            EducationContent = view.Outflow.EducationContent,
            EducatedBy = view.Outflow.EducatedBy,
            EducationLateReason = view.Outflow.EducationLateReason,
            End = view.Outflow.End,
            Host = view.Host is { } host ? HostAnswer.Of(host) : null,
            Dues = [.. view.Dues.Select(DuesAwayAnswer.Of)],
            Contacts = [.. view.Contacts.Select(c => new ContactAnswer(c.Id, c.On, c.Channel, c.Source, c.Content, c.RecordedBy))],
        };
}

/// <summary>The side that received him.</summary>
internal sealed record HostAnswer(
    [property: Description("流入登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] InflowId InflowId,
    [property: Description("接收的党组织"), Example("中共河西镇柳桥村支部委员会")] string Organization,
    [property: Description("流入日期"), Example("2026-03-05")] DateOnly ArrivedOn,
    [property: Description("签批流出的日期；还在为空")] DateOnly? LeftOn,
    [property: Description("现居住或者工作地点"), Example("柳桥村三组")] string Place,
    [property: Description("在流入地交纳党费")] IReadOnlyList<DuesAnswer> Dues
)
{
    public static HostAnswer Of(ShowOutflow.Host host) =>
        new(host.InflowId, host.Organization, host.ArrivedOn, host.LeftOn, host.Place, [.. host.Dues.Select(DuesAnswer.Of)]);
}

/// <summary>Dues paid at the receiving organisation.</summary>
internal sealed record DuesAnswer(
    [property: Description("登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("起始月份的第一天"), Example("2026-03-01")] DateOnly From,
    [property: Description("截止月份的第一天"), Example("2026-05-01")] DateOnly To,
    [property: Description("金额，以分为单位"), Example("1250")] long AmountFen,
    [property: Description("交纳日期"), Example("2026-05-20")] DateOnly PaidOn,
    [property: Description("登记人"), Example("张敏")] string RecordedBy,
    [property: Description("登记错了撤销的；没有撤销为空")] TakenBackAnswer? TakenBack
)
{
    public static DuesAnswer Of(InflowDues dues) =>
        new(dues.Id, dues.FromMonth, dues.ToMonth, dues.AmountFen, dues.PaidOn, dues.RecordedBy, TakenBackAnswer.Of(dues));
}

/// <summary>Dues paid elsewhere, as his own branch noted them.</summary>
internal sealed record DuesAwayAnswer(
    [property: Description("登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("起始月份的第一天"), Example("2026-03-01")] DateOnly From,
    [property: Description("截止月份的第一天"), Example("2026-05-01")] DateOnly To,
    [property: Description("金额，以分为单位"), Example("1250")] long AmountFen,
    [property: Description("交纳日期"), Example("2026-05-20")] DateOnly PaidOn,
    [property: Description("收交的党组织"), Example("中共上海市浦东新区张江镇流动党员支部委员会")] string TakenBy,
    [property: Description("登记人"), Example("张敏")] string RecordedBy,
    [property: Description("登记错了撤销的；没有撤销为空")] TakenBackAnswer? TakenBack
)
{
    public static DuesAwayAnswer Of(OutflowDues dues) =>
        new(dues.Id, dues.FromMonth, dues.ToMonth, dues.AmountFen, dues.PaidOn, dues.TakenBy, dues.RecordedBy, TakenBackAnswer.Of(dues));
}

/// <summary>Who took back what was noted wrongly, when and why.</summary>
internal sealed record TakenBackAnswer(
    [property: Description("撤销时间，国际标准时"), Example("2026-06-01T01:30:00Z")] DateTime At,
    [property: Description("撤销人"), Example("张敏")] string By,
    [property: Description("撤销原因"), Example("登记到了另一名党员名下")] string Why
)
{
    public static TakenBackAnswer? Of(NotedDues dues) => dues.TakenBackAt is { } at ? new(at, dues.TakenBackBy!, dues.TakenBackFor!) : null;
}

/// <summary>One contact.</summary>
internal sealed record ContactAnswer(
    [property: Description("联系记录的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("联系日期"), Example("2026-09-20")] DateOnly On,
    [property: Description("联系方式"), Example("phone")] ContactChannel Channel,
    [property: Description("来源"), Example("branch")] ContactSource Source,
    [property: Description("内容"), Example("工作稳定，已参加当地组织生活")] string Content,
    [property: Description("记录人"), Example("吴海燕")] string RecordedBy
);
