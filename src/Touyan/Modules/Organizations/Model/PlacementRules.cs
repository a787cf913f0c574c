using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>Which kind of organisation may stand directly below which; the table is the rule book's.</summary>
/// <param name="Parents">For each kind, the kinds that may be its parent; a kind that is not named may stand nowhere.</param>
/// <param name="Tops">Kinds that may stand at the top of a county.</param>
/// <param name="Articles">For each kind, where it is written.</param>
public sealed record PlacementRules(
    IReadOnlyDictionary<OrganizationType, IReadOnlySet<OrganizationType>> Parents,
    IReadOnlySet<OrganizationType> Tops,
    IReadOnlyDictionary<OrganizationType, string> Articles
)
{
    public Refusal? Check(OrganizationType type, OrganizationType? parent) =>
        Allows(type, parent) ? null : OrganizationRefusals.WrongParentType(type, parent, Articles.GetValueOrDefault(type));

    public bool Allows(OrganizationType type, OrganizationType? parent) =>
        parent is { } above ? Parents.TryGetValue(type, out var allowed) && allowed.Contains(above) : Tops.Contains(type);

    /// <summary>Kinds that may stand below a parent, in the order of the code table.</summary>
    public IEnumerable<OrganizationType> Below(OrganizationType? parent) =>
        Enum.GetValues<OrganizationType>().Where(t => Allows(t, parent));
}

/// <summary>Where an organisation is to stand: asked of the database, decided by the entity.</summary>
/// <param name="Parent">The parent to be; null at the top of the county.</param>
/// <param name="Above">The parents of that parent, up to the top.</param>
/// <param name="SiblingNames">Names of the open organisations that stand there already, without the organisation itself.</param>
/// <param name="Rules">What may stand below what.</param>
public sealed record Placement(
    Organization? Parent,
    IReadOnlyList<Organization> Above,
    IReadOnlySet<string> SiblingNames,
    PlacementRules Rules
)
{
    internal string Path => Parent?.Path ?? OrganizationPath.Root;

    internal Refusal? Check(string name, OrganizationType type, DateOnly on)
    {
        if (Parent is { IsOpen: false })
            return OrganizationRefusals.ParentDissolved;

        if (Rules.Check(type, Parent?.Type) is { } wrong)
            return wrong;

        if (Parent?.EstablishedOn > on)
            return OrganizationRefusals.ParentNotYetEstablished(Parent.EstablishedOn);

        if (OrganizationPath.Depth(Path) >= OrganizationPath.MostLevels)
            return OrganizationRefusals.TooDeep;

        return SiblingNames.Contains(name) ? OrganizationRefusals.NameTaken(name) : null;
    }
}

/// <summary>An organisation that stood directly below another on or after the day on which that one is to end.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStillBelow">True when it stands there today; false when it left, or ended, later than that day.</param>
public sealed record Subordinate(string Name, bool IsStillBelow);
