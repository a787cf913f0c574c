using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>An outflow and an inflow that are one person's, as the two sides see it.</summary>
public readonly record struct MatchId(Guid Value) : IEntityId<MatchId>
{
    public static MatchId From(Guid value) => new(value);

    public static MatchId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out MatchId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
