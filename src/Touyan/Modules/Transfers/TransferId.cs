using Touyan.Kernel;

namespace Touyan.Modules.Transfers;

/// <summary>One transfer of a relation (组织关系转接).</summary>
public readonly record struct TransferId(Guid Value) : IEntityId<TransferId>
{
    public static TransferId From(Guid value) => new(value);

    public static TransferId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out TransferId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
