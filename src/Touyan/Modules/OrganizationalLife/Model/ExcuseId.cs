using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>That somebody need not come.</summary>
public readonly record struct ExcuseId(Guid Value) : IEntityId<ExcuseId>
{
    public static ExcuseId From(Guid value) => new(value);

    public static ExcuseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ExcuseId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
