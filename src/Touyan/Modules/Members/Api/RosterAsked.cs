using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>What a roster is asked for: every filter of the page, none of them required.</summary>
internal record RosterFilterAsked
{
    [Description("党组织；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("含下级党组织，默认 true"), Example("true")]
    public bool? Below { get; init; }

    [Description("时点，默认今天；查当日的隶属、类别和党籍"), Example("2026-06-30")]
    public DateOnly? On { get; init; }

    [Description("姓名中的字，或拼音首字母的开头"), Display(Name = "姓名或拼音首字母"), StringLength(50), Example("lw")]
    public string? Name { get; init; }

    [Description("性别"), Example("female")]
    public Choice<Sex>? Sex { get; init; }

    [Description("年龄段代码，见规则库 age"), Example("8")]
    public string? AgeBand { get; init; }

    [Description("学历分组，见规则库 education；none 为未登记"), Example("none")]
    public string? Education { get; init; }

    [Description("民族代码，见规则库 ethnicity；minority 为少数民族"), Example("minority")]
    public string? Ethnicity { get; init; }

    [Description("党员类别"), Example("full")]
    public Choice<MemberKind>? Kind { get; init; }

    [Description("党籍状态；不填为在册的（正常、失联）"), Example("normal")]
    public Choice<RosterStanding>? Standing { get; init; }

    [Description("入党日期自"), Example("2021-01-01")]
    public DateOnly? JoinedFrom { get; init; }

    [Description("入党日期至"), Example("2026-06-30")]
    public DateOnly? JoinedTo { get; init; }

    [Description("职业分组，见规则库 occupation；none 为未登记"), Example("none")]
    public string? Occupation { get; init; }

    [Description("党组织的领域代码，见规则库 sector"), Example("01")]
    public string? Sector { get; init; }

    [Description("预备期在此日或之后届满"), Example("2026-12-01")]
    public DateOnly? ProbationEndsFrom { get; init; }

    [Description("预备期在此日或之前届满"), Example("2026-12-31")]
    public DateOnly? ProbationEndsBy { get; init; }

    [Description("排序：name、born、joined、organization；前加减号为倒序"), Example("-joined")]
    [AllowedValues(null, "name", "-name", "born", "-born", "joined", "-joined", "organization", "-organization")]
    [Display(Name = "排序")]
    public string? Sort { get; init; }

    /// <summary>The same conditions as the use cases know them.</summary>
    public T Fill<T>(T filter)
        where T : RosterFilter =>
        filter with
        {
            Organization = Organization,
            Below = Below ?? true,
            On = On,
            Name = Name,
            Sex = Sex,
            AgeBand = AgeBand,
            Education = Education,
            Ethnicity = Ethnicity,
            Kind = Kind,
            Standing = Standing,
            JoinedFrom = JoinedFrom,
            JoinedTo = JoinedTo,
            Occupation = Occupation,
            Sector = Sector,
            ProbationEndsFrom = ProbationEndsFrom,
            ProbationEndsBy = ProbationEndsBy,
            Sort = Sort,
        };
}

/// <summary>A page of a roster.</summary>
internal sealed record RosterAsked : RosterFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    [Description("是否计总数，默认 false；计数要多一次查询"), Example("true")]
    public bool? WithTotal { get; init; }

    public FindMembers.Input ToInput(OrganizationId? organization)
    {
        var input = Fill(new FindMembers.Input());
        return input with { Organization = organization ?? Organization, Cursor = Cursor, Size = Size, WithTotal = WithTotal ?? false };
    }
}
