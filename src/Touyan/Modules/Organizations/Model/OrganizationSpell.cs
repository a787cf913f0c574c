using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What an organisation was from a day to a day: name, kind, sector and parent. Spells of one organisation neither overlap nor leave gaps.</summary>
[DisplayName("组织沿革")]
public sealed class OrganizationSpell : ICountyOwned
{
    private OrganizationSpell() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public OrganizationId OrganizationId { get; private set; }

    [NotTraced]
    public OrganizationId? ParentId { get; private set; }

    [NotTraced]
    public string Name { get; private set; } = "";

    [NotTraced]
    public OrganizationType Type { get; private set; }

    [NotTraced]
    public string Sector { get; private set; } = "";

    [NotTraced]
    public DateOnly From { get; private set; }

    [NotTraced]
    public DateOnly? To { get; private set; }

    public Period Period => new(From, To);

    internal static OrganizationSpell Begin(Organization organization, DateOnly on)
    {
        var spell = new OrganizationSpell
        {
            CountyCode = organization.CountyCode,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization.Id,
            From = on,
        };
        spell.Show(organization);
        return spell;
    }

    /// <summary>Takes what the organisation is now.</summary>
    internal void Show(Organization organization)
    {
        ParentId = organization.ParentId;
        Name = organization.Name;
        Type = organization.Type;
        Sector = organization.Sector;
    }

    internal void End(DateOnly on) => To = on;

    internal void BeginOn(DateOnly on) => From = on;
}
