using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers.Api;

/// <summary>Which of those here are asked for.</summary>
internal abstract record InflowFilterAsked
{
    [Description("姓名的一部分"), Display(Name = "姓名"), StringLength(50), Example("李")]
    public string? Name { get; init; }

    [Description("接收的党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("情形；不填为正在本地的"), Example("unmatched")]
    public Choice<InflowFilter>? State { get; init; }

    [Description("流入不晚于此日"), Example("2026-03-01")]
    public DateOnly? ArrivedBy { get; init; }

    protected FindInflows.Input Filter =>
        new()
        {
            Name = Name,
            Organization = Organization,
            State = State,
            ArrivedBy = ArrivedBy,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record InflowsAsked : InflowFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindInflows.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record InflowsExported : InflowFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindInflows.Input ToInput() => Filter;
}

/// <summary>Somebody here, in a list.</summary>
internal sealed record InflowRowAnswer
{
    [Description("流入登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required InflowId Id { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("本县党员档案的编号；外地党员为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public MemberId? MemberId { get; init; }

    [Description("接收的党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("接收的党组织"), Example("中共河西镇柳桥村支部委员会")]
    public required string Organization { get; init; }

    [Description("原所在党组织"), Example("中共颍上县江口镇双桥村支部委员会")]
    public required string HomeOrganization { get; init; }

    [Description("流入日期"), Example("2026-03-05")]
    public required DateOnly ArrivedOn { get; init; }

    [Description("现居住或者工作地点"), Example("柳桥村三组")]
    public required string Place { get; init; }

    [Description("流动党员活动证编号；没有为空"), Example("流动2026001")]
    public string? CardNumber { get; init; }

    [Description("最近一次联系；没有联系过为流入日期"), Example("2026-09-20")]
    public required DateOnly HeardOn { get; init; }

    [Description("签批流出的日期；还在为空")]
    public DateOnly? LeftOn { get; init; }

    [Description("已与流出地比对"), Example("true")]
    public required bool IsMatched { get; init; }

    public static InflowRowAnswer Of(InflowRow row) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            MemberId = row.MemberId,
            OrganizationId = row.OrganizationId,
            Organization = row.Organization,
            HomeOrganization = row.HomeOrganization,
            ArrivedOn = row.ArrivedOn,
            Place = row.Place,
            CardNumber = row.CardNumber,
            HeardOn = row.HeardOn,
            LeftOn = row.LeftOn,
            IsMatched = row.IsMatched,
        };
}

/// <summary>Somebody here, with contacts and dues.</summary>
internal sealed record InflowAnswer
{
    [Description("登记")]
    public required InflowRowAnswer Inflow { get; init; }

    [Description("流入原因"), Example("work")]
    public required FloatingReason Reason { get; init; }

    [Description("去向"), Example("privateEnterprise")]
    public required FloatingPlace Kind { get; init; }

    [Description("公民身份号码，只显示一部分"), Example("320685********001X")]
    public string? IdNumber { get; init; }

    [Description("联系电话，只显示一部分"), Example("138******01")]
    public string? Phone { get; init; }

    [Description("原党组织联系人"), Example("赵明")]
    public string? HomeContact { get; init; }

    [Description("原党组织联系电话，只显示一部分"), Example("138******02")]
    public string? HomePhone { get; init; }

    [Description("联系人"), Example("张敏")]
    public required string ContactPerson { get; init; }

    [Description("下次联系的期限，按规则推算"), Example("2026-10-20")]
    public required DateOnly NextContactOn { get; init; }

    [Description("流出去向；还在为空"), Example("返回原籍")]
    public string? LeftFor { get; init; }

    [Description("签批人；还在为空"), Example("张敏")]
    public string? SignedOffBy { get; init; }

    [Description("在本地交纳党费")]
    public required IReadOnlyList<DuesAnswer> Dues { get; init; }

    [Description("联系记录，从新到旧")]
    public required IReadOnlyList<ContactAnswer> Contacts { get; init; }

    public static InflowAnswer Of(ShowInflow.View view) =>
        new()
        {
            Inflow = InflowRowAnswer.Of(view.Row),
            Reason = view.Inflow.Reason,
            Kind = view.Inflow.Kind,
            IdNumber = view.Inflow.IdNumber?.ToString(),
            Phone = view.Inflow.Phone?.ToString(),
            HomeContact = view.Inflow.HomeContact,
            HomePhone = view.Inflow.HomePhone?.ToString(),
            ContactPerson = view.ContactPerson,
            NextContactOn = view.NextContactOn,
            LeftFor = view.Inflow.LeftFor,
            SignedOffBy = view.Inflow.SignedOffBy,
            Dues = [.. view.Inflow.Dues.OrderBy(d => d.FromMonth).Select(DuesAnswer.Of)],
            Contacts =
            [
                .. view.Contacts.Select(c => new ContactAnswer(c.Id, c.On, c.Channel, ContactSource.Host, c.Content, c.RecordedBy)),
            ],
        };
}
