namespace Touyan.Kernel;

/// <summary>A Party organisation (党组织).</summary>
public readonly record struct OrganizationId(Guid Value) : IEntityId<OrganizationId>
{
    public static OrganizationId From(Guid value) => new(value);

    public static OrganizationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out OrganizationId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
