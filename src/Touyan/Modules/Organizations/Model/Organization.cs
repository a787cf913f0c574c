using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Text;

namespace Touyan.Modules.Organizations.Model;

/// <summary>An organisation as it is today; <see cref="OrganizationSpell"/> tells what it was on any day. The verbs are in <c>Organization.Acts.cs</c>.</summary>
[DisplayName("党组织")]
public sealed partial class Organization : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 100;

    private readonly List<OrganizationSpell> spells = [];
    private readonly List<OrganizationChange> changes = [];

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

    /// <summary>Code of the table rulebook/codes/sector.yaml; a change tells it in words.</summary>
    [NotTraced]
    public string Sector { get; private set; } = "";

    /// <summary>Administrative division, 6, 9 or 12 digits (GB/T 2260, statistics code).</summary>
    [DisplayName("行政区划")]
    public string? Division { get; private set; }

    /// <summary>The change of parent is told in words by the change itself, hence not by its id.</summary>
    [NotTraced]
    public OrganizationId? ParentId { get; private set; }

    /// <summary>See <see cref="OrganizationPath"/>; derived from the parents.</summary>
    [NotTraced]
    public string Path { get; private set; } = OrganizationPath.Root;

    /// <summary>Since when it stands below this parent; derived from the spells.</summary>
    [NotTraced]
    public DateOnly PlacedOn { get; private set; }

    [DisplayName("成立日期")]
    public DateOnly EstablishedOn { get; private set; }

    [DisplayName("撤销日期")]
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>The organisation that took it in.</summary>
    [NotTraced]
    public OrganizationId? MergedIntoId { get; private set; }

    /// <summary>The import that brought it in.</summary>
    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => DissolvedOn is null;

    /// <summary>What it was, day by day; to be loaded before a verb is called.</summary>
    public IReadOnlyCollection<OrganizationSpell> Spells => spells;

    /// <summary>What happened to it; a new change is appended without loading the old.</summary>
    public IReadOnlyCollection<OrganizationChange> Changes => changes;

    /// <summary>The spell that is open; asking a dissolved organisation for it is a fault.</summary>
    private OrganizationSpell Current => spells.Single(s => s.To is null);

    internal void BroughtInBy(Guid import) => ImportId = import;

    private void TakeName(string name)
    {
        Name = name;
        NameKey = Pinyin.TextKey(name);
        Initials = Pinyin.TextInitials(name);
    }

    // From the day on it is as it is now. A second change on the same day corrects the spell that this day began.
    private void BeginSpell(DateOnly on)
    {
        if (Current.From == on)
        {
            Current.Show(this);
            return;
        }

        Current.End(on);
        spells.Add(OrganizationSpell.Begin(this, on));
    }

    private void Note(
        OrganizationChangeKind kind,
        ChangeBasis basis,
        string? before = null,
        string? after = null,
        OrganizationId? other = null
    ) => changes.Add(OrganizationChange.Of(this, kind, basis, before, after, other));
}
