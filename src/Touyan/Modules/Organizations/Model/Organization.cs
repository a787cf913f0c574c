using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Organizations.Model;

/// <summary>An organisation as it is today; <see cref="OrganizationSpell"/> tells what it was on any day.</summary>
[DisplayName("党组织")]
public sealed class Organization : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 100;

    private Organization() { }

    [DisplayName("县（市、区）代码")]
    public int CountyCode { get; private set; }

    public OrganizationId Id { get; private set; }

    /// <summary>The office's own code, e.g. 001.001.002; unique in a county where given.</summary>
    [DisplayName("组织代码")]
    public string? Code { get; private set; }

    [DisplayName("名称")]
    public string Name { get; private set; } = "";

    /// <summary>Pinyin of the name, for order and search; derived.</summary>
    [NotTraced]
    public string NameKey { get; private set; } = "";

    /// <summary>Pinyin initials of the name, for search; derived.</summary>
    [NotTraced]
    public string Initials { get; private set; } = "";

    [DisplayName("组织类别")]
    public OrganizationType Type { get; private set; }

    /// <summary>Code of the table rulebook/codes/sector.yaml.</summary>
    [DisplayName("领域")]
    public string Sector { get; private set; } = "";

    /// <summary>Administrative division, 6, 9 or 12 digits (GB/T 2260, statistics code).</summary>
    [DisplayName("行政区划")]
    public string? Division { get; private set; }

    [DisplayName("上级党组织")]
    public OrganizationId? ParentId { get; private set; }

    /// <summary>See <see cref="OrganizationPath"/>; derived from the parents.</summary>
    [NotTraced]
    public string Path { get; private set; } = OrganizationPath.Root;

    [DisplayName("成立日期")]
    public DateOnly EstablishedOn { get; private set; }

    [DisplayName("撤销日期")]
    public DateOnly? DissolvedOn { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => DissolvedOn is null;
}
