using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A member of elsewhere who is here (流入), from arrival to departure.</summary>
public readonly record struct InflowId(Guid Value) : IEntityId<InflowId>
{
    public static InflowId From(Guid value) => new(value);

    public static InflowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out InflowId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
