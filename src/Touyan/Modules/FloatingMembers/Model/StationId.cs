using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>An office, station or joint committee that serves members away.</summary>
public readonly record struct StationId(Guid Value) : IEntityId<StationId>
{
    public static StationId From(Guid value) => new(value);

    public static StationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out StationId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
