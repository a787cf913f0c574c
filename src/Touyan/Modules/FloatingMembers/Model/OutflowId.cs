using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A member away from his organisation (流出), from leaving to the return.</summary>
public readonly record struct OutflowId(Guid Value) : IEntityId<OutflowId>
{
    public static OutflowId From(Guid value) => new(value);

    public static OutflowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out OutflowId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
