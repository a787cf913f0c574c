using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A reception of those who came home for a holiday.</summary>
public readonly record struct ReceptionId(Guid Value) : IEntityId<ReceptionId>
{
    public static ReceptionId From(Guid value) => new(value);

    public static ReceptionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ReceptionId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
