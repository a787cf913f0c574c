using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>Which organisations with their terms are asked for.</summary>
internal abstract record TermFilterAsked
{
    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("情形"), Example("ending")]
    public Choice<TermFilter>? State { get; init; }

    protected ListTerms.Input Filter => new() { Organization = Organization, State = State };
}

/// <summary>A page of the list of terms.</summary>
internal sealed record TermsAsked : TermFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public ListTerms.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list of terms as a file.</summary>
internal sealed record TermsExported : TermFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public ListTerms.Input ToInput() => Filter;
}

/// <summary>An organisation with its term in office.</summary>
internal sealed record TermOfOrganization
{
    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    [Description("类别"), Example("branch")]
    public required OrganizationType Type { get; init; }

    [Description("上级党组织；没有上级为空"), Example("中共海安镇委员会")]
    public string? Above { get; init; }

    [Description("第几届；没有登记为空"), Example("5")]
    public int? Number { get; init; }

    [Description("选举产生日期；没有登记为空"), Example("2024-03-01")]
    public DateOnly? ElectedOn { get; init; }

    [Description("任期届满日期；没有登记为空"), Example("2027-03-01")]
    public DateOnly? DueOn { get; init; }

    [Description("任期情形"), Example("serving")]
    public required TermState State { get; init; }

    [Description("班子职数；没有登记为空"), Example("3")]
    public int? Seats { get; init; }

    [Description("现有人数"), Example("3")]
    public required int Seated { get; init; }

    [Description("书记的姓名；空缺为空"), Example("李伟")]
    public string? Secretary { get; init; }

    public static TermOfOrganization Of(TermRow row, TermState state) =>
        new()
        {
            OrganizationId = row.Id,
            Organization = row.Name,
            Type = row.Type,
            Above = row.Above,
            Number = row.Number,
            ElectedOn = row.ElectedOn,
            DueOn = row.DueOn,
            State = state,
            Seats = row.Seats,
            Seated = row.Seated,
            Secretary = row.Secretary,
        };
}
