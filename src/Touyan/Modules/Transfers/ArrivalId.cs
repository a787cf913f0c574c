using Touyan.Kernel;

namespace Touyan.Modules.Transfers;

/// <summary>Somebody who comes from elsewhere, as his letter tells him (来转党员).</summary>
public readonly record struct ArrivalId(Guid Value) : IEntityId<ArrivalId>
{
    public static ArrivalId From(Guid value) => new(value);

    public static ArrivalId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out ArrivalId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
