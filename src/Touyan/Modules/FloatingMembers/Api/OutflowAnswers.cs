using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers.Api;

/// <summary>Which of those away are asked for.</summary>
internal abstract record OutflowFilterAsked
{
    [Description("姓名的一部分，或者拼音、拼音首字母的开头"), Display(Name = "姓名"), StringLength(50), Example("李")]
    public string? Name { get; init; }

    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("情形；不填为正在外出的"), Example("silent")]
    public Choice<OutflowFilter>? State { get; init; }

    [Description("所在省份，GB/T 2260 前两位，见规则库 province"), Display(Name = "所在省份"), StringLength(2), Example("31")]
    public string? Province { get; init; }

    [Description("外出不晚于此日"), Example("2026-03-01")]
    public DateOnly? SinceBy { get; init; }

    [Description("服务的驻外党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public StationId? Station { get; init; }

    protected FindOutflows.Input Filter =>
        new()
        {
            Name = Name,
            Organization = Organization,
            State = State,
            Province = Province,
            SinceBy = SinceBy,
            Station = Station,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record OutflowsAsked : OutflowFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindOutflows.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record OutflowsExported : OutflowFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindOutflows.Input ToInput() => Filter;
}

/// <summary>Somebody away, in a list.</summary>
internal sealed record OutflowRowAnswer
{
    [Description("流出登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OutflowId Id { get; init; }

    [Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MemberId MemberId { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("所在党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("所在党组织"), Example("中共城东镇东风村支部委员会")]
    public required string Organization { get; init; }

    [Description("外出日期"), Example("2026-03-01")]
    public required DateOnly Since { get; init; }

    [Description("预计返回日期；未定为空"), Example("2027-01-20")]
    public DateOnly? ExpectedUntil { get; init; }

    [Description("结束日期；正在外出为空")]
    public DateOnly? EndedOn { get; init; }

    [Description("所在省份，见规则库 province"), Example("31")]
    public required string Province { get; init; }

    [Description("详细地点"), Example("上海市浦东新区张江镇")]
    public required string Place { get; init; }

    [Description("流动范围"), Example("otherProvince")]
    public required FloatingRange Range { get; init; }

    [Description("流出前教育"), Example("inTime")]
    public required EducationState Education { get; init; }

    [Description("最近一次联系，不论哪一方；没有联系过为外出日期"), Example("2026-09-20")]
    public required DateOnly HeardOn { get; init; }

    [Description("下次联系的期限，按规则推算"), Example("2026-10-20")]
    public required DateOnly NextContactOn { get; init; }

    [Description("联系逾期"), Example("false")]
    public required bool IsLate { get; init; }

    [Description("没有联系的时间已达规定，应当查找"), Example("false")]
    public required bool IsSilent { get; init; }

    [Description("地点相对固定，外出时间已达规定，应当转移组织关系"), Example("true")]
    public required bool IsToTransfer { get; init; }

    [Description("已与流入地比对"), Example("true")]
    public required bool IsMatched { get; init; }

    public static OutflowRowAnswer Of(OutflowRow row, OutflowFindings findings) =>
        new()
        {
            Id = row.Id,
            MemberId = row.MemberId,
            Name = row.Name,
            OrganizationId = row.OrganizationId,
            Organization = row.Branch,
            Since = row.Since,
            ExpectedUntil = row.ExpectedUntil,
            EndedOn = row.EndedOn,
            Province = row.Province,
            Place = row.Place,
            Range = row.Range,
            Education = row.Education,
            HeardOn = row.HeardOn,
            NextContactOn = findings.NextContactOn,
            IsLate = findings.IsLate,
            IsSilent = findings.IsSilent,
            IsToTransfer = findings.IsToTransfer,
            IsMatched = row.IsMatched,
        };
}
