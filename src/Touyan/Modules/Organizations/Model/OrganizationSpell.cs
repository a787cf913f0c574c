using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What an organisation was from a day to a day: name, kind, sector and parent. Spells of one organisation neither overlap nor leave gaps.</summary>
[DisplayName("组织沿革")]
public sealed class OrganizationSpell : ICountyOwned
{
    private OrganizationSpell() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("上级党组织")]
    public OrganizationId? ParentId { get; private set; }

    [DisplayName("名称")]
    public string Name { get; private set; } = "";

    [DisplayName("组织类别")]
    public OrganizationType Type { get; private set; }

    [DisplayName("领域")]
    public string Sector { get; private set; } = "";

    [DisplayName("开始日期")]
    public DateOnly From { get; private set; }

    [DisplayName("结束日期")]
    public DateOnly? To { get; private set; }
}
